import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bottomShares, topShares } from './extremes.ts';

test('the largest belong to the top, the smallest to the bottom', () => {
  expect(topShares([3, 1, 2, 4], 2)).toEqual([1, 0, 0, 1]);
  expect(bottomShares([3, 1, 2, 4], 1)).toEqual([0, 1, 0, 0]);
});

test('equal values at the border share the places that are left', () => {
  expect(topShares([4, 3, 3, 2, 1, 1], 2)).toEqual([1, 0.5, 0.5, 0, 0, 0]);
  expect(topShares([1, 1, 1], 1)).toEqual([1 / 3, 1 / 3, 1 / 3]);
});

test('the shares add up to the size, whatever the values', () => {
  const values = fc.array(fc.nat(5), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.double({ min: 0.1, max: 1, noNaN: true }), (all, part) => {
      const size = part * all.length;
      expect(topShares(all, size).reduce((sum, share) => sum + share, 0)).toBeCloseTo(size, 9);
    })
  );
});
