import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withClearPoint } from './amount.ts';
import { arbitraries } from '#support/question-arbitrary.ts';
import { numberAnswerText } from './answer-text.ts';
import { guessNumber, numberDistractors, numberText, type NumberQuestion } from './bank/number.ts';
import { examples, labels, problemsOf } from '#support/question-example.ts';
import { markNumber, numberFeedback, numberKey } from './number.ts';

const question = examples.number;

test.each([
  ['500 billion', 1, 'right', 'band-0'],
  ['$500,000,000,000', 1, 'right', 'band-0'],
  ['550bn', 0.5, 'partly', 'band-1'],
  ['450bn', 0.5, 'partly', 'band-1'],
  ['551bn', 0, 'wrong', 'other'],
  ['350 billion', 0, 'wrong', 'likely-0'],
  ['500 million', 0, 'wrong', 'magnitude'],
  ['500', 0, 'wrong', 'magnitude'],
  ['500 trillion', 0, 'wrong', 'magnitude'],
  ['-500 billion', 0, 'wrong', 'other']
])('%j earns %d', (answer, score, verdict, id) => {
  expect(markNumber(question, answer)).toMatchObject({ score, verdict, parts: [{ id }] });
});

test.each([
  ['log', 1, '0', false],
  ['log', 1, '-5', false],
  ['linear', 0, '-5', true]
] as const)('on a %s scale from %d an estimate of %s has no place and is not graded', (scale, from, typed, zero) => {
  const asked: NumberQuestion = {
    ...question,
    answer: 18,
    unit: undefined,
    estimate: { from, to: 100, scale, claimed: [] }
  };
  expect(markNumber(asked, typed)).toEqual({ state: 'invalid', reason: { code: 'no-place', zero } });
});

test.each([
  ['log', 1, '0.5'],
  ['linear', 0, '0'],
  ['linear', -10, '-50']
] as const)('on a %s scale from %d an estimate of %s is an answer', (scale, from, typed) => {
  const asked: NumberQuestion = {
    ...question,
    answer: 18,
    unit: undefined,
    estimate: { from, to: 100, scale, claimed: [] }
  };
  expect(markNumber(asked, typed).state).toBe('graded');
});

test.each([
  // relative |x - a| <= t|a|, absolute |x - a| <= t, ratio a/t <= x <= a t
  ['relative', 0.2, { 79: 0, 80: 1, 120: 1, 121: 0 }],
  ['absolute', 5, { 94: 0, 95: 1, 105: 1, 106: 0 }],
  ['ratio', 2, { 49: 0, 50: 1, 200: 1, 201: 0, 0: 0, '-100': 0 }]
] as const)('the band is %s: within %d of 100', (measure, within, scores) => {
  const made: NumberQuestion = { ...bare(100), measure, bands: [{ within, score: 1 }] };
  for (const [answer, score] of Object.entries(scores)) expect(markNumber(made, answer)).toMatchObject({ score });
});

test('decimals do not decide: 0.1 + 0.2 is within nothing of 0.3', () => {
  expect(markNumber(bare(0.3), String(0.1 + 0.2))).toMatchObject({ score: 1 });
  expect(markNumber(bare(14.8e12), '14.8 trillion')).toMatchObject({ score: 1 });
});

test('a key with a decimal point is typed as it is, and one without asks which point is meant', () => {
  const pi = bare(3.142);
  expect(markNumber(pi, numberKey(pi))).toMatchObject({ score: 1 });
  expect(numberAnswerText(pi, '3.142', labels)).toBe('3.142');
  expect(markNumber(bare(182.99e9), '182.990 billion')).toMatchObject({ score: 1 });
  expect(markNumber(bare(16_000), '16,000')).toMatchObject({ score: 1 });
  expect(markNumber({ ...bare(1), likely: [{ value: 2.125, message: 'No.' }] }, '2.1250')).toMatchObject({ score: 0 });
  expect(numberDistractors({ ...bare(2000), likely: [{ value: 2.125, message: 'No.' }] })).toContain('2.1250');
});

