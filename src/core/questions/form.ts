import { seedOf } from '../random.ts';
import type { Option } from './bank/common.ts';
import type { NumberQuestion } from './bank/number.ts';
import { precisionOf } from './date.ts';
import type { KindName, Question, QuestionOf } from './index.ts';
import { startOrder } from './order.ts';
import type { Precision } from './precisions.ts';

/** Something to choose, without what its choice would mean. */
export type Choosable = Pick<Option, 'id' | 'text' | 'pin'>;

/** A line to put somewhere: it is never pinned. */
export type Movable = Omit<Choosable, 'pin'>;

/** What each kind's form shows beside the prompt. */
interface Forms {
  choice: { options: Choosable[]; shuffle?: boolean };
  /** `announce`: how many are right, where the question tells. */
  multi: { options: Choosable[]; shuffle?: boolean; announce?: number };
  statement: object;
  text: object;
  /** `items`: in the order they are first shown in. */
  order: { items: Movable[]; from: string; to: string };
  match: { prompts: Movable[]; targets: Choosable[]; shuffle?: boolean };
  number: {
    unit?: NonNullable<NumberQuestion['unit']>;
    /** The ends of the slider. */
    estimate?: Pick<NonNullable<NumberQuestion['estimate']>, 'from' | 'to' | 'scale'>;
    /** Digits after a decimal point are asked for. */
    decimals?: true;
  };
  date: { precision: Precision };
  sort: { items: Movable[]; groups: Movable[] };
  /** A gap without options is typed into. */
  gaps: { text: string; gaps: { id: string; options?: Choosable[] }[] };
  evidence: { sentences: Movable[] };
  attribute: { sentence: string; speakers: Choosable[]; shuffle?: boolean };
}

/**
 * A question as its form asks it: everything that is shown before an answer, and neither key nor message nor
 * explanation. What marks and explains it is the question itself.
 */
export type FormOf<K extends KindName> = Forms[K] & { id: string; kind: K; prompt: string; negative?: true };

export type Form = { [K in KindName]: FormOf<K> }[KindName];

/** The table of forms: a kind without its row does not compile. */
const forms: { [K in KindName]: (question: QuestionOf<K>, seed: number) => Forms[K] } = {
  choice: (question) => ({ ...shuffling(question), options: question.options.map(choosable) }),
  multi: (question) => ({
    ...shuffling(question),
    options: question.options.map(choosable),
    ...(question.announce && { announce: question.options.filter(({ correct }) => correct).length })
  }),
  statement: () => ({}),
  text: () => ({}),
  order: (question, seed) => {
    const texts = new Map(question.items.map(({ id, text }) => [id, text]));
    return {
      items: startOrder(question, seed).map((id) => ({ id, text: texts.get(id) ?? '' })),
      from: question.from,
      to: question.to
    };
  },
  match: (question) => ({
    ...shuffling(question),
    prompts: question.prompts.map(movable),
    targets: question.targets.map(choosable)
  }),
  number: ({ unit, estimate, answer }) => ({
    ...(unit && { unit }),
    ...(estimate && { estimate: { from: estimate.from, to: estimate.to, scale: estimate.scale } }),
    ...(!Number.isInteger(answer) && { decimals: true })
  }),
  date: (question) => ({ precision: precisionOf(question) }),
  sort: ({ items, groups }) => ({ items: items.map(movable), groups: groups.map(movable) }),
  gaps: ({ text, gaps }) => ({
    text,
    gaps: gaps.map((gap) => ({ id: gap.id, ...('options' in gap && { options: gap.options.map(choosable) }) }))
  }),
  evidence: ({ sentences }) => ({ sentences: sentences.map(movable) }),
  attribute: (question) => ({
    ...shuffling(question),
    sentence: question.sentence,
    speakers: question.speakers.map(choosable)
  })
};

/**
 * What a page needs to ask the question.
 * @param seed of the order in which the items of `order` first stand; other kinds are shuffled where they are shown
 */
export function formOf(question: Question, seed = seedOf(question.id)): Form {
  const row = forms[question.kind] as (question: Question, seed: number) => object;
  const { id, kind, prompt, negative } = question;
  return { id, kind, prompt, ...(negative && { negative }), ...row(question, seed) } as Form;
}

function choosable({ id, text, pin }: Choosable): Choosable {
  return { id, text, ...(pin && { pin }) };
}

function movable({ id, text }: Movable): Movable {
  return { id, text };
}

/** Shuffling is the rule; only its absence is told. */
function shuffling({ shuffle }: { shuffle?: boolean | undefined }): { shuffle?: boolean } {
  return shuffle === false ? { shuffle } : {};
}
