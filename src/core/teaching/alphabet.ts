/**
 * The 25 symbols of codes that are typed, dictated or written on a board: digits and capitals of which no two are taken
 * for each other (no 0 and O, no 1, I and L), and no vowels, so that no code spells a word and no word is taken for a code.
 */
export const symbols = '23456789CDFGHJKMNPQRTVWXY';

/** What a reader may type instead: the other one of a pair that looks alike, and Cyrillic letters of the same shape. */
const twins: Readonly<Record<string, string>> = {
  Z: '2',
  S: '5',
  B: '8',
  U: 'V',
  С: 'C',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y'
};

const values = new Map([
  ...[...symbols].map((symbol, value) => [symbol, value] as const),
  ...Object.entries(twins).map(([twin, symbol]) => [twin, symbols.indexOf(symbol)] as const)
]);

/** The value of one character, capital or small; undefined for one that stands in no code. */
export function valueOf(character: string): number | undefined {
  return values.get(character.toUpperCase());
}

/** A number in so many symbols, the highest first. */
export function spell(value: number, length: number): string {
  let [text, rest] = ['', value];
  for (let i = 0; i < length; i++) {
    text = symbols.charAt(rest % symbols.length) + text;
    rest = Math.floor(rest / symbols.length);
  }
  return text;
}
