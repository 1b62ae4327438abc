import fc from 'fast-check';
import * as z from 'zod/mini';
import { withClearPoint } from '#core/questions/amount.ts';
import { cleanSteps } from '#core/questions/clean.ts';
import { filler } from './question-example.ts';
import { questionSchema } from '#core/questions/bank/index.ts';
import { type AnswerOf, type KindName, type QuestionOf } from '#core/questions/index.ts';
import { natures } from '#core/questions/natures.ts';
import { blindDates } from '#core/questions/bank/date.ts';
import { blindAmounts } from '#core/questions/bank/number.ts';
import { judgements } from '#core/questions/judgements.ts';

/** What property tests need of a kind. */
export interface Arbitrary<K extends KindName> {
  /** Questions that fit the schema, with at most `most` things to choose from. */
  question: (most: number) => fc.Arbitrary<QuestionOf<K>>;
  /** Answers that can be graded. */
  answer: (question: QuestionOf<K>) => fc.Arbitrary<AnswerOf<K>>;
  /** Every answer of somebody who knows nothing. */
  blind: (question: QuestionOf<K>) => AnswerOf<K>[];
  /** The same question and answer with other ids. */
  rename: (question: QuestionOf<K>, name: Rename) => QuestionOf<K>;
  renameAnswer: (answer: AnswerOf<K>, name: Rename, question: QuestionOf<K>) => AnswerOf<K>;
}

export type Rename = (id: string) => string;

