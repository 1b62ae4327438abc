import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { attemptAt, readingOf } from '#support/learning-example.ts';
import { readRecord } from './learning/read-record.ts';
import { lastMoment, readMoment } from './moment.ts';
import { answering, handInOf } from '#support/class-example.ts';
import { newDraft, readDraft } from './classroom/assignment/draft.ts';
import { readSubmission } from './classroom/hand-in/submission.ts';

const moments: [number, boolean][] = [
  [0, true],
  [Date.UTC(2025, 1, 21), true],
  [lastMoment, true],
  [lastMoment + 1, false],
  [8.64e15, false],
  [8.64e15 + 1, false],
  [9e15, false],
  [-1, false],
  [0.5, false]
];

test.each(moments)('a record made at %d is one: %s', (at, is) => {
  expect(readRecord({ ...readingOf('first'), at }).record !== undefined).toBe(is);
});

test.each(moments)('an attempt that took %d ms is one: %s', (took, is) => {
  expect(readRecord({ ...attemptAt(examples.choice, 'a'), took }).record !== undefined).toBe(is);
});

test.each(moments)('a hand-in begun, ended at %d is one: %s', (time, is) => {
  const { submission } = handInOf(1, answering('a'));
  expect(readSubmission({ ...submission, started: time }) !== undefined).toBe(is);
  expect(readSubmission({ ...submission, ended: time }) !== undefined).toBe(is);
});

test('a question is looked at for no longer than there is time', () => {
  const { submission } = handInOf(1, answering('a'));
  const looked = (seconds: number) => readSubmission({ ...submission, responses: [{ tries: [], seconds }] });
  expect(looked(90)).toBeDefined();
  expect(looked(lastMoment)).toBeUndefined();
});

test.each(moments)('a draft changed at %d is one: %s', (changed, is) => {
  expect(readDraft({ ...newDraft('one', 1, 1), changed }) !== undefined).toBe(is);
});

test.each([
  ['2025-02-21T08:00:00.000Z', Date.UTC(2025, 1, 21, 8)],
  ['2025-02-21', Date.UTC(2025, 1, 21)],
  ['9999-12-31T23:59:59.999Z', lastMoment],
  ['+010000-01-01T00:00:00.000Z', undefined],
  ['1900-01-01', undefined],
  ['2025-13-41', undefined],
  ['nonsense', undefined],
  ['7', undefined],
  [7, undefined],
  [undefined, undefined]
])('the moment %j is %j', (text, moment) => expect(readMoment(text)).toBe(moment));
