import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answered, arbitraries } from '#support/question-arbitrary.ts';
import { examples, options, problemsOf } from '#support/question-example.ts';
import { multiAnswerText } from './answer-text.ts';
import { guessMulti, multiDistractors, type Multi } from './bank/multi.ts';
import { markMulti, multiKey } from './multi.ts';

const question = examples.multi;

// c right and w wrong options, and the mean of a random non-empty set of ticks
const mixes = [
  { c: 3, w: 1, mean: 0.2667 },
  { c: 4, w: 2, mean: 0.1746 },
  { c: 2, w: 2, mean: 0.2 },
  { c: 3, w: 3, mean: 0.1587 },
  { c: 2, w: 3, mean: 0.1129 },
  { c: 1, w: 4, mean: 0.0323 }
];

test.each(mixes)('ticking everything earns nothing with $c right and $w wrong options', ({ c, w }) => {
  const mixed = mix(c, w);
  expect(
    scoreOf(
      mixed,
      mixed.options.map(({ id }) => id)
    )
  ).toBe(0);
});

test.each(mixes)('random ticks earn $mean on average with $c right and $w wrong options', ({ c, w, mean }) => {
  expect(guessMulti(mix(c, w))).toBeCloseTo(mean, 4);
});

test.each([
  ['abc', 1, 'right'],
  ['ab', 0.6667, 'partly'],
  ['a', 0.3333, 'partly'],
  ['abcd', 0.6667, 'partly'],
  ['ad', 0, 'wrong'],
  ['abcdef', 0, 'wrong'],
  ['d', 0, 'wrong']
])('of six options with a, b and c right, ticking %s earns %d', (ticks, score, verdict) => {
  expect(scoreOf(question, [...ticks])).toBeCloseTo(score, 4);
  expect(markMulti(question, [...ticks])).toMatchObject({ verdict });
});

test('ticking nothing is unanswered', () => {
  expect(markMulti(question, [])).toEqual({ state: 'unanswered' });
});

test('ticked options are right or wrong, right ones left out are missed, and the sum is shown', () => {
  expect(markMulti(question, ['d', 'b'])).toMatchObject({
    parts: [
      { id: 'a', outcome: 'missed' },
      { id: 'b', outcome: 'right' },
      { id: 'c', outcome: 'missed' },
      { id: 'd', outcome: 'wrong' }
    ],
    tally: { kind: 'ticks', right: 1, wrong: 1, rightOptions: 3, wrongWeight: 3 }
  });
});

test('a wrong tick weighs more when there are few wrong options to avoid', () => {
  expect(scoreOf(mix(3, 1), ['a', 'b', 'c', 'd'])).toBe(0);
  expect(scoreOf(mix(4, 2), ['a', 'b', 'c', 'd', 'e'])).toBe(0.5);
});

test.each([
  ['an unknown tick', ['a', 'z']],
  ['a doubled tick', ['a', 'a']],
  ['a prototype key', ['__proto__']]
])('%s is invalid, not wrong', (_, ticks) => {
  expect(markMulti(question, ticks)).toEqual({ state: 'invalid', reason: { code: 'unknown-option' } });
});

test('when the number is announced, another number of ticks is invalid and says only how many', () => {
  const announced: Multi = { ...question, announce: true };
  expect(markMulti(announced, ['a', 'd'])).toEqual({
    state: 'invalid',
    reason: { code: 'count', expected: 3, given: 2 }
  });
  expect(scoreOf(announced, ['a', 'b', 'd'])).toBeCloseTo(1 / 3, 9);
});

test('when the number is announced, the guess is over sets of that size', () => {
  // 1 set of 20 earns 1, 9 earn a third, the rest nothing
  expect(guessMulti({ ...question, announce: true })).toBeCloseTo((1 + 9 / 3) / 20, 9);
});

test('the key is every right option; each wrong one spoils it', () => {
  expect(multiKey(question)).toEqual(['a', 'b', 'c']);
  expect(multiDistractors(mix(2, 2))).toEqual([['c'], ['d'], ['a', 'b', 'c'], ['a', 'b', 'd'], ['a', 'b', 'c', 'd']]);
  expect(multiDistractors({ ...mix(2, 2), announce: true })).toEqual([
    ['b', 'c'],
    ['b', 'd']
  ]);
});

test('an answer is read in the order of the question', () => {
  expect(multiAnswerText(question, ['c', 'a'])).toBe('Text of a; Text of c');
});

test('the order of ticks does not matter', () => {
  const twice = answered(arbitraries.multi).chain(([made, ticks]) =>
    fc.tuple(fc.constant(made), fc.constant(ticks), fc.shuffledSubarray(ticks, { minLength: ticks.length }))
  );
  fc.assert(
    fc.property(twice, ([made, one, other]) => {
      expect(markMulti(made, other)).toEqual(markMulti(made, one));
    })
  );
});

test('a right tick never lowers the score and a wrong one never raises it', () => {
  fc.assert(
    fc.property(freely, ([made, ticks]) => {
      for (const { id, correct } of made.options.filter((option) => !ticks.includes(option.id))) {
        const change = scoreOf(made, [...ticks, id]) - scoreOf(made, ticks);
        if (correct) expect(change).toBeGreaterThanOrEqual(0);
        else expect(change).toBeLessThanOrEqual(0);
      }
    })
  );
});

test('the score is never more generous than right ticks minus wrong ticks over right options', () => {
  fc.assert(
    fc.property(freely, ([made, ticks]) => {
      const right = made.options.filter(({ id, correct }) => correct && ticks.includes(id)).length;
      const net = (right - (ticks.length - right)) / multiKey(made).length;
      expect(scoreOf(made, ticks)).toBeLessThanOrEqual(Math.max(0, net) + 1e-9);
    })
  );
});

test.each([
  [options('', 'abcd'), 'options: needs at least one option with `correct: true`'],
  [options('abcd', ''), 'options: needs at least one wrong option; ticking everything would be right']
])('options that are all wrong or all right are a problem the author is told of', (all, problem) => {
  expect(problemsOf({ ...question, options: all })).toEqual([problem]);
});

const freely = answered<'multi'>({
  ...arbitraries.multi,
  question: (most) => arbitraries.multi.question(most).map((made) => ({ ...made, announce: undefined }))
});

function mix(c: number, w: number): Multi {
  return { ...question, options: options('abcdef'.slice(0, c), 'abcdef'.slice(c, c + w)) };
}

function scoreOf(made: Multi, ticks: string[]): number {
  const result = markMulti(made, ticks);
  return result.state === 'graded' ? result.score : NaN;
}
