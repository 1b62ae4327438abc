import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountAt, endsOf, placeAt } from './guess.ts';
import { layOutAxis } from './scale-axis.ts';

const log = layOutAxis([{ value: 150e6 }, { value: 26e12 }]);
const linear = layOutAxis([{ value: 20 }, { value: 40 }]);

test.each([
  ['powers of ten', log],
  ['even steps', linear]
])('on an axis of %s a guess stands where its slider stood, to the two digits it is told in', (_, axis) => {
  const [, to] = endsOf(axis);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
      const amount = amountAt(axis, percent / 100);
      expect(amount).toBeLessThanOrEqual(to);
      expect(placeAt(axis, amount)).toBeCloseTo(percent / 100, 1);
    })
  );
});

test('the ends of a slider are the ends of its axis', () => {
  expect([amountAt(log, 0), amountAt(log, 1)]).toEqual(endsOf(log));
  expect(endsOf(log)).toEqual([1e8, 1e14]);
});
