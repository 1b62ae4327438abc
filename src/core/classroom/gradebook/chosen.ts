import { attributeKey } from '../../questions/attribute.ts';
import { natures } from '../../questions/natures.ts';
import type { Gap } from '../../questions/bank/gaps.ts';
import { clean } from '../../questions/clean.ts';
import { isoOf } from '../../questions/date.ts';
import {
  kindOf,
  type Answer,
  type AnswerOf,
  type KindName,
  type Question,
  type QuestionOf
} from '../../questions/index.ts';
import { judgements } from '../../questions/judgements.ts';
import { amountIn } from '../../questions/number.ts';
import { mark } from '../../questions/index.ts';
import { markText } from '../../questions/text.ts';

/** One thing that was chosen, or could be: an option, a target for a prompt, a typed answer after clean-up. */
export interface Chosen {
  /** Where: id of a prompt, item, gap or half; empty where the question is one part. */
  part: string;
  /** What: id of an option, target, group or sentence; a place counted from 1; the typed text as it is compared. */
  choice: string;
  /** What it earns as the answer to its part, 0..1. */
  score: number;
  /** A wrong answer that an author wrote as an option and can write anew. */
  distractor?: true;
}

interface Choices<Q, A> {
  /** Everything that can be chosen, in the order of the question; nothing of what is typed. */
  choosable: (question: Q) => Chosen[];
  /** What an answer chose. */
  chosen: (question: Q, answer: A) => Chosen[];
  /** Options are ticked, any number of them: each is compared with not being ticked. */
  ticks?: true;
  /** The answer with the key wherever it chose this; undefined where a single choice cannot be put right. */
  righted?: (question: Q, answer: A, choice: Pick<Chosen, 'part' | 'choice'>) => A;
}

/** What can be chosen in answer to a kind: a kind without its row does not compile. */
const kinds: { [K in KindName]: Choices<QuestionOf<K>, AnswerOf<K>> } = {
  choice: {
    choosable: ({ options }) => options.map(fromOption()),
    chosen: ({ options }, answer) => options.filter(({ id }) => id === answer).map(fromOption()),
    righted: whole
  },
  multi: {
    choosable: ({ options }) => options.map(fromOption()),
    chosen: ({ options }, answer) => options.filter(({ id }) => answer.includes(id)).map(fromOption()),
    ticks: true,
    righted: ({ options }, answer, { choice }) => rightTick(options, answer, choice)
  },
  statement: {
    choosable: ({ answer }) => judgements.map((choice) => said('', choice, choice === answer)),
    chosen: ({ answer: key }, answer) => (answer === '' ? [] : [said('', answer, answer === key)]),
    righted: whole
  },
  text: {
    choosable: () => [],
    chosen: (question, answer) => [{ part: '', choice: clean(answer, question), score: scoreOf(question, answer) }],
    righted: whole
  },
  order: {
    choosable: ({ items }) => items.flatMap(({ id }, key) => items.map((_, place) => placed(id, place, key))),
    chosen: ({ items }, answer) => items.map(({ id }, key) => placed(id, answer.indexOf(id), key))
  },
  match: {
    choosable: ({ prompts, targets }) =>
      prompts.flatMap(({ id, target }) => targets.map((one) => said(id, one.id, one.id === target))),
    chosen: ({ prompts }, answer) =>
      prompts.flatMap(({ id, target }) => given(answer, id).map((one) => said(id, one, one === target))),
    righted: pair
  },
  number: {
    choosable: () => [],
    chosen: (question, answer) => {
      const amount = amountIn(question, answer);
      const choice = 'code' in amount ? clean(answer) : String(amount.value);
      return [{ part: '', choice, score: scoreOf(question, answer) }];
    },
    righted: whole
  },
  date: {
    choosable: () => [],
    chosen: (question, answer) => [{ part: '', choice: isoOf(answer), score: scoreOf(question, answer) }],
    righted: whole
  },
  sort: {
    choosable: ({ items, groups }) =>
      items.flatMap(({ id, group }) => groups.map((one) => said(id, one.id, one.id === group))),
    chosen: ({ items }, answer) =>
      items.flatMap(({ id, group }) => given(answer, id).map((one) => said(id, one, one === group))),
    righted: pair
  },
  gaps: {
    choosable: ({ gaps }) => gaps.flatMap((gap) => ('options' in gap ? gap.options.map(fromOption(gap.id)) : [])),
    chosen: ({ gaps }, answer) => gaps.flatMap((gap) => given(answer, gap.id).flatMap((one) => inGap(gap, one))),
    righted: pair
  },
  evidence: {
    choosable: ({ sentences }) => sentences.map(fromOption()),
    chosen: ({ sentences }, answer) => sentences.filter(({ id }) => answer.includes(id)).map(fromOption()),
    ticks: true,
    righted: ({ sentences }, answer, { choice }) => rightTick(sentences, answer, choice)
  },
  attribute: {
    choosable: ({ speakers, nature }) => [
      ...speakers.map(fromOption('speaker')),
      ...natures.map((one) => said('nature', one, one === nature))
    ],
    chosen: (question, answer) => {
      const key = attributeKey(question);
      return (['speaker', 'nature'] as const).flatMap((half) => {
        const one = answer[half];
        const written = half === 'speaker' && one !== key.speaker ? { distractor: true as const } : {};
        return one ? [{ ...said(half, one, one === key[half]), ...written }] : [];
      });
    },
    righted: pair
  }
};

