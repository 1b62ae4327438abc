import type { Problem } from '../problem.ts';
import { clean } from '../questions/clean.ts';
import { bankKindOf } from '../questions/bank/index.ts';
import { emptyAnswers } from '../questions/empty.ts';
import { kindOf, mark, type Question } from '../questions/index.ts';
import type { Entry } from './load.ts';

/**
 * The bank proves itself: for each question the key scores 1, every near miss scores under 1, an empty
 * answer is unanswered and no two options read the same.
 */
export function proveBank(entries: readonly Entry<Question>[]): Problem[] {
  return entries.flatMap((entry) => [...proveKey(entry), ...proveOptions(entry)]);
}

function proveKey({ value: question, at }: Entry<Question>): Problem[] {
  const kind = kindOf(question);
  const fail = (message: string): Problem => ({
    ...at('id'),
    severity: 'error',
    message: `"${question.id}": ${message}`
  });
  const key = mark(question, kind.key(question));
  const empty = mark(question, emptyAnswers[question.kind]);
  return [
    ...(key.state === 'graded' && key.score === 1 ? [] : [fail('the key does not score 1')]),
    ...(empty.state === 'unanswered' ? [] : [fail('an empty answer is not told apart from a wrong one')]),
    ...bankKindOf(question)
      .distractors(question)
      .flatMap((answer) => {
        const result = mark(question, answer);
        return result.state === 'graded' && result.score < 1
          ? []
          : [fail(`the wrong answer ${JSON.stringify(answer)} is not marked below 1`)];
      })
  ];
}

function proveOptions({ value: question, at }: Entry<Question>): Problem[] {
  return lists(question).flatMap(({ path, items }) => {
    const seen = new Map<string, string>();
    return items.flatMap(({ text }, index): Problem[] => {
      const cleaned = clean(text, { ignore: ['article', 'punctuation'] });
      const other = seen.get(cleaned);
      if (other === undefined) seen.set(cleaned, text);
      return other === undefined
        ? []
        : [
            {
              ...at(...path, index, 'text'),
              severity: 'error',
              message: `"${text}" reads the same as "${other}" in this question`
            }
          ];
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
