import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryOf } from '#support/question-arbitrary.ts';
import { examples, labels } from '#support/question-example.ts';
import { markAsLeft } from './as-left.ts';
import { kindOf, mark, type KindName } from './index.ts';
import type { Graded } from './mark.ts';

const left = (kind: KindName, answer: unknown) => markAsLeft(mark, examples[kind], answer);

test('a board with two of four lines left open earns its right line', () => {
  expect(left('match', { p: 'a', q: 'd', r: '' })).toEqual({
    state: 'graded',
    score: 0.25,
    verdict: 'partly',
    parts: [
      { id: 'p', outcome: 'right' },
      { id: 'q', outcome: 'wrong' },
      { id: 'r', outcome: 'missed' },
      { id: 's', outcome: 'missed' }
    ],
    tally: { kind: 'places', right: 1, of: 4 }
  });
});

test.each([
  ['nothing at all', 'match', {}],
  ['what is not there', 'match', { p: 'z' }],
  ['an amount that cannot be read', 'number', 'many'],
  ['a date without its day', 'date', '2025-02'],
  ['a few items of an order', 'order', ['a', 'b']]
] as const)('%s stays what it is', (_, kind, answer) => {
  expect(left(kind, answer)).toEqual(mark(examples[kind], answer));
});

describe.each(['match', 'sort', 'gaps', 'attribute'] as const)('%s', (kind) => {
  const filled = arbitraryOf(kind)
    .question(5)
    .chain((question) => {
      const key = kindOf(question).key(question) as Record<string, string>;
      return fc.tuple(fc.constant(question), fc.subarray(Object.keys(key), { minLength: 1 }), fc.constant(key));
    });

  test('the key with places left open earns the share that is there, and says what belongs in each other', () => {
    fc.assert(
      fc.property(filled, ([question, places, key]) => {
        const answer = Object.fromEntries(places.map((place) => [place, key[place] ?? '']));
        const result = markAsLeft(mark, question, answer) as Graded;
        const of = Object.keys(key).length;
        expect(result.score).toBeCloseTo(places.length / of, 9);
        const lines = kindOf(question).feedback(question, answer as never, result, labels);
        expect(lines.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
        expect(lines.filter(({ outcome }) => outcome === 'missed')).toHaveLength(of - places.length);
      })
    );
  });
});
