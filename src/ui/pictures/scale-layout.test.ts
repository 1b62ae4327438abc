import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '#core/course/schemas.ts';
import { layOutScale } from './scale-layout.ts';

const figure = (value: number, to?: number): Figure => ({
  id: `f-${value}`,
  label: 'Somebody said',
  value,
  unit: 'dollars',
  kind: 'claimed',
  claims: ['a'],
  ...(to !== undefined && { to })
});

test('each step of the axis is ten times the one before, and equally wide', () => {
  const { ticks } = layOutScale([figure(150), figure(26_000)]);
  expect(ticks.map(({ value }) => value)).toEqual([100, 1000, 10_000, 100_000]);
  const steps = ticks.slice(1).map(({ x }, i) => x - (ticks[i]?.x ?? 0));
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.3);
});

test('figures are numbered from the largest down, and larger ones stand farther right', () => {
  const { placed } = layOutScale([figure(200), figure(5000), figure(31)]);
  expect(placed.map(({ figure: { value }, number }) => [value, number])).toEqual([
    [5000, 1],
    [200, 2],
    [31, 3]
  ]);
  expect(placed.map(({ x }) => x)).toEqual(placed.map(({ x }) => x).toSorted((a, b) => b - a));
});

test('no mark covers another, and all stand inside the picture', () => {
  const values = fc.uniqueArray(fc.integer({ min: 10, max: 10 ** 9 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(values, (all) => {
      const { placed, width, height } = layOutScale(all.map((value) => figure(value)));
      for (const [i, one] of placed.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x).toBeLessThanOrEqual(width);
        expect(one.y).toBeLessThan(height);
        for (const other of placed.slice(i + 1))
          expect(Math.abs(one.x - other.x) > 20 || Math.abs(one.y - other.y) > 20).toBe(true);
      }
    })
  );
});

test('to scale, the largest is the whole and the others keep their share', () => {
  const { toScale, width } = layOutScale([figure(1000), figure(900), figure(50), figure(1)]);
  expect(toScale.map(({ figure: { value } }) => value)).toEqual([1000, 50, 1]);
  expect(toScale.map((one) => one.width / width)).toEqual([1, expect.closeTo(0.05, 3), expect.closeTo(0.001, 3)]);
});