/** Everything that can be chosen in answer to a question, in its order; nothing of what is typed. */
export function choosable(question: Question): Chosen[] {
  return rowOf(question).choosable(question);
}

/** What an answer chose, typed text after clean-up; nothing for an answer that cannot be read. Never throws. */
export function chosenIn(question: Question, answer: unknown): Chosen[] {
  return kindOf(question).accepts(answer) ? rowOf(question).chosen(question, answer) : [];
}

/** Whether any number of options may be ticked. */
export function isTicked(question: Question): boolean {
  return rowOf(question).ticks ?? false;
}

/** Equal for two answers that choose the same. */
export function patternOf(question: Question, answer: unknown): string {
  const chosen = chosenIn(question, answer).map(({ part, choice }) => [part, choice]);
  return JSON.stringify(chosen.sort());
}

/** Whether one choice of an answer can be taken for right. */
export function canRight(question: Question): boolean {
  return rowOf(question).righted !== undefined;
}

/** The answer as though the key stood wherever it made this choice; for ticks, as though the option stood as it should. */
export function righted(question: Question, answer: unknown, choice: Pick<Chosen, 'part' | 'choice'>): unknown {
  const row = rowOf(question);
  if (!row.righted || !kindOf(question).accepts(answer)) return answer;
  if (row.ticks) return row.righted(question, answer, choice);
  const chose = row.chosen(question, answer).some((one) => one.part === choice.part && one.choice === choice.choice);
  return chose ? row.righted(question, answer, choice) : answer;
}

function rowOf(question: Question): Choices<Question, Answer> {
  return kinds[question.kind] as unknown as Choices<Question, Answer>;
}

function said(part: string, choice: string, right: boolean): Chosen {
  return { part, choice, score: right ? 1 : 0 };
}

function fromOption(part = ''): (option: { id: string; correct?: true | undefined }) => Chosen {
  return ({ id, correct }) => ({ ...said(part, id, correct ?? false), ...(!correct && { distractor: true as const }) });
}

function placed(item: string, place: number, key: number): Chosen {
  return said(item, String(place + 1), place === key);
}

/** A part may be called `constructor`: only what was answered counts. */
function given(answer: Readonly<Record<string, string>>, part: string): string[] {
  const one = Object.hasOwn(answer, part) ? answer[part] : undefined;
  return one ? [one] : [];
}

function inGap(gap: Gap, answer: string): Chosen[] {
  if ('options' in gap) return gap.options.filter(({ id }) => id === answer).map(fromOption(gap.id));
  const result = markText(gap, answer);
  return [{ part: gap.id, choice: clean(answer, gap), score: result.state === 'graded' ? result.score : 0 }];
}

function scoreOf(question: Question, answer: unknown): number {
  const result = mark(question, answer);
  return result.state === 'graded' ? result.score : 0;
}

function whole(question: Question): never {
  return kindOf(question).key(question) as never;
}

function pair<A>(question: Question, answer: A, { part }: Pick<Chosen, 'part'>): A {
  const key = kindOf(question).key(question) as Record<string, string>;
  return { ...answer, [part]: key[part] };
}

function rightTick(
  options: readonly { id: string; correct?: true | undefined }[],
  answer: readonly string[],
  choice: string
): string[] {
  const others = answer.filter((id) => id !== choice);
  return options.some(({ id, correct }) => id === choice && correct) ? [...others, choice] : others;
}
