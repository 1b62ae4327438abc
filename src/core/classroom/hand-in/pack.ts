import type { DateQuestion } from '../../questions/bank/date.ts';
import type { Gaps } from '../../questions/bank/gaps.ts';
import type { StatementAnswer } from '../../questions/bank/statement.ts';
import { precisionOf } from '../../questions/date.ts';
import type { Answer, AnswerOf, KindName, Question, QuestionOf } from '../../questions/index.ts';
import { judgements } from '../../questions/judgements.ts';
import { natures } from '../../questions/natures.ts';
import type { Pairs } from '../../questions/pairs.ts';
import { precisions } from '../../questions/precisions.ts';
import { rankSequence, sequenceAt, sequenceCount } from '../../wire/sequence.ts';

/**
 * An answer as a number below the question's size, or as what was typed. Which number stands for which answer depends on
 * nothing but ids, in alphabetical order, so that no edit of words or of their order changes it.
 */
export type Packed = number | string;

interface Packing<Q, A> {
  /** How many answers there are, incomplete ones among them; 0 where answers are typed. */
  size: (question: Q) => number;
  /** Undefined for an answer that no page of this question makes. */
  pack: (question: Q, answer: A) => Packed | undefined;
  /** Undefined for what stands for no answer. */
  unpack: (question: Q, packed: Packed) => A | undefined;
}

/** Longest typed answer that goes into a code, in characters. */
export const typedLimit = 60;

/** The table of kinds: a kind without its row does not compile. */
const packings: { [K in KindName]: Packing<QuestionOf<K>, AnswerOf<K>> } = {
  choice: oneOf(({ options }) => idsOf(options)),
  statement: oneOf((): readonly StatementAnswer[] => judgements),
  multi: setOf(({ options }) => idsOf(options)),
  evidence: setOf(({ sentences }) => idsOf(sentences)),
  order: {
    size: ({ items }) => sequenceCount(items.length, items.length),
    pack: ({ items }, answer) => {
      const places = placesIn(idsOf(items), answer);
      return places && rankSequence(places, items.length);
    },
    unpack: ({ items }, packed) => {
      const ids = idsOf(items);
      return sequenceAt(Number(packed), items.length).flatMap((place) => ids[place] ?? []);
    }
  },
  match: pairsOf(({ prompts, targets }) => idsOf(prompts).map((id) => [id, idsOf(targets)])),
  sort: pairsOf(({ items, groups }) => idsOf(items).map((id) => [id, idsOf(groups)])),
  attribute: pairsOf(({ speakers }) => [
    ['speaker', idsOf(speakers)],
    ['nature', natures]
  ]),
  date: {
    size: (question) => product(datePlaces(question).map(({ length }) => length)),
    pack: packDate,
    unpack: unpackDate
  },
  text: typed(),
  number: typed(),
  gaps: {
    size: (question) => (isListed(question) ? listedGaps.size(question) : 0),
    pack: (question, answer) => (isListed(question) ? listedGaps.pack : packTypedGaps)(question, answer),
    unpack: (question, packed) => (isListed(question) ? listedGaps.unpack : unpackTypedGaps)(question, packed)
  }
};

const listedGaps: Packing<Gaps, Pairs> = pairsOf(({ gaps }) =>
  sortedById(gaps).map((gap) => [gap.id, 'options' in gap ? idsOf(gap.options) : []])
);

/** How many answers a question can have; 0 where they are typed. */
export function sizeOf(question: Question): number {
  return packingOf(question).size(question);
}

/** An answer that its kind accepts, as a number or as what was typed; undefined where it is none of this question's. */
export function packAnswer(question: Question, answer: Answer): Packed | undefined {
  return packingOf(question).pack(question, answer);
}

/** The answer that was packed, up to what marking does not see; undefined where none was. */
export function unpackAnswer(question: Question, packed: Packed): Answer | undefined {
  const size = sizeOf(question);
  const fits = typeof packed === 'string' ? size === 0 : Number.isInteger(packed) && packed >= 0 && packed < size;
  return fits ? packingOf(question).unpack(question, packed) : undefined;
}

function packingOf(question: Question): Packing<Question, Answer> {
  return packings[question.kind] as Packing<Question, Answer>;
}

function oneOf<Q, A extends string>(choices: (question: Q) => readonly A[]): Packing<Q, A> {
  return {
    size: (question) => choices(question).length,
    pack: (question, answer) => found(choices(question).indexOf(answer)),
    unpack: (question, packed) => choices(question)[Number(packed)]
  };
}

/** A bit for each id. */
function setOf<Q>(choices: (question: Q) => readonly string[]): Packing<Q, string[]> {
  return {
    size: (question) => 2 ** choices(question).length,
    pack: (question, answer) => placesIn(choices(question), answer)?.reduce((sum, place) => sum + 2 ** place, 0),
    unpack: (question, packed) =>
      choices(question).filter((_, place) => Math.floor(Number(packed) / 2 ** place) % 2 === 1)
  };
}

