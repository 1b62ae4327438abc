import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anything, arbitraryOf, answered } from '#support/question-arbitrary.ts';
import { examples } from '#support/question-example.ts';
import { kindOf, kinds, mark, type Answer, type KindName } from '../../questions/index.ts';
import { packAnswer, sizeOf, typedLimit, unpackAnswer } from './pack.ts';
import { rankSequence, sequenceAt, sequenceCount } from '../../wire/sequence.ts';

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  const row = arbitraryOf(kind);

  test('an answer comes back and marks the same', () => {
    fc.assert(
      fc.property(answered(row), ([question, answer]) => {
        const packed = packAnswer(question, answer);
        if (packed === undefined) {
          expect(JSON.stringify(answer).length).toBeGreaterThan(typedLimit);
          return;
        }
        const back = unpackAnswer(question, packed) as Answer;
        const { settle = (same: unknown) => same } = kindOf(question);
        expect(settle(back)).toEqual(settle(answer));
        expect(mark(question, back)).toEqual(mark(question, answer));
      }),
      { numRuns: 50 }
    );
  });

  test('the order in which options are written does not matter', () => {
    fc.assert(
      fc.property(answered(row), ([question, answer]) => {
        const turned = JSON.parse(JSON.stringify(question), (_, value: unknown) =>
          Array.isArray(value) ? value.reverse() : value
        ) as typeof question;
        expect(packAnswer(turned, answer)).toEqual(packAnswer(question, answer));
      }),
      { numRuns: 30 }
    );
  });

  test('every number below the size is an answer, and no other is', () => {
    const question = examples[kind];
    const size = sizeOf(question);
    for (let packed = 0; packed < Math.min(size, 2000); packed++) {
      const answer = unpackAnswer(question, packed);
      expect(answer !== undefined && packAnswer(question, answer)).toBe(packed);
    }
    for (const packed of [size, -1, 0.5, Number.NaN, Infinity]) expect(unpackAnswer(question, packed)).toBeUndefined();
  });

  test('what is no answer of the question is not packed, or comes back as it was', () => {
    fc.assert(
      fc.property(row.question(5), anything, (question, answer) => {
        if (!kindOf(question).accepts(answer)) return;
        const packed = packAnswer(question, answer);
        if (packed === undefined) return;
        expect(mark(question, unpackAnswer(question, packed))).toEqual(mark(question, answer));
      }),
      { numRuns: 50 }
    );
  });
});

test.each([
  ['a choice of three', 'choice', 3],
  ['six options to tick', 'multi', 64],
  ['a statement', 'statement', 3],
  ['five items in order', 'order', 326],
  ['four prompts with four targets', 'match', 625],
  ['a day', 'date', 2001 * 13 * 32],
  ['four items in two groups', 'sort', 81],
  ['four speakers and four natures', 'attribute', 25],
  ['a text', 'text', 0],
  ['an amount', 'number', 0],
  ['gaps of which one is typed', 'gaps', 0]
] as const)('%s has %s answers: %d', (_, kind, size) => {
  expect(sizeOf(examples[kind])).toBe(size);
});

test.each(['', '2025', '2025-02-12-01', '2025-2', '2025-02-32', '999-01-01', '3000-01-01', '2025-xx-01', '2025-02--1'])(
  'the date %j is no answer to a day',
  (answer) => {
    expect(packAnswer(examples.date, answer)).toBeUndefined();
  }
);

test.each(['2025-02-', '--', '2025-2-9', '2025-02-30'])('the date %j marks the same when it comes back', (answer) => {
  const packed = packAnswer(examples.date, answer);
  expect(mark(examples.date, unpackAnswer(examples.date, packed ?? ''))).toEqual(mark(examples.date, answer));
});

test('sequences are numbered without a gap, shorter ones first', () => {
  const all = Array.from({ length: sequenceCount(4, 4) }, (_, index) => sequenceAt(index, 4));
  expect(all.slice(0, 7)).toEqual([[], [0], [1], [2], [3], [0, 1], [0, 2]]);
  expect(all.map((sequence) => rankSequence(sequence, 4))).toEqual([...all.keys()]);
  expect(new Set(all.map(String)).size).toBe(65);
});
