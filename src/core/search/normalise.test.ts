import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { searchLanguage } from '#language/finding.ts';
import { load } from '../check/load.ts';
import { fold, normaliser, wordsOf } from './normalise.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."iyjІїйёъьЄ\u0306\u0308aa’'sSß.,109"), maxLength: 12 })
);

describe('folding', () => {
  test.each([
    [
      'Zelensky',
      ['Zelenskyy', 'Zelenskiy', 'Zelenskyi', 'Zelenskij', 'ZELENSKY', 'Зеленський', 'Зеленский', "Zelensky's"]
    ],
    ['Svyrydenko', ['Sviridenko', 'Свириденко', 'svyrydenko’s']],
    ['Yermak', ['Iermak', 'Єрмак']],
    ['Shmyhal', ['Шмигаль', 'Шмыгаль', "Shmyhal'"]],
    ['Odesa', ['Odessa', 'Одеса', 'Одесса']],
    ['Donbas', ['Donbass', 'Донбас', 'Донбасс']],
    ['Kyiv', ['Київ', 'Kyyiv', 'KYIV']],
    ['Yuliia', ['Yulia', 'Юлія', 'Юлия']],
    ['Zavallia', ['Завалля']],
    ['Sejourne', ['Séjourné', 'SÉJOURNÉ', 'Se\u0301journe\u0301']],
    ['1200', ['1,200']]
  ])('%s is the same word as its other spellings', (own, others) => {
    expect(others.map(fold)).toEqual(others.map(() => fold(own)));
  });

  test.each([
    ['gas', 'has'],
    ['year', 'earth'],
    ['Beijing', 'being'],
    ['2.9', '29'],
    ['22', '2']
  ])('%s and %s stay apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('a word folded twice is the word folded once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      })
    );
  });
});

describe('the words of a text', () => {
  test('stand where they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of wordsOf(text)) expect(text.slice(word.start).startsWith(word.text)).toBe(true);
      })
    );
  });

  test('are parted by signs, not by apostrophes or the points of a number', () => {
    expect(wordsOf('Kyiv’s offer: $14.8 trillion, 1,200 sites–or so.').map(({ text }) => text)).toEqual([
      'Kyiv’s',
      'offer',
      '14.8',
      'trillion',
      '1,200',
      'sites',
      'or',
      'so'
    ]);
  });
});

describe('normalising', () => {
  const { course } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
  const spellings = course?.info.spellings ?? [];
  const normalise = normaliser(spellings, searchLanguage);

  test.each(spellings.map(({ word, also }) => [word, also] as const))(
    'every other spelling of %s finds it',
    (own, others) => {
      expect(others.map((other) => normalise(other))).toEqual(others.map(() => normalise(own)));
    }
  );

  test.each([
    ['Kiev', 'Kyiv'],
    ['Киев', 'Київ'],
    ['Ermak', 'Yermak'],
    ['Ермак', 'Yermak'],
    ['Krivoy', 'Kryvyi'],
    ['Кривой', 'Кривий'],
    ['Rog', 'Rih'],
    ['Трамп', 'Trump'],
    ['Венс', 'Vance'],
    ['Lugansk', 'Luhansk']
  ])('%s is read as %s', (other, own) => {
    expect(normalise(other)).toBe(normalise(own));
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.constantFrom(...spellings.flatMap(({ word, also }) => [word, ...also]), '')),
        (text) => {
          const once = normalise(text);
          expect(once === undefined ? undefined : normalise(once)).toBe(once);
        }
      )
    );
  });

  test.each([
    ['sign', ['signs', 'signed', 'signing', 'signature', 'signatures', 'signatory', 'Signatories']],
    ['quarrel', ['row', 'rows', 'fight', 'clashed', 'quarrelled']],
    ['debt', ['debts', 'owe', 'owed', 'repay', 'repayments']],
    ['guarantee', ['guarantees', 'guaranteed']],
    ['agreement', ['deal', 'deals', 'agreements']]
  ])('%s is found by its forms, and by other words for it', (own, others) => {
    expect(others.map((other) => normalise(other))).toEqual(others.map(() => normalise(own)));
  });

  test.each([
    ['mine', 'minister'],
    ['2.5', '25'],
    ['Vance', 'van'],
    ['Sanders', 'sand']
  ])('%s and %s stay apart', (one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });

  test('words that are everywhere are left out, whatever their case', () => {
    expect(['The', 'OF', 'who', 'did', 'lithium'].map(normalise)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'lithium'
    ]);
  });
});
