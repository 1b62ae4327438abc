import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, sameAmount, withClearPoint } from './amount.ts';

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

test.each([
  ['1,5', 1.5],
  ['12,34', 12.34],
  ['1,2345', 1.2345],
  ['0,500', 0.5],
  ['0.500', 0.5],
  ['1234,567', 1234.567],
  ['16,000', 16_000],
  ['1.000.000', 1e6],
  ['1,000,000', 1e6],
  ['1\u202f000\u202f000', 1e6],
  ['1\u2009000', 1000],
  ['1’000’000,5', 1_000_000.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1 234,56', 1234.56],
  ['5,00,000', 500_000],
  ['+5', 5],
  ['$+5', 5],
  ['+$5', 5],
  ['-$5', -5],
  ['5.', 5],
  ['5. billion', 5e9],
  ['=5', 5],
  ['½', 0.5],
  ['2½ billion', 2.5e9],
  ['1/2', 0.5],
  ['٥٠٠', 500],
  ['٣٫٥', 3.5],
  ['５００', 500],
  ['\u200e500\u200f bn', 5e11],
  ['500 billions', 5e11],
  ['500 Billions of dollars', 5e11],
  ['3 thousands', 3000],
  ['500 thousand million', 5e11],
  ['500-billion', 5e11],
  ['500bn$', 5e11],
  ['500 млрд', 5e11],
  ['20 тис.', 20_000],
  ['20 млн $', 2e7],
  ['approx 5', 5],
  ['approx. 5', 5],
  ['approximately $5', 5],
  ['c. 5', 5],
  ['ca.5', 5],
  ['about ~5', 5],
  ['5 approx.', 5],
  ['5 or so', 5],
  ['USD 500 billion', 5e11],
  ['US $500 billion', 5e11],
  ['U.S. dollars 500', 500],
  ['−5', -5],
  ['﹣5', -5],
  ['➖5', -5]
])('people write %j for %d', (typed, value) => {
  expect(readAmount(typed, dollars)).toEqual({ value: expect.closeTo(value, 3) as number });
});

test.each([
  ['500.000', 500, 500_000],
  ['1.125', 1.125, 1125],
  ['-16.000', -16, -16_000],
  ['$500.000', 500, 500_000],
  ['1.500 million', 1.5e6, 1.5e9]
])('%j is asked back: %d or %d', (typed, one, other) => {
  expect(readAmount(typed, dollars)).toEqual({ code: 'point', readings: [one, other] });
});

test('a point is a decimal point where digits after it are asked for, and where it stands before more or fewer digits', () => {
  expect(readAmount('3.142', undefined, () => true)).toEqual({ value: 3.142 });
  expect(readAmount('1.125 bn', undefined, (factor) => factor === 1e9)).toEqual({ value: 1.125e9 });
  expect(readAmount('3.1420')).toEqual({ value: 3.142 });
  expect(readAmount('3.14')).toEqual({ value: 3.14 });
  expect(readAmount('3142.125')).toEqual({ value: 3142.125 });
});

test.each(['10²', '10₂', '10^2', '10⁻³', '2³'])('a raised or lowered digit is none of the number: %j', (typed) => {
  expect(readAmount(typed, dollars)).toEqual({ code: 'no-number' });
});

test.each(['>5', '#5', '5+', '±5', '(5)', '5*', '+-5', '5→'])('a sign is not called a unit: %j', (typed) => {
  expect(readAmount(typed, dollars)).toEqual({ code: 'no-number' });
});

test.each(['metre', 'Metres', 'm²', 'm2', '㎡'])('a unit is the same in the plural, raised or not: %j', (unit) => {
  const metres = /2|²|㎡/.test(unit) ? { name: 'm²', also: ['m2'] } : { name: 'metres' };
  expect(readAmount(`5 ${unit}`, metres)).toEqual({ value: 5 });
});

test.each(['50 %', '50 ٪', '50 percent', '50 per cent', '50 pct.', '％50'])('%j is a share in per cent', (typed) => {
  expect(readAmount(typed, { name: '%' })).toEqual({ value: 50 });
});

describe('the same amount in two ways', () => {
  test.each([
    ['500bn', '500 billion'],
    ['500,000', '500000'],
    ['+30', '30'],
    ['30.', '30'],
    ['50 percent', '50%'],
    ['$5', '5 $'],
    ['31,5', '31.5']
  ])('%s is %s', (given, wanted) => {
    expect(sameAmount(given, wanted)).toBe(true);
  });

  test.each([
    ['500 million', '500 billion'],
    ['50', '50%'],
    ['7', '007'],
    ['3.10', '3.1'],
    ['7 g', 'g7'],
    ['5 billion', '5 b'],
    ['30 march', '30 april'],
    ['2026', '2025'],
    ['no number', 'none']
  ])('%s is not %s', (given, wanted) => {
    expect(sameAmount(given, wanted)).toBe(false);
  });

  test('where one reading is the amount the two are given, to ask back', () => {
    expect(sameAmount('500.000', '500,000')).toEqual([500, 500_000]);
    expect(sameAmount('500.000', '7')).toBe(false);
  });
});

test('an amount with a clear point is read as it is', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const rounded = Number(value.toFixed(3));
      if (Math.abs(rounded) >= 0.001) expect(readAmount(withClearPoint(String(rounded)))).toEqual({ value: rounded });
    })
  );
});

describe('what is not one amount is no number', () => {
  test.each([
    '',
    'many',
    '5-10',
    '1.2.3',
    '1,2,3',
    '1.000,000.5',
    '1 000,000 5',
    '5 6',
    '1/0',
    '10 000/3',
    'a 5 b 6',
    '--5',
    '∞',
    '1e400',
    'five'
  ])('%j', (typed) => {
    expect(readAmount(typed)).toEqual({ code: 'no-number' });
  });
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
      if ('code' in amount) expect(amount.code).toMatch(/^(no-number|unit|point)$/);
      else expect(Number.isFinite(amount.value)).toBe(true);
    })
  );
});
