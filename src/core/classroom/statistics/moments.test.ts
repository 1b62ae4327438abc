import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlation, covariance, deviation, kurtosis, mean, skewness, variance } from './moments.ts';

describe('moments of a sample', () => {
  // by hand, and the same as scipy.stats.skew and kurtosis with bias=False
  const values = [0, 1, 1, 2, 3, 7, 9];

  test('skewness and kurtosis are those of k-statistics', () => {
    expect(skewness(values)).toBeCloseTo(1.0452, 4);
    expect(kurtosis(values)).toBeCloseTo(-0.4146, 4);
  });

  test('a symmetric sample has no skewness', () => expect(skewness([1, 2, 3, 4, 5])).toBeCloseTo(0, 12));

  test('variance divides by one less than there are values', () => {
    expect(variance([1, 2, 3])).toBe(1);
    expect(deviation([1, 3])).toBeCloseTo(Math.SQRT2, 12);
    expect(covariance([1, 2, 3], [2, 4, 6])).toBe(2);
  });

  test('what too few values cannot tell is not defined', () => {
    expect([mean([]), variance([1]), covariance([1], [2]), skewness([1, 2]), kurtosis([1, 2, 4])]).toEqual(
      Array(5).fill(undefined)
    );
  });

  test('what does not vary has no correlation, skewness or kurtosis, not one of 0', () => {
    const equal = [0.1, 0.1, 0.1, 0.1];
    expect([correlation(equal, [1, 2, 3, 4]), skewness(equal), kurtosis(equal)]).toEqual(Array(3).fill(undefined));
  });

  test('values that differ by rounding only do not vary', () => {
    const sums = [0.1 + 0.2, 0.3, 0.3];
    expect(variance(sums)).toBe(0);
    expect(correlation(sums, [1, 2, 3])).toBeUndefined();
  });

  test('a correlation lies between -1 and 1 or is not defined', () => {
    const pairs = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.1, 0.3, 1)));
    fc.assert(
      fc.property(pairs, (all) => {
        const found = correlation(
          all.map(([one]) => one),
          all.map(([, other]) => other)
        );
        expect(Math.abs(found ?? 0)).toBeLessThanOrEqual(1);
      })
    );
  });
});
