import { expect, test } from 'vitest';
import { shuffle, shufflePinned } from '../random.ts';
import { examples } from '#support/question-example.ts';
import { standingOrder } from './standing.ts';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('items and options stand as the seed shuffles them', () => {
  expect(standingOrder(examples.sort, 7)).toEqual(ids(shuffle(examples.sort.items, 7)));
  expect(standingOrder(examples.multi, 7)).toEqual(ids(shufflePinned(examples.multi.options, 7)));
});

test('options that keep their order stand as written, and other kinds have none to tell', () => {
  expect(standingOrder({ ...examples.multi, shuffle: false }, 7)).toEqual(ids(examples.multi.options));
  expect(standingOrder(examples.text, 7)).toEqual([]);
});
