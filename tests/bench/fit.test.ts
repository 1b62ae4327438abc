import { expect, test } from 'vitest';
import { fitLine } from './fit.ts';

const sizes = [100, 300, 1000, 3000];
const costs = (of: (size: number) => number) => sizes.map((size) => ({ size, cost: of(size) }));

test('a cost that grows with the course is its fixed part and what a lesson costs', () => {
  const { fixed, each, off } = fitLine(costs((size) => 14 + 0.03 * size));
  expect(fixed).toBeCloseTo(14);
  expect(each).toBeCloseTo(0.03);
  expect(off).toBeCloseTo(0);
});

test('a cost that grows with the square of the course is far from a line', () => {
  expect(fitLine(costs((size) => 1 + 0.01 * size + 0.00001 * size ** 2)).off).toBeGreaterThan(0.2);
});
