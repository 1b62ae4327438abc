import { describe, expect, test } from 'vitest';
import type { Standing } from './progress.ts';
import { isSectionRead } from './section-read.ts';
import { readingSeconds } from '../course/reading-seconds.ts';

test.each([
  [0, 1],
  [1, 1],
  [238, 30],
  [476, 60],
  [477, 61]
])('%i words take the fastest reader %i seconds', (words, seconds) => {
  expect(readingSeconds(words)).toBe(seconds);
});

describe('a section', () => {
  const section = { id: 'first', questions: ['one', 'two'] };
  const none = { sectionsRead: new Set<string>(), standings: new Map<string, Standing>() };
  const standing = (state: Standing['state'], tries: number) => ({ state, tries }) as Standing;

  test.each([
    ['nothing was done', none, false],
    ['it was on screen long enough', { ...none, sectionsRead: new Set(['lesson/first']) }, true],
    ['another section was', { ...none, sectionsRead: new Set(['lesson/second', 'other/first']) }, false],
    ['a question in it was answered', { ...none, standings: new Map([['two', standing('right', 1)]]) }, true],
    ['it was answered wrongly', { ...none, standings: new Map([['two', standing('wrong', 2)]]) }, true],
    ['an answer was only looked at', { ...none, standings: new Map([['one', standing('gave-up', 0)]]) }, false],
    ['a question of another section was', { ...none, standings: new Map([['three', standing('right', 1)]]) }, false]
  ])('when %s: %#', (_, progress, read) => {
    expect(isSectionRead(progress, 'lesson', section)).toBe(read);
  });
});