/** A kind without its row does not compile. */
export const arbitraries: { [K in KindName]: Arbitrary<K> } = {
  choice: {
    question: (most) =>
      fc
        .tuple(things(3, Math.min(8, most)), fc.nat())
        .map(([all, pick]) => ({ ...filler, kind: 'choice', options: markRight(all, (i) => i === pick % all.length) })),
    answer: ({ options }) => fc.constantFrom(...idsOf(options)),
    blind: ({ options }) => idsOf(options),
    rename: (question, name) => ({ ...question, options: renameAll(question.options, name) }),
    renameAnswer: (answer, name) => name(answer)
  },
  multi: {
    question: (most) =>
      fc.tuple(things(4, most), fc.nat(), fc.boolean()).map(([all, pick, announce]) => ({
        ...filler,
        kind: 'multi',
        options: markRight(all, (i) => i <= pick % (all.length - 1)),
        ...(announce && { announce })
      })),
    answer: (question) => {
      const { options, announce } = question;
      const ids = idsOf(options);
      const size = announce ? options.filter(({ correct }) => correct).length : undefined;
      return fc.shuffledSubarray(ids, { minLength: size ?? 1, maxLength: size ?? ids.length });
    },
    blind: ({ options, announce }) => {
      const size = options.filter(({ correct }) => correct).length;
      return subsets(idsOf(options)).filter(({ length }) => (announce ? length === size : length > 0));
    },
    rename: (question, name) => ({ ...question, options: renameAll(question.options, name) }),
    renameAnswer: (answer, name) => answer.map(name)
  },
  statement: {
    question: () =>
      fc.constantFrom(...judgements).map((answer) => ({
        ...filler,
        kind: 'statement',
        answer,
        messages: { true: 'If true.', false: 'If false.', unknown: 'If unknown.' }
      })),
    answer: () => fc.constantFrom(...judgements),
    blind: () => [...judgements],
    rename: (question) => question,
    renameAnswer: (answer) => answer
  },
  text: {
    question: (most) =>
      fc
        .record({
          texts: fc.uniqueArray(typed, { minLength: 2, maxLength: most }),
          score: fc.double({ min: 0.01, max: 1, noNaN: true }),
          ignore: fc.subarray([...cleanSteps]),
          caseSensitive: fc.constantFrom(true as const, undefined),
          spelling: fc.constantFrom(true as const, undefined),
          person: fc.constantFrom(true as const, undefined)
        })
        .map(({ texts, score, ...settings }) => ({
          ...filler,
          ...settings,
          kind: 'text' as const,
          accept: texts.slice(1).map((text, i) => (i === 0 ? { text } : { text, score })),
          reject: texts.slice(0, 1).map((text) => ({ text, message: 'Why not.' })),
          otherwise: 'Another wrong answer.'
        }))
        .filter((question) => z.safeParse(questionSchema, question).success),
    answer: ({ accept, reject }) => fc.oneof(fc.constantFrom(...[...accept, ...reject].map(({ text }) => text)), typed),
    // no list can hold every answer that might be typed; these stand for all that miss
    blind: () => ['no idea whatsoever', '42 or so', '???!-'],
    rename: (question) => question,
    renameAnswer: (answer) => answer
  },
  order: {
    question: (most) =>
      things(3, Math.min(8, most)).map((items) => ({ ...filler, kind: 'order', from: 'first', to: 'last', items })),
    answer: ({ items }) => fc.shuffledSubarray(idsOf(items), { minLength: items.length }),
    blind: ({ items }) => permutations(idsOf(items)),
    rename: (question, name) => ({ ...question, items: renameAll(question.items, name) }),
    renameAnswer: (answer, name) => answer.map(name)
  },
  match: {
    question: (most) =>
      fc
        .tuple(things(2, Math.min(8, most)), things(3, most), fc.infiniteStream(fc.nat()))
        .map(([prompts, targets, picks]) => ({
          ...filler,
          kind: 'match',
          prompts: prompts.map((prompt) => ({ ...prompt, target: pickFrom(idsOf(targets), picks.next().value) })),
          targets
        })),
    answer: ({ prompts, targets }) => {
      const target = fc.constantFrom(...idsOf(targets));
      return fc.tuple(...prompts.map(() => target)).map((chosen) => join(idsOf(prompts), chosen));
    },
    blind: ({ prompts, targets }) =>
      boards(prompts.length, idsOf(targets)).map((chosen) => join(idsOf(prompts), chosen)),
    rename: (question, name) => ({
      ...question,
      prompts: renameAll(question.prompts, name).map((prompt) => ({ ...prompt, target: name(prompt.target) })),
      targets: renameAll(question.targets, name)
    }),
    renameAnswer: (answer, name) =>
      Object.fromEntries(Object.entries(answer).map(([prompt, target]) => [name(prompt), name(target)]))
  },
  number: {
    question: () =>
      fc
        .record({
          answer: fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(500e9, 14.8e12, 0.5)),
          measure: fc.constantFrom('relative' as const, 'absolute' as const, 'ratio' as const),
          narrow: fc.double({ min: 1, max: 1.2, noNaN: true }),
          wide: fc.double({ min: 1.5, max: 3, noNaN: true }),
          score: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
          estimate: fc.constantFrom(
            undefined,
            { from: 0.1, to: 1e15, scale: 'log' as const },
            { from: 0, to: 2e13, scale: 'linear' as const }
          )
        })
        .map(({ answer, measure, narrow, wide, score, estimate }) => ({
          ...filler,
          kind: 'number' as const,
          answer,
          unit: { name: 'dollars', also: ['$'] },
          measure,
          bands: [
            { within: measure === 'ratio' ? narrow : 0, score: 1 },
            { within: measure === 'ratio' ? wide : wide / 10, score }
          ],
          message: 'Why.',
          likely: [{ value: answer * 7, message: 'Seven times too much.' }],
          otherwise: 'Another amount.',
          ...(estimate && { estimate: { ...estimate, claimed: [{ value: 5, label: 'Said once' }] } })
        })),
    answer: ({ answer, likely, estimate }) => {
      // zero has no place on a log scale
      const least = estimate?.scale === 'log' ? 1 : 0;
      return fc.oneof(
        fc
          .constantFrom(answer, answer * 1.05, answer / 1000, likely[0]?.value ?? 1)
          .map((value) => withClearPoint(String(value))),
        fc.integer({ min: least, max: 1e9 }).map((value) => `${value}`),
        fc.constantFrom('$500bn', '1.5 trillion dollars', '500,000', `${least}`)
      );
    },
    blind: (question) => (question.estimate ? blindAmounts(question) : ['123456789.5']),
    rename: (question) => question,
    renameAnswer: (answer) => answer
  },
  date: {
    question: () =>
      fc
        .record({
          precision: fc.constantFrom(4, 7, 10),
          day: fc.date({ min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
          within: fc.integer({ min: 1, max: 3 }),
          score: fc.double({ min: 0.01, max: 0.99, noNaN: true })
        })
        .map(({ precision, day, within, score }) => ({
          ...filler,
          kind: 'date' as const,
          answer: day.toISOString().slice(0, precision),
          bands: [{ within, score }],
          message: 'That day.',
          likely: [{ date: '1989-11-09'.slice(0, precision), message: 'Another.' }],
          otherwise: 'Another day.'
        })),
    answer: (question) => fc.constantFrom(...blindDates(question)),
    blind: (question) => blindDates(question),
    rename: (question) => question,
    renameAnswer: (answer) => answer
  },
  sort: {
    question: (most) =>
      fc
        .tuple(things(4, Math.max(4, Math.min(8, most))), things(2, 3), fc.infiniteStream(fc.nat()))
        .map(([items, groups, picks]) => ({
          ...filler,
          kind: 'sort',
          groups: groups.map(({ id, text }) => ({ id, text })),
          items: items.map((item) => ({ ...item, group: pickFrom(idsOf(groups), picks.next().value) }))
        })),
    answer: ({ items, groups }) => {
      const group = fc.constantFrom(...idsOf(groups));
      return fc.tuple(...items.map(() => group)).map((chosen) => join(idsOf(items), chosen));
    },
    blind: ({ items, groups }) => boards(items.length, idsOf(groups)).map((chosen) => join(idsOf(items), chosen)),
    rename: (question, name) => ({
      ...question,
      items: renameAll(question.items, name).map((item) => ({ ...item, group: name(item.group) })),
      groups: renameAll(question.groups, name)
    }),
    renameAnswer: (answer, name) =>
      Object.fromEntries(Object.entries(answer).map(([item, group]) => [name(item), name(group)]))
  },
  gaps: {
    question: (most) =>
      fc.tuple(things(1, 3), things(2, Math.max(2, Math.min(4, most))), fc.nat()).map(([gaps, options, pick]) => ({
        ...filler,
        kind: 'gaps',
        text: gaps.map(({ id }) => `before {${id}} after`).join(' '),
        gaps: gaps.map(({ id }, index) =>
          index === 2
            ? {
                id,
                accept: [{ text: 'Kyiv' }, { text: 'Kiev', score: 0.5 }],
                reject: [{ text: 'Moscow', message: 'Another capital.' }],
                otherwise: 'Look again.',
                ignore: []
              }
            : { id, options: markRight(options, (i) => i === pick % options.length) }
        )
      })),
    answer: ({ gaps }) =>
      fc
        .tuple(
          ...gaps.map((gap) =>
            'options' in gap
              ? fc.constantFrom(...idsOf(gap.options))
              : fc.constantFrom('Kyiv', 'Kiev', 'Moscow', 'Lviv')
          )
        )
        .map((chosen) => join(idsOf(gaps), chosen)),
    blind: ({ gaps }) =>
      gaps.reduce<Record<string, string>[]>(
        (all, gap) =>
          all.flatMap((filled) =>
            ('options' in gap ? idsOf(gap.options) : ['no idea']).map((one) => ({ ...filled, [gap.id]: one }))
          ),
        [{}]
      ),
    rename: (question, name) => ({
      ...question,
      text: question.gaps.map(({ id }) => `before {${name(id)}} after`).join(' '),
      gaps: question.gaps.map((gap) =>
        'options' in gap ? { id: name(gap.id), options: renameAll(gap.options, name) } : { ...gap, id: name(gap.id) }
      )
    }),
    renameAnswer: (answer, name, { gaps }) =>
      Object.fromEntries(
        Object.entries(answer).map(([id, given]) => {
          const gap = gaps.find((one) => one.id === id);
          return [name(id), gap && 'options' in gap ? name(given) : given];
        })
      )
  },
  evidence: {
    question: (most) =>
      fc.tuple(things(4, Math.max(4, most)), fc.nat()).map(([all, pick]) => ({
        ...filler,
        kind: 'evidence',
        sentences: markRight(all, (i) => i <= pick % (all.length - 1))
      })),
    answer: ({ sentences }) => fc.shuffledSubarray(idsOf(sentences), { minLength: 1 }),
    blind: ({ sentences }) => subsets(idsOf(sentences)).filter(({ length }) => length > 0),
    rename: (question, name) => ({ ...question, sentences: renameAll(question.sentences, name) }),
    renameAnswer: (answer, name) => answer.map(name)
  },
  attribute: {
    question: (most) =>
      fc
        .tuple(things(3, Math.max(3, Math.min(6, most))), fc.nat(), fc.constantFrom(...natures))
        .map(([all, pick, nature]) => ({
          ...filler,
          kind: 'attribute',
          sentence: 'It will pay for itself.',
          speakers: markRight(all, (i) => i === pick % all.length),
          nature,
          messages: { fact: 'If fact.', claim: 'If claim.', forecast: 'If forecast.', opinion: 'If opinion.' }
        })),
    answer: ({ speakers }) =>
      fc.record({ speaker: fc.constantFrom(...idsOf(speakers)), nature: fc.constantFrom(...natures) }),
    blind: ({ speakers }) => idsOf(speakers).flatMap((speaker) => natures.map((nature) => ({ speaker, nature }))),
    rename: (question, name) => ({ ...question, speakers: renameAll(question.speakers, name) }),
    renameAnswer: ({ speaker, ...rest }, name) => ({
      ...rest,
      ...(speaker !== undefined && { speaker: name(speaker) })
    })
  }
};

/** The row of a kind, typed so that any question and answer can be handed to it. */
export function arbitraryOf(kind: KindName): Arbitrary<KindName> {
  return arbitraries[kind] as Arbitrary<KindName>;
}

/** A question with an answer that can be graded. */
export function answered<K extends KindName>({
  question,
  answer
}: Arbitrary<K>): fc.Arbitrary<[QuestionOf<K>, AnswerOf<K>]> {
  return question(10).chain((made) => fc.tuple(fc.constant(made), answer(made)));
}

/** Whatever a stranger could hand over as saved or answered. */
export const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true
});

