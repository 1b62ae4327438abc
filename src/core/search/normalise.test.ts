import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseWord, respell, spellingsOf, wordsOf } from './normalise.ts';

test.each([
  ['Zelenskyy', 'zelensky'],
  ['Zelenskiy', 'zelensky'],
  ['Zelenskij', 'zelensky'],
  ['Зеленський', 'zelensky'],
  ['Київ', 'kyiv'],
  ['Séjourné', 'sejourne'],
  ['Єрмак', 'yermak'],
  ["Svyrydenko's", 'svyrydenkos'],
  ['Svyrydenko’s', 'svyrydenkos'],
  ['500', '500'],
  ['sky', 'sky']
])('%s is searched for as %s', (word, normal) => {
  expect(normaliseWord(word)).toBe(normal);
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      const once = normaliseWord(word);
      expect(normaliseWord(once)).toBe(once);
    })
  );
});

test('a text is split into words at everything that is no letter and no digit', () => {
  expect(wordsOf('Rare-earth metals: $500 billion, “so”')).toEqual(['rare', 'earth', 'metals', '500', 'billion', 'so']);
});

test('a word the reader spells otherwise becomes the word of the course, wherever it stands', () => {
  const spellings = spellingsOf([{ word: 'Kyiv', also: ['Kiev', 'Київ', 'Киев'] }]);
  expect(respell('Bessent in Kiev', spellings)).toBe('bessent in kyiv');
  expect(respell('Киев', spellings)).toBe('kyiv');
  expect(respell('constructor toString', spellings)).toBe('constructor tostring');
});