/** One of several ids, or none, at each place. */
function pairsOf<Q>(places: (question: Q) => (readonly [string, readonly string[]])[]): Packing<Q, Pairs> {
  return {
    size: (question) => product(places(question).map(([, choices]) => choices.length + 1)),
    pack: (question, answer) => {
      const all = places(question);
      const digits = all.map(([place, choices]) => {
        const chosen = Object.hasOwn(answer, place) ? answer[place] : '';
        return chosen ? found(choices.indexOf(chosen), 1) : 0;
      });
      const known = new Set(all.map(([place]) => place));
      if (digits.includes(undefined) || Object.keys(answer).some((place) => !known.has(place))) return undefined;
      return join(
        digits as number[],
        all.map(([, choices]) => choices.length + 1)
      );
    },
    unpack: (question, packed) => {
      const all = places(question);
      const digits = split(
        Number(packed),
        all.map(([, choices]) => choices.length + 1)
      );
      return Object.fromEntries(
        all.flatMap(([place, choices], at) => {
          const chosen = choices[(digits[at] ?? 0) - 1];
          return chosen === undefined ? [] : [[place, chosen]];
        })
      );
    }
  };
}

function typed<Q>(): Packing<Q, string> {
  return {
    size: () => 0,
    pack: (_, answer) => (answer.length > typedLimit ? undefined : answer),
    unpack: (_, packed) => String(packed)
  };
}

/** What was typed into each gap, a line each, in the order of their ids; of a list the id of the option. */
function packTypedGaps({ gaps }: Gaps, answer: Pairs): Packed | undefined {
  const ids = idsOf(gaps);
  const texts = ids.map((id) => (Object.hasOwn(answer, id) ? (answer[id] ?? '') : ''));
  const strange = Object.keys(answer).some((id) => !ids.includes(id)) || texts.some((text) => text.includes('\n'));
  return strange || texts.join('').length > typedLimit ? undefined : texts.join('\n');
}

function unpackTypedGaps({ gaps }: Gaps, packed: Packed): Pairs | undefined {
  const [ids, texts] = [idsOf(gaps), String(packed).split('\n')];
  if (texts.length !== ids.length) return undefined;
  return Object.fromEntries(ids.flatMap((id, at) => (texts[at] ? [[id, texts[at]]] : [])));
}

function isListed({ gaps }: Gaps): boolean {
  return gaps.every((gap) => 'options' in gap);
}

/** A date part by part, so that an incomplete one, or a day no month has, stays what it is. */
function packDate(question: DateQuestion, answer: string): Packed | undefined {
  const places = datePlaces(question);
  const parts = answer.split('-').map((part) => part.trim());
  if (parts.length !== places.length || !parts.every((part) => /^\d{0,4}$/.test(part))) return undefined;
  const digits = parts.map((part, at) => (part === '' ? 0 : Number(part) - (places[at]?.from ?? 0) + 1));
  if (digits.some((digit, at) => digit < 0 || digit >= (places[at]?.length ?? 0))) return undefined;
  if (parts.some((part, at) => part !== '' && digits[at] === 0)) return undefined;
  return join(
    digits,
    places.map(({ length }) => length)
  );
}

function unpackDate(question: DateQuestion, packed: Packed): string {
  const places = datePlaces(question);
  return split(
    Number(packed),
    places.map(({ length }) => length)
  )
    .map((digit, at) =>
      digit === 0 ? '' : String(digit - 1 + (places[at]?.from ?? 0)).padStart(at === 0 ? 4 : 2, '0')
    )
    .join('-');
}

/** Year, month and day as far as the question asks: where each starts, and how many there are with none at all. */
function datePlaces(question: DateQuestion): { from: number; length: number }[] {
  const all = [
    { from: 1000, length: 2001 },
    { from: 1, length: 13 },
    { from: 1, length: 32 }
  ];
  return all.slice(0, precisions.indexOf(precisionOf(question)) + 1);
}

/** Digits of a number in which each place has a base of its own. */
function join(digits: readonly number[], bases: readonly number[]): number {
  return digits.reduce((value, digit, at) => value * (bases[at] ?? 1) + digit, 0);
}

function split(value: number, bases: readonly number[]): number[] {
  let rest = value;
  return bases
    .toReversed()
    .map((base) => {
      const digit = rest % base;
      rest = Math.floor(rest / base);
      return digit;
    })
    .reverse();
}

/** Where each of these ids stands among all; undefined when one is unknown or comes twice. */
function placesIn(all: readonly string[], ids: readonly string[]): number[] | undefined {
  const places = ids.map((id) => all.indexOf(id));
  return places.includes(-1) || new Set(places).size < places.length ? undefined : places;
}

function found(index: number, offset = 0): number | undefined {
  return index < 0 ? undefined : index + offset;
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id).sort();
}

function sortedById<T extends { id: string }>(things: readonly T[]): T[] {
  return things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
