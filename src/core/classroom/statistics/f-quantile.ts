/**
 * Quantile of Fisher's F: the value below which a share `p` of the distribution lies, 0 < p < 1. Found by halving the
 * range in which the regularised incomplete beta function I(x; a/2, b/2) reaches p, with x = a·F/(a·F + b) (Abramowitz
 * and Stegun 26.6.2, 26.5.1); good to ten digits. A library for it weighs more than the rest of the page.
 */
export function fQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a / 2, b / 2) < p) low = middle;
    else high = middle;
  }
  return (b * low) / (a * (1 - low));
}

/** I(x; a, b), 0..1. Its continued fraction converges fast left of the mean; right of it the other tail is taken. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return (front * fraction(x, a, b)) / a;
}

/** The continued fraction 26.5.8, from its end: 1/(1 + d1/(1 + d2/(1 + ...))). */
function fraction(x: number, a: number, b: number): number {
  let value = 1;
  for (let m = depth; m > 0; m--) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m - 1) * (a + b + m - 1) * x) / ((a + 2 * m - 2) * (a + 2 * m - 1));
    value = 1 + odd / (1 + even / value);
  }
  return 1 / value;
}

/** Enough for classes of thousands: left of the mean some sqrt(max(a, b)) steps are needed. */
const depth = 200;

/** Stirling's series, after the argument was raised to where it is good to twelve digits. */
function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x);
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}
