import { fQuantile } from './f-quantile.ts';
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
 * Feldt's interval for Cronbach's alpha (1965; Feldt, Woodruff and Salih 1987): (1 - alpha)/(1 - its estimate) follows F
 * with n - 1 and (n - 1)(items - 1) degrees of freedom.
 * @param n attempts that were asked every item
 */
export function alphaInterval(alpha: number | undefined, n: number, items: number): Interval | undefined {
  if (alpha === undefined || n < 2 || items < 2) return undefined;
  const noise = (p: number) => (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (items - 1));
  return { low: 1 - noise(0.975), high: 1 - noise(0.025) };
}

/**
 * Fisher's interval for a correlation: its inverse hyperbolic tangent is off by about 1/sqrt(n - 3) (1921). Student's t
 * stands for the normal quantile, since scores are steps and no normal curve; so it holds what it says from twenty
 * attempts on. Undefined below eight attempts, and where the two agree wholly, which says nothing about the next class.
 */
export function correlationInterval(correlation: number | undefined, n: number): Interval | undefined {
  if (correlation === undefined || n < 8 || Math.abs(correlation) >= 1) return undefined;
  const half = quantile(n - 2) / Math.sqrt(n - 3);
  const centre = Math.atanh(correlation);
  return { low: Math.tanh(centre - half), high: Math.tanh(centre + half) };
}
