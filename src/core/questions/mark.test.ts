import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { mark } from './index.ts';
import { graded, invalid, unanswered, verdictOf } from './mark.ts';

test.each([
  [0, 'wrong'],
  [0.0000009, 'wrong'],
  [0.000001, 'partly'],
  [0.5, 'partly'],
  [0.999999, 'partly'],
  [0.9999991, 'right'],
  [1, 'right']
])('a score of %d is %s', (score, verdict) => {
  expect(verdictOf(score)).toBe(verdict);
});

test.each([
  [-1, 0, 'wrong'],
  [-0, 0, 'wrong'],
  [1.5, 1, 'right'],
  [0.25, 0.25, 'partly']
])('a sum of %d becomes a score of %d', (sum, score, verdict) => {
  expect(graded(sum, [])).toEqual({ state: 'graded', score, verdict, parts: [] });
});

test('the sum behind a score is kept beside it when there is one', () => {
  const tally = { kind: 'pairs', right: 8, of: 10 } as const;
  expect(graded(0.6, [], tally)).toMatchObject({ tally });
  expect(graded(0.6, [])).not.toHaveProperty('tally');
});

test('only a graded answer has a score', () => {
  expect(unanswered).not.toHaveProperty('score');
  expect(invalid({ code: 'unreadable' })).toEqual({ state: 'invalid', reason: { code: 'unreadable' } });
});

test('an answer that belongs to another kind of question is unreadable', () => {
  const unreadable = { state: 'invalid', reason: { code: 'unreadable' } };
  expect(mark(examples.choice, ['a'])).toEqual(unreadable);
  expect(mark(examples.multi, 'a')).toEqual(unreadable);
  expect(mark(examples.statement, 'maybe')).toEqual(unreadable);
  expect(mark(examples.text, 42)).toEqual(unreadable);
  expect(mark(examples.order, { a: 'b' })).toEqual(unreadable);
  expect(mark(examples.match, ['a', 'b'])).toEqual(unreadable);
});
