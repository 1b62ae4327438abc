import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecords, happening, startOf } from '#support/learning-example.ts';
import { recordVersion, type SavedRecord } from './record.ts';
import { timeUsed } from './time-used.ts';

const minute = 60_000;
const year = 366 * 86_400_000;
const start = startOf({}, { at: 1000 * minute });

/** So much was measured, at this minute by the wall clock. */
function clock(at: number, used: number): SavedRecord {
  const when = (1000 + at) * minute;
  return { v: recordVersion, type: 'clock', id: `clock-${at}`, at: when, n: when, sitting: 'sitting', used };
}

const used = (at: number, ...records: SavedRecord[]) =>
  timeUsed([...records, start], 'sitting', (1000 + at) * minute) / minute;

test('a sitting that was not begun has used none', () => {
  expect(timeUsed([clock(1, minute)], 'sitting', 2000 * minute)).toBe(0);
});

test('without anything measured the wall clock counts, from the start', () => {
  expect(used(7)).toBe(7);
  expect(used(7, happening('flag', 1003 * minute))).toBe(7);
});

test('what was measured counts, whatever the wall clock says', () => {
  expect(used(63, clock(63, 3 * minute))).toBe(3);
  expect(used(-57, { ...clock(-57, 3 * minute), n: 1004 * minute })).toBe(3);
});

test('time away counts from the last that was measured', () => {
  expect(used(13, clock(3, 2 * minute))).toBe(12);
});

test.each([
  ['back', -500],
  ['years back', -900],
  ['years ahead', (2 * year) / minute]
])('a clock that was set %s while the page was closed takes and gives no time', (_, at) => {
  expect(used(at, clock(3, 3 * minute))).toBe(3);
});

test('of two tabs the one that measured more counts', () => {
  expect(used(6, clock(5, 5 * minute), clock(6, 4 * minute))).toBe(5);
});

test('it is never negative, never less than was measured, and does not depend on the order of records', () => {
  const clocks = fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.nat(100 * minute)), { maxLength: 8 });
  fc.assert(
    fc.property(clocks, anyRecords, fc.integer({ min: -900, max: 9_000_000 }), (measured, others, now) => {
      const records = measured.map(([at, time], n) => ({ ...clock(at, time), id: `${n}`, n }));
      const time = used(now, ...records, ...others);
      expect(time).toBeGreaterThanOrEqual(Math.max(0, ...measured.map(([, one]) => one)) / minute);
      expect(used(now, ...others.toReversed(), ...records.toReversed())).toBe(time);
    })
  );
});
