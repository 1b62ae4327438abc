import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNames } from '../../learning/policy.ts';
import { arbitraryOf } from '#support/question-arbitrary.ts';
import { bankKindOf } from '../../questions/bank/index.ts';
import { examples, items } from '#support/question-example.ts';
import { kinds, mark, type KindName, type Question } from '../../questions/index.ts';
import { choiceOf, scoringWith } from '#support/class-example.ts';
import { guessScore } from './guess.ts';
import { remedied } from '../gradebook/remedies.ts';

const twice = { policy: 'check', tries: [1, 0.5] } as const;
const once = { policy: 'test', tries: [1] } as const;

describe('a blind guess with a second try at half the credit', () => {
  const { statement, order, attribute } = examples;
  // 24 orders of four: one with no pair wrong, then 3, 5, 6, 5, 3, 1
  const four = { ...order, items: items('abcd') };

  test.each<[string, Question, number]>([
    ['at one of four options', choiceOf('one'), 0.25 + 0.75 * (1 / 3) * 0.5],
    ['at one of three judgements', statement, 1 / 3 + (2 / 3) * 0.5 * 0.5],
    // the first draw earns 1, 2/3 (3 of 24), 1/3 (5 of 24) or nothing; then one of the 23 others is drawn
    [
      'at the order of four',
      four,
      (1 + 3 * (2 / 3) + 5 * (1 / 3)) / 24 +
        // a right second one earns 1/2: more than 1/3 and nothing, less than 2/3; 2/3 of half is 1/3, 1/3 of half is 1/6
        (5 * (1 / 23) * (1 / 2 - 1 / 3) + 15 * ((1 * 0.5 + 3 * (1 / 3) + 5 * (1 / 6)) / 23)) / 24
    ],
    ['at a typed answer', examples.text, 0]
  ])('%s', (_, question, expected) => {
    expect(guessScore(question, twice)).toBeCloseTo(expected, 10);
  });

  test('is worth what all pairs of answers are worth on average', () => {
    const answers = arbitraryOf('attribute').blind(attribute);
    const scores = answers.map((answer) => {
      const result = mark(attribute, answer);
      return result.state === 'graded' ? result.score : 0;
    });
    const pairs = scores.flatMap((first, at) =>
      scores.toSpliced(at, 1).map((second) => (first === 1 ? 1 : Math.max(first, second / 2)))
    );
    expect(guessScore(attribute, twice)).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / pairs.length, 10);
  });
});

describe.each(Object.keys(kinds) as KindName[])('a guess at %s', (kind) => {
  const anyQuestion = arbitraryOf(kind).question(6);

  test('with one try is that of the bank', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(guessScore(question, once)).toBeCloseTo(bankKindOf(question).guess(question), 9);
      }),
      { numRuns: 30 }
    );
  });

  test('is never worth less with a try more, and stays a share', () => {
    const credits = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(anyQuestion, credits, (question, tries) => {
        const falling = tries.toSorted((a, b) => b - a);
        const [fewer = NaN, more = NaN] = [falling.slice(0, -1), falling].map((tries) =>
          guessScore(question, { policy: 'check', tries })
        );
        expect(more).toBeGreaterThanOrEqual(fewer - 1e-9);
        expect(more).toBeLessThanOrEqual(1 + 1e-9);
        expect(guessScore(question, { policy: 'check', tries })).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 30 }
    );
  });
});

test('one that comes right is over, also where a later try would earn more', () => {
  expect(guessScore(choiceOf('one'), { policy: 'check', tries: [0.5, 1] })).toBeCloseTo(0.25 * 0.5 + 0.25 * 1, 10);
});

test('tries beyond all answers add nothing', () => {
  expect(guessScore(examples.statement, { policy: 'check', tries: [1, 0.5, 0.5, 0.5] })).toBeCloseTo(2 / 3, 10);
});

test.each(policyNames)('the policy %s decides whether tries count', (policy) => {
  const expected = { practice: undefined, check: 0.375, test: 0.25, held: 0.25 }[policy];
  expect(guessScore(choiceOf('one'), { policy, tries: [1, 0.5] })).toBe(expected);
});

test('remedies are rules in force', () => {
  const scoring = scoringWith([choiceOf('one'), choiceOf('two')], twice);
  const guessOf = (...remedies: Parameters<typeof remedied>[1]) =>
    guessScore(choiceOf('one'), remedied(scoring, remedies).scoring);
  expect(guessOf({ kind: 'first-try' })).toBe(0.25);
  expect(guessOf({ kind: 'give', question: 'one' })).toBe(1);
  expect(guessOf({ kind: 'give', question: 'two' })).toBe(0.375);
  expect(guessOf({ kind: 'accept', question: 'one', part: '', choice: 'b' })).toBeCloseTo(
    0.5 + 0.5 * (2 / 3) * 0.5,
    10
  );
});
