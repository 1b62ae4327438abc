import { expect, test } from 'vitest';
import { slipOf } from './slip.ts';

test.each([
  ['a letter left out', 'lihium', 'lithium'],
  ['a letter added', 'lithiumm', 'lithium'],
  ['a letter changed', 'lithiun', 'lithium'],
  ['two letters swapped', 'lihtium', 'lithium'],
  ['the first letter changed', 'bithium', 'lithium'],
  ['a slip in one word of several', 'scott besent', 'scott bessent'],
  ['a slip in Cyrillic', 'літый', 'літій']
])('%s is a slip', (_, given, wanted) => {
  expect(slipOf(given, wanted)).toBe(true);
});

test.each([
  ['the same text', 'lithium', 'lithium'],
  ['two slips in one word', 'litiun', 'lithium'],
  ['a slip in each of two words', 'skott besent', 'scott bessent'],
  ['a word left out', 'bessent', 'scott bessent'],
  ['a word under five letters', 'kyev', 'kyiv'],
  ['a word cut to under five letters', 'loan', 'loans'],
  ['a changed digit', '2026', '2025'],
  ['a digit within a word', 'g7plus', 'g8plus'],
  ['a changed quantity', '500 million', '500 billion'],
  ['a misspelt quantity', '500 bilion', '500 billion'],
  ['a quantity in the plural', 'hundreds of millions', 'hundreds of billions'],
  ['a quantity within a compound', 'multi-million fund', 'multi-billion fund'],
  ['a number in words', 'eight percent', 'eighty percent'],
  ['an ordinal for a number', 'sixth', 'sixty'],
  ['a negation', 'neither side', 'either side'],
  ['a misspelt negation', 'withot limits', 'without limits']
])('%s is not a slip', (_, given, wanted) => {
  expect(slipOf(given, wanted)).toBe(false);
  expect(slipOf(wanted, given)).toBe(false);
});
