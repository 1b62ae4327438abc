import { expect, test } from 'vitest';
import { sortAnswerText } from './answer-text.ts';
import { guessSort, sortDistractors, sortText } from './bank/sort.ts';
import { examples, problemsOf } from '#support/question-example.ts';
import { markSort, sortFeedback, sortKey } from './sort.ts';

const question = examples.sort;
const placed = (groups: string) => Object.fromEntries([...'abcd'].map((id, i) => [id, groups.charAt(i)]));

test.each([
  ['gghh', 1, 'right'],
  ['gghg', 0.75, 'partly'],
  ['gggg', 0.5, 'partly'],
  ['hhgg', 0, 'wrong']
])('sorting the four items as %s earns %d', (groups, score, verdict) => {
  expect(markSort(question, placed(groups))).toMatchObject({ score, verdict, tally: { right: score * 4, of: 4 } });
});

test('an item in no group is missing, and nothing is said of the others', () => {
  expect(markSort(question, { a: 'g', b: 'h', c: '' })).toEqual({
    state: 'invalid',
    reason: { code: 'incomplete', missing: 2 }
  });
  expect(markSort(question, {})).toEqual({ state: 'unanswered' });
});

test.each([
  ['an unknown group', { ...placed('gghh'), a: 'z' }],
  ['an unknown item', { ...placed('gghh'), z: 'g' }],
  ['an item as a group', { ...placed('gghh'), a: 'b' }]
])('%s is invalid, not wrong', (_, answer) => {
  expect(markSort(question, answer)).toEqual({ state: 'invalid', reason: { code: 'unknown-option' } });
});

test('feedback shows each item where it was put, why that is right or wrong, and where a wrong one belongs', () => {
  const result = markSort(question, placed('hghh'));
  if (result.state !== 'graded') throw new Error('not graded');
  expect(sortFeedback(question, placed('hghh'), result).slice(0, 3)).toEqual([
    { part: 'a', text: 'Text of a – Group h', outcome: 'wrong', message: 'Why a stands where it does.' },
    { part: 'a', text: 'Text of a – Group g', outcome: 'missed', place: 'Group g', reveals: true },
    { part: 'b', text: 'Text of b – Group g', outcome: 'right', message: 'Why b stands where it does.' }
  ]);
});

test('each distractor moves one item to another group', () => {
  expect(sortDistractors(question)).toHaveLength(4);
  expect(sortDistractors(question)[0]).toEqual({ ...sortKey(question), a: 'h' });
  expect(guessSort(question)).toBe(0.5);
});

test('as text the groups stand first, and an answer lists them filled', () => {
  expect(sortText(question).slice(0, 3)).toEqual(['Group g: …', 'Group h: …', 'Text of a']);
  expect(sortAnswerText(question, { a: 'g', b: 'g' })).toBe('Group g: Text of a, Text of b; Group h: –');
});

test('an author is told of an item in a group that is not there', () => {
  const items = question.items.map((item, i) => (i === 1 ? { ...item, group: 'k' } : item));
  expect(problemsOf({ ...question, items })).toEqual(['items.1.group: names no group; expected one of g, h']);
});
