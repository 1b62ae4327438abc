/** A cost as a fixed part and one for each lesson, and how far the worst size is from that line, as a share. */
export interface Fit {
  fixed: number;
  each: number;
  off: number;
}

/**
 * The straight line nearest to costs by size, where a tenth too much weighs the same for few lessons as for many; a
 * cost that grows faster than the course is far from any.
 */
export function fitLine(costs: readonly { size: number; cost: number }[]): Fit {
  const sum = (of: (size: number, cost: number) => number) =>
    costs.reduce((total, { size, cost }) => total + of(size, cost) / cost ** 2, 0);
  const [n, x, xx] = [sum(() => 1), sum((size) => size), sum((size) => size ** 2)];
  const [y, xy] = [sum((_, cost) => cost), sum((size, cost) => size * cost)];
  const each = (n * xy - x * y) / (n * xx - x ** 2);
  const fixed = (y - each * x) / n;
  const off = Math.max(...costs.map(({ size, cost }) => Math.abs(cost / (fixed + each * size) - 1)));
  return { fixed, each, off };
}
