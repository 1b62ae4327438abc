import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './class-sheet.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-5', "'-5"],
  ['@sum', "'@sum"],
  ['\t=x', "'\t=x"],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['=a,"b"', '"\'=a,""b"""'],
  ['plain', 'plain']
])('the text %s is written so that no spreadsheet runs it', (text, cell) => {
  expect(csvOf([[text]])).toBe(`${cell}\r\n`);
});

test('numbers stay numbers, also below zero, and what is none stays empty', () => {
  expect(csvOf([[-0.5, 1 / 3, undefined, NaN]])).toBe('-0.5,0.3333,,\r\n');
});

test('no cell begins like a formula, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = csvOf([[text]]).replace(/^"/, '');
      expect(cell).not.toMatch(/^[=+\-@\t]/);
    })
  );
});
