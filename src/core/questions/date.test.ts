import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAnswerText } from './answer-text.ts';
import { dateDistractors, guessDate, type DateQuestion } from './bank/date.ts';
import { countOf, dateFeedback, dateKey, markDate } from './date.ts';
import { examples, labels, problemsOf } from '#support/question-example.ts';

const question = examples.date;
const month: DateQuestion = { ...question, answer: '2025-02', bands: [{ within: 1, score: 0.25 }] };
const year: DateQuestion = { ...question, answer: '1994' };

test.each([
  ['2025-02-12', 1, undefined],
  ['2025-2-12', 1, undefined],
  [' 2025 - 02 - 12 ', 1, undefined],
  ['2025-02-10', 0.5, { by: -2, unit: 'day' }],
  ['2025-02-14', 0.5, { by: 2, unit: 'day' }],
  ['2025-02-15', 0, { by: 3, unit: 'day' }],
  ['2025-03-12', 0, { by: 28, unit: 'day' }],
  ['2024-02-12', 0, { by: -366, unit: 'day' }]
])('the day %j earns %d, and is told how far off it is', (answer, score, tally) => {
  const result = markDate(question, answer);
  expect(result).toMatchObject({ state: 'graded', score, ...(tally && { tally }) });
});

test('a month and a year are counted in their own unit', () => {
  expect(markDate(month, '2025-01')).toMatchObject({ score: 0.25, tally: { by: -1, unit: 'month' } });
  expect(markDate(month, '2024-02')).toMatchObject({ score: 0, tally: { by: -12, unit: 'month' } });
  expect(markDate(year, '2014')).toMatchObject({ score: 0, tally: { by: 20, unit: 'year' } });
  expect(markDate(year, '1994')).toMatchObject({ score: 1 });
});

test.each([
  '\u200e2025-\u200f02-12',
  '２０２５-０２-１２',
  '٢٠٢٥-٠٢-١٢',
  '2025-02-12.',
  '2025-2-12th',
  ' +2025 - 2 - 12 '
])('the date is read from %j', (answer) => {
  expect(markDate(question, answer)).toMatchObject({ score: 1 });
  expect(linesOf(answer)).toMatchObject([{ text: '2025-02-12' }]);
  expect(dateAnswerText(question, answer, labels)).toBe('2025-02-12');
});

describe('costs nothing', () => {
  test.each([
    [question, '', { state: 'unanswered' }],
    [question, '--', { state: 'unanswered' }],
    [question, '2025-02-', { state: 'invalid', reason: { code: 'incomplete', missing: 1 } }],
    [question, '2025--', { state: 'invalid', reason: { code: 'incomplete', missing: 2 } }],
    [question, '2025-02-30', { state: 'invalid', reason: { code: 'no-such-date', part: 'day' } }],
    [question, '2025-02-29', { state: 'invalid', reason: { code: 'no-such-date', part: 'day' } }],
    [question, '2025-03-0', { state: 'invalid', reason: { code: 'no-such-date', part: 'day' } }],
    [question, '2025-03-x', { state: 'invalid', reason: { code: 'no-such-date', part: 'day' } }],
    [question, '99999-05-01', { state: 'invalid', reason: { code: 'no-such-date', part: 'year' } }],
    [question, '2025-13-01', { state: 'invalid', reason: { code: 'no-such-date', part: 'month' } }],
    [question, '25-02-12', { state: 'invalid', reason: { code: 'no-such-date', part: 'year' } }],
    [question, '2025-02-12-01', { state: 'invalid', reason: { code: 'no-such-date' } }],
    [question, '2025-feb-12', { state: 'invalid', reason: { code: 'no-such-date', part: 'month' } }],
    [month, '2025-02-12', { state: 'invalid', reason: { code: 'no-such-date' } }],
    [question, '9'.repeat(10_000), { state: 'invalid', reason: { code: 'too-long', limit: 20 } }]
  ])('%#: %s', (made, answer, mark) => {
    expect(markDate(made, answer)).toEqual(mark);
  });
});

test('the leap day of a leap year is a date', () => {
  expect(countOf('2024-02-29', 'day')).toBe((countOf('2024-03-01', 'day') ?? 0) - 1);
  expect(countOf('1900-02-29', 'day')).toBeUndefined();
});

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-02'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(countOf(iso, 'day')).toBe(Math.floor(date.getTime() / 86_400_000));
    })
  );
});

test('feedback gives the date as given, why it was likely taken, and last the key', () => {
  expect(linesOf('2025-2-19')).toEqual([
    { text: '2025-02-19', outcome: 'wrong', message: 'A week later.' },
    { text: '2025-02-12', outcome: 'missed', message: 'That day.', reveals: true }
  ]);
  expect(linesOf('2025-02-13')[0]?.message).toBe('Close.');
  expect(linesOf('2022-02-24')[0]?.message).toBe('Look at the timeline.');
  expect(linesOf('2025-02-12')).toEqual([{ text: '2025-02-12', outcome: 'right', message: 'That day.' }]);
});

test('a blind guess falls on any day of three years', () => {
  // 2024 to 2026 have 366 + 365 + 365 days; one is right and four earn a half
  expect(guessDate(question)).toBeCloseTo((1 + 4 * 0.5) / 1096, 12);
  expect(guessDate({ ...month, bands: [] })).toBeCloseTo(1 / 36, 12);
});

test('distractors are the likely mistakes; the key is the date', () => {
  expect(dateDistractors(question)).toEqual(['2025-02-19']);
  expect(dateKey(question)).toBe('2025-02-12');
  expect(dateAnswerText(question, '2025-02-19', labels)).toBe('2025-02-19');
  expect(dateAnswerText(question, 'soon', labels)).toBe('soon');
});

describe('an author is told', () => {
  test.each([
    [{ answer: '2025-02-30' }, 'answer: is no date the calendar has'],
    [{ answer: '12 February' }, 'answer: should be a day, a month or a year, like "2025-02-12", "2025-02" or "2025"'],
    [{ likely: [{ date: '2025-02', message: 'No.' }] }, 'likely.0.date: should be a day, as the answer is'],
    [{ likely: [{ date: '2025-02-12', message: 'No.' }] }, 'likely.0.date: is the answer itself'],
    [
      {
        bands: [
          { within: 2, score: 0.5 },
          { within: 1, score: 0.2 }
        ]
      },
      'bands.1: should reach farther than the band before it, for a smaller share'
    ]
  ])('%j', (more, problem) => {
    expect(problemsOf({ ...question, ...more })).toEqual([problem]);
  });
});

function linesOf(answer: string): ReturnType<typeof dateFeedback> {
  const result = markDate(question, answer);
  return result.state === 'graded' ? dateFeedback(question, answer, result, labels) : [];
}
