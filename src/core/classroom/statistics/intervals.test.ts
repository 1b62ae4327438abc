import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fQuantile } from './f-quantile.ts';
import { alphaInterval, correlationInterval, meanDifference, quantile, shareDifference, wilson } from './intervals.ts';

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

// the expected values are SciPy's, of scipy.stats.f and scipy.stats.t
describe('a quantile of F', () => {
  test.each([
    [0.975, 24, 216, 1.7063458203923],
    [0.025, 24, 216, 0.5057089884012],
    [0.95, 1, 8, 5.3176550715787],
    [0.975, 4, 4, 9.6045298847229],
    [0.5, 7, 3, 1.1481791128886],
    [0.025, 1, 1, 0.0015437125087],
    [0.975, 2999, 86971, 1.0521766583325]
  ])('of %f with %i and %i degrees of freedom', (p, a, b, expected) => {
    expect(fQuantile(p, a, b) / expected).toBeCloseTo(1, 9);
  });
});

describe('the interval of alpha is Feldt’s', () => {
  test.each([
    [0.741, 26, 10, 0.5623395, 0.8669409],
    [0.5, 20, 2, -0.2632255, 0.8020939]
  ])('%f of %i attempts at %i items', (alpha, n, items, low, high) => {
    expect(alphaInterval(alpha, n, items)?.low).toBeCloseTo(low, 6);
    expect(alphaInterval(alpha, n, items)?.high).toBeCloseTo(high, 6);
  });

  test('is not defined without an alpha, and for one attempt or item', () => {
    expect(alphaInterval(undefined, 20, 10)).toBeUndefined();
    expect(alphaInterval(0.7, 1, 10)).toBeUndefined();
    expect(alphaInterval(0.7, 2, 10)).toBeDefined();
    expect(alphaInterval(0.7, 20, 1)).toBeUndefined();
    expect(alphaInterval(0.7, 20, 2)).toBeDefined();
  });
});

describe('the interval of a correlation is Fisher’s', () => {
  test.each([
    [0.412, 25, -0.0030215, 0.7059466],
    [-0.2, 20, -0.6121051, 0.2975376],
    [0, 40, -0.3210419, 0.3210419]
  ])('%f of %i attempts', (correlation, n, low, high) => {
    expect(correlationInterval(correlation, n)?.low).toBeCloseTo(low, 4);
    expect(correlationInterval(correlation, n)?.high).toBeCloseTo(high, 4);
  });

  test('is not defined without one, of a whole one, and of few attempts', () => {
    expect(correlationInterval(undefined, 20)).toBeUndefined();
    expect(correlationInterval(1, 20)).toBeUndefined();
    expect(correlationInterval(-1, 20)).toBeUndefined();
    expect(correlationInterval(0.5, 7)).toBeUndefined();
    expect(correlationInterval(0.5, 8)).toBeDefined();
  });
});
