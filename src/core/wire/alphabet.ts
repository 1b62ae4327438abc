import { plainDigits } from '../signs.ts';

/**
 * The 25 symbols of codes that are typed, dictated or written on a board: digits and capitals of which no two are taken
 * for each other (no 0 and O, no 1, I and L), and no vowels, so that no code spells a word and no word is taken for a code.
 */
export const symbols = '23456789CDFGHJKMNPQRTVWXY';

/** What a reader may type instead: the other one of a pair that looks alike, and what has its shape in Cyrillic or Greek. */
const twins: Readonly<Record<string, string>> = {
  '2': 'Z Ζ',
  '3': 'З',
  '5': 'S Ѕ',
  '8': 'B В Β',
  C: 'С Ϲ',
  H: 'Н Η',
  J: 'Ј',
  K: 'К Κ',
  M: 'М Μ',
  N: 'Ν',
  P: 'Р Ρ',
  Q: 'Ԛ',
  T: 'Т Τ',
  V: 'U Ѵ',
  W: 'Ԝ',
  X: 'Х Χ',
  Y: 'У Ү Υ'
};

const values = new Map([
  ...[...symbols].map((symbol, value) => [symbol, value] as const),
  ...Object.entries(twins).flatMap(([symbol, alike]) =>
    alike.split(' ').map((twin) => [twin, symbols.indexOf(symbol)] as const)
  )
]);

/**
 * The value of one character, capital or small, wide, of another script that looks the same, or a digit of any script;
 * undefined for one that stands in no code.
 */
export function valueOf(character: string): number | undefined {
  return values.get(plainDigits(character.normalize('NFKC')).toUpperCase());
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
