import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanDifference, percentile, quantile, shareDifference, wilson } from './intervals.ts';

describe('the interval of a share', () => {
  test.each([
    [8, 10, 0.4902, 0.9433],
    [0, 5, 0, 0.4345],
    [5, 5, 0.5655, 1],
    [12, 30, 0.2459, 0.5768],
    [27, 30, 0.7438, 0.9654]
  ])('Wilson: %i of %i', (k, n, low, high) => {
    expect(wilson(k, n)?.low).toBeCloseTo(low, 4);
    expect(wilson(k, n)?.high).toBeCloseTo(high, 4);
  });

  test('of nothing is not defined', () => expect(wilson(0, 0)).toBeUndefined());

  test('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const { low, high } = wilson(share * n, n) ?? { low: NaN, high: NaN };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share + 1e-9);
        expect(high).toBeGreaterThanOrEqual(share - 1e-9);
        expect(high).toBeLessThanOrEqual(1);
      })
    );
  });
});

describe('the interval of a difference', () => {
  // Newcombe 1998, table II, method 10: 56/70 - 48/80
  test('of two shares is the one published', () => {
    const { low, high } = shareDifference(56, 70, 48, 80) ?? { low: NaN, high: NaN };
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test('of two means uses the spread of both groups', () => {
    const { low, high } = meanDifference([4, 5, 6, 5, 5], [1, 2, 3, 2, 2]) ?? { low: NaN, high: NaN };
    // pooled variance 0.5, eight degrees of freedom
    expect(low).toBeCloseTo(3 - 2.306 * Math.sqrt(0.2), 3);
    expect(high).toBeCloseTo(3 + 2.306 * Math.sqrt(0.2), 3);
  });

  test('is not defined where there is nothing to compare or nothing varies', () => {
    expect(shareDifference(1, 2, 0, 0)).toBeUndefined();
    expect(meanDifference([1], [1, 2, 3])).toBeUndefined();
    expect(meanDifference([1, 1], [2, 2])).toBeUndefined();
  });

  test.each([
    [8, 2.306],
    [10, 2.2281],
    [18, 2.1009],
    [30, 2.0423]
  ])("Student's t with %i degrees of freedom", (freedom, t) => expect(quantile(freedom)).toBeCloseTo(t, 3));
});

describe('the middle of what resamples gave', () => {
  test('lies between the percentiles, linear between neighbours', () => {
    const values = Array.from({ length: 41 }, (_, value) => 40 - value);
    expect(percentile(values, 41)).toEqual({ low: 1, high: 39 });
  });

  test('is not defined where more than a tenth of them gave nothing', () => {
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9], 10)).toBeDefined();
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8], 10)).toBeUndefined();
    expect(percentile([], 0)).toBeUndefined();
  });
});
