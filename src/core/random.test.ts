import { expect, test } from 'vitest';
import { randomFrom, seedOf, shuffle, shufflePinned } from './random.ts';

test('an id gives the FNV-1a seed of its characters', () => {
  expect(seedOf('')).toBe(0x811c9dc5);
  expect(seedOf('a')).toBe(0xe40c292c);
  expect(seedOf('foobar')).toBe(0xbf9cf968);
});

test('a seed gives the numbers of mulberry32, the same for ever', () => {
  const random = randomFrom(1);
  expect([random(), random(), random()].map((value) => Math.floor(value * 4294967296))).toEqual([
    2693262067, 11749833, 2265367787
  ]);
});

test('the same seed gives the same order, and every item is kept', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(shuffle(items, 42)).toEqual(shuffle(items, 42));
  expect(shuffle(items, 42).toSorted()).toEqual(items);
  expect(shuffle(items, 43)).not.toEqual(shuffle(items, 42));
});

test('a pinned item keeps its place under every seed', () => {
  const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'none', pin: true }];
  for (let seed = 0; seed < 50; seed++) expect(shufflePinned(items, seed).at(-1)?.id).toBe('none');
});
