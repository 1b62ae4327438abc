/** Letters that have no mark to take off: with a stroke, joined, or of one language. */
const plain = new Map(
  'łl øo đd ħh ŧt ƀb ɨi ɉj ɍr ɏy ʉu ɇe ǥg ƶz ⱥa ȼc ıi ðd ŋn ĸk æae œoe ßss þth'.split(' ').flatMap((pair) => {
    const [letter = '', ...to] = pair;
    const [first = '', ...rest] = to;
    return [
      [letter, to.join('')],
      [letter.toUpperCase(), first.toUpperCase() + rest.join('')]
    ];
  })
);

/** Points of vowels, which Hebrew and Arabic are mostly written without. */
const points = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u0652\u0670]/g;

/**
 * A text without accents, as somebody types it who has no key for them. What makes another letter stays: of Cyrillic
 * only stress marks go, and the dots of `ё`, which Russian mostly does without; `й`, `ї`, `ў` and `ґ` are letters.
 */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(/(\p{Script=Cyrillic})(\p{M}+)/gu, (_, letter: string, marks: string) => letter + marksOf(letter, marks))
    .replace(points, '')
    .normalize('NFC')
    .replace(/\p{Script=Latin}/gu, (letter) => plain.get(letter) ?? letter);
}

/** Marks of a Cyrillic letter that are part of it: on г and к an acute makes the Macedonian ѓ and ќ. */
function marksOf(letter: string, marks: string): string {
  if (/[гк]/i.test(letter)) return marks;
  return marks.replace(/е/i.test(letter) ? /[\u0300\u0301\u0308]/g : /[\u0300\u0301]/g, '');
}