interface Thing {
  id: string;
  text: string;
  message: string;
}

const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/),
  // names a plain object answers to without being told
  fc.constantFrom('constructor', 'true', '0', 'prototype')
);

const typed = fc
  .oneof(
    fc.constantFrom(
      'Kyiv',
      'Kiev',
      'the Fund',
      'lithium',
      '30 April 2025',
      '500 billion',
      '1,000,000',
      'Zelenskyy',
      'café'
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  )
  .filter((text) => /\p{L}|\p{N}/u.test(text));

function things(fewest: number, most: number): fc.Arbitrary<Thing[]> {
  const named = (name: string): Thing => ({ id: name, text: `Text of ${name}`, message: `Message of ${name}` });
  return fc.uniqueArray(id, { minLength: fewest, maxLength: most }).map((ids) => ids.map(named));
}

function markRight(all: Thing[], isRight: (index: number) => boolean): (Thing & { correct?: true })[] {
  return all.map((thing, i) => (isRight(i) ? { ...thing, correct: true } : thing));
}

function idsOf(all: readonly { id: string }[]): string[] {
  return all.map((thing) => thing.id);
}

function renameAll<T extends { id: string }>(all: readonly T[], name: Rename): T[] {
  return all.map((thing) => ({ ...thing, id: name(thing.id) }));
}

function pickFrom(ids: readonly string[], pick: number): string {
  return ids[pick % ids.length] as string;
}

function join(prompts: readonly string[], targets: readonly string[]): Record<string, string> {
  return Object.fromEntries(prompts.map((prompt, i) => [prompt, targets[i] as string]));
}

function subsets(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);
}

function permutations(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((first) => permutations(ids.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}

function boards(prompts: number, targets: readonly string[]): string[][] {
  if (prompts === 0) return [[]];
  return boards(prompts - 1, targets).flatMap((board) => targets.map((target) => [...board, target]));
}
