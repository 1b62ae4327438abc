/**
 * How far each value belongs to the `size` largest, 0..1. Equal values at the border share the places that are left, so
 * that neither order nor chance decides who is among the best.
 */
export function topShares(values: readonly number[], size: number): number[] {
  const sorted = values.toSorted((a, b) => b - a);
  const border = sorted[Math.min(values.length, Math.max(1, Math.ceil(size))) - 1] ?? 0;
  const above = values.filter((value) => value > border).length;
  const at = values.filter((value) => value === border).length;
  const share = Math.min(1, Math.max(0, size - above) / at);
  return values.map((value) => (value > border ? 1 : value === border ? share : 0));
}

/** As `topShares`, of the smallest. */
export function bottomShares(values: readonly number[], size: number): number[] {
  return topShares(
    values.map((value) => -value),
    size
  );
}
