import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test('everything stands under each of its keys, in the order it came in', () => {
  const words = ['ore', 'iron', 'shaft'];
  expect([...grouped(words, (word) => new Set(word))].slice(0, 4)).toEqual([
    ['o', ['ore', 'iron']],
    ['r', ['ore', 'iron']],
    ['e', ['ore']],
    ['i', ['iron']]
  ]);
});

test('what has no key stands nowhere', () => {
  expect(grouped([1, 2], (number) => (number > 1 ? [number] : []))).toEqual(new Map([[2, [2]]]));
});