describe('costs nothing', () => {
  test.each([
    ['500.000', { state: 'invalid', reason: { code: 'point', readings: [500, 500_000] } }],
    ['10²', { state: 'invalid', reason: { code: 'no-number' } }],
    [`\u200e${'\u200b'.repeat(70)}`, { state: 'unanswered' }],
    ['', { state: 'unanswered' }],
    ['   ', { state: 'unanswered' }],
    ['lots', { state: 'invalid', reason: { code: 'no-number' } }],
    ['500bn euros', { state: 'invalid', reason: { code: 'unit', given: 'euros', expected: 'dollars' } }],
    ['9'.repeat(10_000), { state: 'invalid', reason: { code: 'too-long', limit: 60 } }]
  ])('%j', (answer, mark) => {
    expect(markNumber(question, answer)).toEqual(mark);
  });
});

test('feedback says how the amount was read, what it was taken for, and last the key', () => {
  expect(linesOf('$350bn')).toEqual([
    { text: '350000000000 dollars', outcome: 'wrong', message: 'Another figure.' },
    { text: '500000000000 dollars', outcome: 'missed', message: 'He named it.', reveals: true }
  ]);
  expect(linesOf('540bn')[0]?.message).toBe('Close.');
  expect(linesOf('500 million')[0]?.message).toBe(labels.magnitude);
  expect(linesOf('3')[0]?.message).toBe('Look again.');
  expect(linesOf('500bn')).toEqual([{ text: '500000000000 dollars', outcome: 'right', message: 'He named it.' }]);
});

test('the farther from the answer, the lower the score', () => {
  fc.assert(
    fc.property(arbitraries.number.question(5), fc.double({ min: 1, max: 1e4, noNaN: true }), (made, factor) => {
      const near = scoreOf(made, made.answer * (1 + (factor - 1) / 2));
      const far = scoreOf(made, made.answer * factor);
      expect(far).toBeLessThanOrEqual(near);
    })
  );
});

test('distractors are the likely mistakes and slips by a thousand', () => {
  expect(numberDistractors(question)).toEqual(['350000000000', '500000000000000', '500000000']);
  expect(numberKey(question)).toBe('500000000000');
});

test('nobody types an amount blindly, but a slider can be left anywhere', () => {
  expect(guessNumber(question)).toBe(0);
  const estimate = { from: 1, to: 100, scale: 'log' as const, claimed: [] };
  const made: NumberQuestion = {
    ...bare(10),
    measure: 'ratio',
    bands: [{ within: Math.sqrt(10), score: 1 }],
    estimate
  };
  // half of the slider lies within the factor
  expect(guessNumber(made)).toBeCloseTo(0.5, 2);
});

test('as text it names its unit and reads the answer out', () => {
  expect(numberText(question)).toEqual(['… dollars']);
  expect(numberAnswerText(question, '$5k', labels)).toBe('5000 dollars');
  expect(numberAnswerText(question, 'no idea', labels)).toBe('no idea');
});

describe('an author is told', () => {
  test.each([
    [{ bands: [{ within: 0, score: 0.5 }] }, 'bands.0.score: should be 1: the first band earns the full mark'],
    [
      {
        bands: [
          { within: 0.1, score: 1 },
          { within: 0.05, score: 0.5 }
        ]
      },
      'bands.1: should reach farther than the band before it, for a smaller share'
    ],
    [{ measure: 'ratio', bands: [{ within: 0.5, score: 1 }] }, 'bands.0.within: should be a factor of 1 or more'],
    [{ estimate: { from: 0, to: 10, scale: 'log' } }, 'estimate.from: a log scale starts above 0'],
    [{ estimate: { from: 10, to: 1, scale: 'linear' } }, 'estimate.to: should be more than `from`'],
    [{ estimate: { from: 1, to: 10, scale: 'linear' } }, 'answer: lies outside the ends of the slider']
  ])('%j', (more, problem) => {
    expect(problemsOf({ ...question, ...more })).toContain(problem);
  });
});

function bare(answer: number): NumberQuestion {
  const { unit: _, ...rest } = question;
  return {
    ...rest,
    answer,
    measure: 'relative',
    bands: [{ within: 0, score: 1 }],
    likely: [{ value: 7e9, message: 'No.' }]
  };
}

function scoreOf(made: NumberQuestion, value: number): number {
  const result = markNumber(made, withClearPoint(String(value)));
  return result.state === 'graded' ? result.score : 0;
}

function linesOf(answer: string): ReturnType<typeof numberFeedback> {
  const result = markNumber(question, answer);
  return result.state === 'graded' ? numberFeedback(question, answer, result, labels) : [];
}
