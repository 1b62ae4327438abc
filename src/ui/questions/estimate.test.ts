import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisFor, placeOf, stepsOf, valueAt } from './estimate.ts';

const log = { from: 1, to: 100, scale: 'log' as const };
const linear = { from: 0, to: 50, scale: 'linear' as const };

test.each([
  [log, 1, 0],
  [log, 10, 0.5],
  [log, 100, 1],
  [log, 0, 0],
  [log, 1e9, 1],
  [linear, 25, 0.5],
  [linear, -3, 0],
  [linear, 60, 1]
])('on %o the amount %d lies at %d', (axis, value, place) => {
  expect(placeOf(axis, value)).toBeCloseTo(place, 12);
});

test('amounts are rounded as one would say them', () => {
  expect(valueAt(log, 0.777)).toBe(36);
  expect(valueAt({ from: 1e9, to: 1e13, scale: 'log' }, 0.61)).toBe(2.8e11);
  // whole things are not counted in tenths
  expect(valueAt(linear, 0.333)).toBe(17);
  expect(valueAt({ from: 0, to: 0.5, scale: 'linear' }, 0.333)).toBe(0.167);
});

test('a slider has a step for each amount, and few enough for the arrow keys', () => {
  expect(stepsOf(linear)).toBe(50);
  expect(stepsOf(log)).toBe(40);
  expect(stepsOf({ from: 1e6, to: 1e13, scale: 'log' })).toBe(140);
  expect(stepsOf({ from: 0, to: 99_999, scale: 'linear' })).toBeLessThanOrEqual(500);
});

describe.each([log, linear])('along %o', (axis) => {
  test('the ends are the ends, and every place gives an amount near it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (place) => {
        const value = valueAt(axis, place);
        expect(value).toBeGreaterThanOrEqual(axis.from);
        expect(value).toBeLessThanOrEqual(axis.to);
        expect(Math.abs(placeOf(axis, value) - place)).toBeLessThan(0.02);
      })
    );
    expect(valueAt(axis, 0)).toBe(axis.from);
    expect(valueAt(axis, 1)).toBe(axis.to);
  });
});

test('the axis of the answer grows to hold a guess outside the slider', () => {
  expect(axisFor({ ...log, claimed: [] }, [0, 18, 500])).toEqual({ from: 1, to: 500, scale: 'log' });
  expect(axisFor({ ...linear, claimed: [] }, [-5, 18])).toEqual({ from: -5, to: 50, scale: 'linear' });
});
