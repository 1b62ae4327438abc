import { expect, test } from 'vitest';
import { readingAdvice } from './read-ahead.ts';
import type { TaughtSection } from '../views/ahead.ts';

const sections: TaughtSection[] = [
  { id: 'before', title: 'Before', claims: ['a', 'b'] },
  { id: 'after', title: 'After', claims: ['b', 'c'] },
  { id: 'open', title: 'Open', claims: ['d'] }
];

test('a section is to be read where a question on it was missed, and may be skimmed where all were right', () => {
  const advice = readingAdvice(sections, [
    { right: true, claims: ['a'] },
    { right: false, claims: ['c', 'x'] }
  ]);
  expect(advice.map(({ section, advice: what, asked, missed }) => [section.id, what, asked, missed])).toEqual([
    ['before', 'skim', 1, 0],
    ['after', 'read', 1, 1],
    ['open', 'unasked', 0, 0]
  ]);
});

test('a claim taught in two sections is advice on both', () => {
  expect(readingAdvice(sections, [{ right: false, claims: ['b'] }]).map(({ advice }) => advice)).toEqual([
    'read',
    'read',
    'unasked'
  ]);
});

test('one miss outweighs any number of right answers', () => {
  const tried = [true, true, false, true].map((right) => ({ right, claims: ['d'] }));
  expect(readingAdvice(sections, tried)[2]).toMatchObject({ advice: 'read', asked: 4, missed: 1 });
});
