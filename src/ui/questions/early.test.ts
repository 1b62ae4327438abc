import { expect, test } from 'vitest';
import { chosen, dateOf, fields, several } from './early.ts';

function filled(...pairs: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

test('one value is read by the name of its question; an empty one is none', () => {
  expect(chosen(filled(['other', 'x'], ['who', 'a']), 'who')).toBe('a');
  expect(chosen(filled(['who', '']), 'who')).toBeUndefined();
  expect(chosen(filled(), 'who')).toBeUndefined();
});

test('several are read in the order of the page', () => {
  expect(several(filled(['who', 'a'], ['who', 'd']), 'who')).toEqual(['a', 'd']);
  expect(several(filled(), 'who')).toBeUndefined();
});

test('fields are read by their names, without those left open', () => {
  expect(fields(filled(['p', 'a'], ['q', '']))).toEqual({ p: 'a' });
  expect(fields(filled(['p', '']))).toBeUndefined();
});

test('fields that begin with the name of their question are read by the rest', () => {
  expect(fields(filled(['who-when-p', 'a'], ['who-when-q', '']), 'who-when')).toEqual({ p: 'a' });
});

test('a date is read as far as its fields go', () => {
  const [year, month, day]: [[string, string], [string, string], [string, string]] = [
    ['when-year', '2025'],
    ['when-month', '02'],
    ['when-day', '']
  ];
  expect(dateOf(filled(year), 'when')).toBe('2025');
  expect(dateOf(filled(day, month, year), 'when')).toBe('2025-02-');
  expect(dateOf(filled(day), 'when')).toBeUndefined();
});
