import type { Problem } from '../problem.ts';
import { clean } from '../questions/clean.ts';
import { bankKindOf } from '../questions/bank/index.ts';
import { emptyAnswers } from '../questions/empty.ts';
import { kindOf, mark, type Answer, type Question } from '../questions/index.ts';
import type { Entry } from '../course/draft.ts';

/** What keeps a question from being proved, and where in it. */
export type ProofFault = { path: (string | number)[] } & (
  | { code: 'key' }
  | { code: 'empty' }
  /** A wrong answer that earns the full mark. */
  | { code: 'accepted'; answer: Answer }
  /** Two entries that a learner cannot tell apart. */
  | { code: 'alike'; text: string; other: string }
);

/**
 * The bank proves itself: for each question the key scores 1, every near miss scores under 1, an empty
 * answer is unanswered and no two options read the same.
 */
export function proveBank(entries: readonly Entry<Question>[]): Problem[] {
  return entries.flatMap(({ value, at }) =>
    proofFaults(value).map((fault): Problem => ({
      ...at(...fault.path),
      severity: 'error',
      message: tell(value, fault)
    }))
  );
}

/** The same for one question, without words. */
export function proofFaults(question: Question): ProofFault[] {
  return [...keyFaults(question), ...optionFaults(question)];
}

function tell({ id }: Question, fault: ProofFault): string {
  if (fault.code === 'alike') return `"${fault.text}" reads the same as "${fault.other}" in this question`;
  if (fault.code === 'key') return `"${id}": the key does not score 1`;
  if (fault.code === 'empty') return `"${id}": an empty answer is not told apart from a wrong one`;
  return `"${id}": the wrong answer ${JSON.stringify(fault.answer)} is not marked below 1`;
}

function keyFaults(question: Question): ProofFault[] {
  const kind = kindOf(question);
  const path = ['id'];
  const key = mark(question, kind.key(question));
  const empty = mark(question, emptyAnswers[question.kind]);
  return [
    ...(key.state === 'graded' && key.score === 1 ? [] : [{ path, code: 'key' as const }]),
    ...(empty.state === 'unanswered' ? [] : [{ path, code: 'empty' as const }]),
    ...bankKindOf(question)
      .distractors(question)
      .flatMap((answer) => {
        const result = mark(question, answer);
        return result.state === 'graded' && result.score < 1 ? [] : [{ path, code: 'accepted' as const, answer }];
      })
  ];
}

function optionFaults(question: Question): ProofFault[] {
  return lists(question).flatMap(({ path, items }) => {
    const seen = new Map<string, string>();
    return items.flatMap(({ text }, index): ProofFault[] => {
      const cleaned = clean(text, { ignore: ['article', 'punctuation'] });
      const other = seen.get(cleaned);
      if (other === undefined) seen.set(cleaned, text);
      return other === undefined ? [] : [{ path: [...path, index, 'text'], code: 'alike', text, other }];
    });
  });
}

/** The lists of a question whose entries a learner must tell apart. */
function lists(question: Question): { path: (string | number)[]; items: readonly { text: string }[] }[] {
  if ('gaps' in question) {
    return question.gaps.flatMap((gap, index) =>
      'options' in gap ? [{ path: ['gaps', index, 'options'], items: gap.options }] : []
    );
  }
  return Object.entries(question).flatMap(([key, value]: [string, unknown]) =>
    listKeys.includes(key) ? [{ path: [key], items: value as { text: string }[] }] : []
  );
}

const listKeys = ['options', 'items', 'prompts', 'targets', 'groups', 'sentences', 'speakers'];
