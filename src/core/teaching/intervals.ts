import { sumOf, variance } from './moments.ts';

export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 95 %. */
const z = 1.959964;

/**
 * Wilson's score interval for a share of k in n: centre (p + z²/2n)/(1 + z²/n), half-width
 * z/(1 + z²/n)·sqrt(p(1 - p)/n + z²/4n²). A mean of partial scores may stand for k/n, on the safe side: nothing between 0
 * and 1 varies more than right and wrong.
 */
export function wilson(k: number, n: number): Interval | undefined {
  if (n <= 0) return undefined;
  const p = k / n;
  const shrink = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt(Math.max(0, (p * (1 - p)) / n + z ** 2 / (4 * n ** 2)));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Newcombe's interval for the difference of two shares, k/n - l/m, made of their Wilson intervals (1998, method 10). */
export function shareDifference(k: number, n: number, l: number, m: number): Interval | undefined {
  const [one, other] = [wilson(k, n), wilson(l, m)];
  if (!one || !other) return undefined;
  const [p, q] = [k / n, l / m];
  return {
    low: p - q - Math.hypot(p - one.low, other.high - q),
    high: p - q + Math.hypot(one.high - p, q - other.low)
  };
}

/**
 * Student's interval for the difference of two means with their pooled variance, which a few equal values in one group
 * cannot make narrow. Undefined where nothing varies.
 */
export function meanDifference(ones: readonly number[], others: readonly number[]): Interval | undefined {
  const freedom = ones.length + others.length - 2;
  if (ones.length < 2 || others.length < 2) return undefined;
  const squares = (variance(ones) ?? 0) * (ones.length - 1) + (variance(others) ?? 0) * (others.length - 1);
  if (squares === 0) return undefined;
  const error = Math.sqrt((squares / freedom) * (1 / ones.length + 1 / others.length));
  const difference = sumOf(ones) / ones.length - sumOf(others) / others.length;
  return { low: difference - quantile(freedom) * error, high: difference + quantile(freedom) * error };
}

/** Student's t for 97.5 % (Abramowitz and Stegun 26.7.5): good to four decimals from eight degrees of freedom on. */
export function quantile(freedom: number): number {
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}

/**
 * The middle 95 % of what resamples gave, linear between neighbours. Undefined where more than a tenth of `drawn`
 * resamples gave nothing: then so few answers differ that chance decides what is seen.
 */
export function percentile(found: readonly number[], drawn: number): Interval | undefined {
  if (found.length === 0 || found.length < 0.9 * drawn) return undefined;
  const sorted = Float64Array.from(found).sort();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.025), high: at(0.975) };
}
