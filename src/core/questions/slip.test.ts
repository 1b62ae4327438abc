import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipsIn } from './slip.ts';

test.each([
  ['a letter left out', 'lihium', 'lithium'],
  ['a letter added', 'lithiumm', 'lithium'],
  ['a letter changed', 'lithiun', 'lithium'],
  ['two letters swapped', 'lihtium', 'lithium'],
  ['the first letter changed', 'bithium', 'lithium'],
  ['a slip in one word of several', 'scott besent', 'scott bessent'],
  ['a slip in Cyrillic', 'літый', 'літій']
])('%s is a slip', (_, given, wanted) => {
  expect(slipsIn(given, wanted)).toBe(1);
});

test.each([
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
  expect(slipsIn(given, wanted)).toBe(Infinity);
  expect(slipsIn(wanted, given)).toBe(Infinity);
});

test('the same text holds no slip', () => {
  expect(slipsIn('rare earths', 'rare earths')).toBe(0);
});

test.each([
  ['equalisatoin', 'equalization'],
  ['promethum', 'promethium'],
  ['promethum', 'promethiums'],
  ['prometeum', 'promethium'],
  ['reimbursment', 'reimbursements']
])('%s is no more than two slips from %s, which has eight letters or more', (given, wanted) => {
  expect(slipsIn(given, wanted)).toBeLessThanOrEqual(2);
});

test.each([
  ['three slips', 'prmtheum', 'prometheus'],
  ['a prefix that negates', 'incomplete', 'complete'],
  ['another prefix', 'important', 'unimportant'],
  ['a prefix of one letter', 'amoral', 'moral'],
  ['the other way', 'decrease', 'increase'],
  ['the other side', 'northern', 'southern'],
  ['two slips in a word of seven letters', 'litiun', 'lithium']
])('%s is another word', (_, given, wanted) => {
  expect(slipsIn(given, wanted)).toBe(Infinity);
});

test('each part of a name may hold a slip', () => {
  expect(slipsIn('lindsay grahm', 'lindsey graham')).toBe(Infinity);
  expect(slipsIn('lindsay grahm', 'lindsey graham', true)).toBe(2);
  expect(slipsIn('mick walz', 'mike waltz', true)).toBe(Infinity);
});

test('slips are counted alike from both sides, and never fewer than none', () => {
  const word = fc.stringMatching(/^[a-d]{5,10}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      const slips = slipsIn(one, other);
      expect(slips === 0).toBe(one === other);
      if (slips === 1) expect(slipsIn(other, one)).toBe(1);
    })
  );
});
