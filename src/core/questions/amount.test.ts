import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from './amount.ts';

const dollars = { name: 'dollars', also: ['dollar', 'usd', 'us dollars', '$', 'us$'] };

test.each([
  ['500', 500],
  ['500,000', 500_000],
  ['500 000', 500_000],
  ["500'000", 500_000],
  ['1,234,567.5', 1_234_567.5],
  ['.5', 0.5],
  ['-3', -3],
  ['−3', -3],
  ['$500bn', 5e11],
  ['$ 500 billion', 5e11],
  ['US$500 billion', 5e11],
  ['500 BILLION dollars.', 5e11],
  ['500 billion US dollars', 5e11],
  ['1.5 trillion', 1.5e12],
  ['1.5tn', 1.5e12],
  ['26k', 26_000],
  ['300 million of dollars', 3e8],
  ['about 350 billion', 3.5e11],
  ['~350bn', 3.5e11],
  ['500 billion usd', 5e11]
])('%j is read as %d', (typed, value) => {
  const amount = readAmount(typed, dollars);
  expect(amount).toEqual({ value: expect.closeTo(value, 3) as number });
});

test.each(['50 %', '50%', '50 percent', '50 per cent', '%50', '50'])('%j is read as 50 per cent', (typed) => {
  expect(readAmount(typed, { name: '%', also: ['percent', 'per cent'] })).toEqual({ value: 50 });
});

describe('what is not one amount is no number', () => {
  test.each(['', 'many', '5-10', '1,5', '1.2.3', '12,34', '1,2345', '5 6', 'a 5 b 6', '--5', '∞', '1e400', 'five'])(
    '%j',
    (typed) => {
      expect(readAmount(typed)).toEqual({ code: 'no-number' });
    }
  );
});

describe('an amount in another unit is told, not taken for wrong', () => {
  test.each([
    ['€500bn', '€'],
    ['500 billion euros', 'euros'],
    ['50 %', '%'],
    ['12 kg', 'kg']
  ])('%j', (typed, given) => {
    expect(readAmount(typed, dollars)).toEqual({ code: 'unit', given, expected: 'dollars' });
  });

  test('a unit where a bare count is asked', () => {
    expect(readAmount('26 minerals')).toEqual({ code: 'unit', given: 'minerals', expected: '' });
  });
});

test('a unit of one letter is the unit, not a magnitude', () => {
  expect(readAmount('5 t', { name: 'tonnes', also: ['t'] })).toEqual({ value: 5 });
  expect(readAmount('5 t', dollars)).toEqual({ value: 5e12 });
});

test('any whole number is read back as it is written, plain or grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), (value) => {
      const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ',');
      expect(readAmount(String(value))).toEqual({ value });
      expect(readAmount(grouped)).toEqual({ value });
      expect(readAmount(grouped.replaceAll(',', ' '))).toEqual({ value });
    })
  );
});

test('whatever is typed is read or refused, never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const amount = readAmount(typed, dollars);
      if ('code' in amount) expect(amount.code).toMatch(/^(no-number|unit)$/);
      else expect(Number.isFinite(amount.value)).toBe(true);
    })
  );
});
