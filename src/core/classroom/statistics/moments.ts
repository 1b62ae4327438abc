/**
 * Moments of samples, with the divisors of Moodle's quiz statistics. What is not defined is `undefined`: no spread, too
 * few values. Never 0 instead, never NaN.
 */

export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sumOf(values) / values.length;
}

/** Sample variance, divisor s - 1; exactly 0 where the values differ by rounding only. */
export function variance(values: readonly number[]): number | undefined {
  return covariance(values, values);
}

export function deviation(values: readonly number[]): number | undefined {
  const square = variance(values);
  return square === undefined ? undefined : Math.sqrt(square);
}

/** Sample covariance of pairs, divisor s - 1; exactly 0 where it is no more than rounding, whose sign is chance. */
export function covariance(ones: readonly number[], others: readonly number[]): number | undefined {
  const n = ones.length;
  if (n < 2) return undefined;
  const [a, b] = [sumOf(ones) / n, sumOf(others) / n];
  const [squareA, squareB, product] = [
    central(ones, a, ones, a),
    central(others, b, others, b),
    central(ones, a, others, b)
  ];
  if (isFlat(squareA, ones) || isFlat(squareB, others)) return 0;
  const size = Math.sqrt(squareSum(ones) * squareSum(others));
  return Math.abs(product) <= rounding * size ? 0 : product / (n - 1);
}

/** Pearson's correlation, -1..1; undefined where either side does not vary. */
export function correlation(ones: readonly number[], others: readonly number[]): number | undefined {
  const [squareA, squareB, product] = [variance(ones), variance(others), covariance(ones, others)];
  if (!squareA || !squareB || product === undefined) return undefined;
  return Math.min(1, Math.max(-1, product / Math.sqrt(squareA * squareB)));
}

/** k3 / k2^1.5 with Moodle's k-statistics: 0 for a symmetric sample; undefined below three values or without spread. */
export function skewness(values: readonly number[]): number | undefined {
  const [s, k2] = [values.length, variance(values)];
  if (s < 3 || !k2) return undefined;
  const k3 = (s ** 2 * moment(values, 3)) / ((s - 1) * (s - 2));
  return k3 / k2 ** 1.5;
}

/** k4 / k2² with Moodle's k-statistics: 0 for a normal curve; undefined below four values or without spread. */
export function kurtosis(values: readonly number[]): number | undefined {
  const [s, k2] = [values.length, variance(values)];
  if (s < 4 || !k2) return undefined;
  const inner = (s + 1) * moment(values, 4) - 3 * (s - 1) * moment(values, 2) ** 2;
  const k4 = (s ** 2 * inner) / ((s - 1) * (s - 2) * (s - 3));
  return k4 / k2 ** 2;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Whether squares about the mean are no more than rounding leaves of values of this size. */
function isFlat(squares: number, values: readonly number[]): boolean {
  return squares <= rounding * squareSum(values);
}

/** What rounding may leave of a sum, as a share of the size of what was summed. */
const rounding = 1e-12;

function squareSum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function central(ones: readonly number[], a: number, others: readonly number[], b: number): number {
  return ones.reduce((sum, one, at) => sum + (one - a) * ((others[at] ?? b) - b), 0);
}

/** Central moment, divisor s. */
function moment(values: readonly number[], power: number): number {
  const middle = sumOf(values) / values.length;
  return values.reduce((sum, value) => sum + (value - middle) ** power, 0) / values.length;
}
