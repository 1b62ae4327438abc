import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutAxis } from './scale-axis.ts';

const amounts = fc.array(fc.integer({ min: 1, max: 10 ** 13 }), { minLength: 1, maxLength: 30 });

test('every figure and every tick stands on the axis', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const { rows, ticks } = layOutAxis(values.map((value) => ({ value })));
      for (const { at } of [...rows, ...ticks]) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(100);
      }
    })
  );
});

test('a larger figure never stands left of a smaller one, whatever the axis', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const { rows } = layOutAxis(values.map((value) => ({ value })));
      expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((a, b) => b - a));
      expect(rows.map(({ figure }) => figure.value)).toEqual(values.toSorted((a, b) => b - a));
    })
  );
});

test('figures that span more than a hundredfold share an axis of powers of ten, evenly spaced', () => {
  const { kind, ticks } = layOutAxis([{ value: 150 }, { value: 26_000 }]);
  expect(kind).toBe('log');
  expect(ticks.map(({ value }) => value)).toEqual([100, 1000, 10_000, 100_000]);
  expect(ticks.map(({ at }) => at)).toEqual([0, 33.33, 66.67, 100]);
});

test('figures nearer to each other share an axis that starts at nothing', () => {
  const { kind, ticks, rows } = layOutAxis([{ value: 20 }, { value: 40 }]);
  expect(kind).toBe('linear');
  expect(ticks[0]).toEqual({ value: 0, at: 0 });
  expect(rows.map(({ at }) => at)).toEqual([100, 50]);
});

test('drawn to scale, the length of a bar is its share of the largest', () => {
  const { rows } = layOutAxis([{ value: 1000 }, { value: 50 }, { value: 1 }]);
  expect(rows.map(({ share }) => share)).toEqual([100, 5, 0.1]);
});

test('a range has both its ends on the axis', () => {
  const { rows } = layOutAxis([{ value: 6, to: 32 }, { value: 34 }]);
  const range = rows.find(({ figure }) => figure.value === 6);
  expect(range?.to).toBeGreaterThan(range?.at ?? 100);
});
