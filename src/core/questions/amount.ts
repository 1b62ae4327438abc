import type { Invalid } from './mark.ts';
import { plainSigns } from '../signs.ts';

/** What an amount is counted in, and other ways to write it. */
export interface Unit {
  name: string;
  also?: readonly string[] | undefined;
}

/** Why an amount could not be read. */
export type Unreadable = Extract<Invalid['reason'], { code: 'no-number' | 'unit' | 'point' }>;

/** Magnitude words in the singular: English, and the short ones of Ukrainian and Russian. */
export const magnitudes: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  тис: 1e3,
  тыс: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  m: 1e6,
  млн: 1e6,
  billion: 1e9,
  milliard: 1e9,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  b: 1e9,
  млрд: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  trln: 1e12,
  t: 1e12,
  трлн: 1e12
};

/** An amount taken apart. */
interface Parsed {
  /** The value in the plain unit; two where a point can be the decimal point or part thousands. */
  readings: number[];
  /** What the magnitude words multiply by. */
  factor: number;
  /** How many digits were written after the decimal point. */
  decimals: number;
  /** The units as they were written before and after the digits, those that are there. */
  before: string;
  after: string;
}

/**
 * Reads an amount as people type it: `500`, `500,000`, `500 000`, `$500bn`, `about +1.5 trillion dollars`, `50 %`, `2½`.
 * A comma before three digits parts thousands, as everywhere in the course, and is the decimal comma elsewhere (`1,5`). A
 * point before just three digits may be either (`500.000`), which is asked back. A unit may be left out; one that the
 * question does not count in is told, because the amount would be another one.
 * @param isDecimal whether an amount with this factor is asked for with digits after the point, so that a point is one
 * @returns the value in the plain unit, or why there is none
 */
export function readAmount(
  typed: string,
  unit?: Unit,
  isDecimal: (factor: number) => boolean = () => false
): { value: number } | Unreadable {
  const units = [unit?.name ?? '', ...(unit?.also ?? [])].map(bareUnit).filter((one) => one !== '');
  const amount = parseAmount(typed, units);
  const [value, other] = amount?.readings ?? [];
  if (!amount || value === undefined) return { code: 'no-number' };
  for (const given of [amount.before, amount.after]) {
    if (given === '' || units.includes(bareUnit(given))) continue;
    return { code: 'unit', given, expected: unit?.name ?? '' };
  }
  return other === undefined || isDecimal(amount.factor) ? { value } : { code: 'point', readings: [value, other] };
}

/**
 * Whether two texts are the same amount, written in two ways (`500bn`, `500 billion`); of digits that may be a version, a
 * code or a letter's number nothing is taken for one.
 * @returns the two readings where `given` can be read in two ways and one of them is the amount
 */
export function sameAmount(given: string, wanted: string): boolean | [number, number] {
  const [one, other] = [given, wanted].map((text) => (/^\D*0\d/.test(text) ? undefined : parseAmount(text, [])));
  if (!one || !other || /\d\s*\p{L}$/u.test(wanted)) return false;
  const [value] = other.readings;
  if (value === undefined || other.readings.length > 1 || !isSameUnit(one, other)) return false;
  const [first = NaN, second] = one.readings;
  if (one.decimals === other.decimals && first === value) return true;
  return second === value ? [first, second] : false;
}

/** An amount written so that its point cannot part thousands. */
export function withClearPoint(written: string): string {
  return written.replace(/^(\D*[1-9]\d{0,2}\.\d{3})(?!\d)/, '$10');
}

const before = /^(?:(?:about|around|approximately|approx|roughly|nearly|almost|some|circa|ca|c)\b\.?|[~≈≃≅=])\s*/;
const behind = /\s*(?:\b(?:about|approximately|approx|roughly|circa|ca|or so)|[~≈])$/;

/** @param units which are no magnitude words here, bare */
function parseAmount(typed: string, units: readonly string[]): Parsed | undefined {
  let text = plainSigns(typed)
    .toLowerCase()
    .replace(/[\s.,;:!?]+$/, '')
    .replace(behind, '');
  while (before.test(text)) text = text.replace(before, '');
  const match = /^(\D*?)((?:\d+ )?\d{1,2}\/\d{1,2}(?!\d)|[.,]?\d(?:[\d.,' ]*\d)?)[.,]*\s*(.*)$/.exec(text);
  const [, ahead = '', digits = '', tail = ''] = match ?? [];
  const [, signAhead = '', unit = '', signBehind = ''] = /^([+-]?)\s*(.*?)\s*([+-]?)$/.exec(ahead.trim()) ?? [];
  const read = readDigits(digits);
  const { factor, rest } = readTail(tail, units);
  if (!read || (signAhead && signBehind) || ![unit, rest].every((one) => isUnit(one, units))) return undefined;
  const sign = signAhead === '-' || signBehind === '-' ? -1 : 1;
  const readings = read.readings.map((value) => value * factor * sign);
  return readings.every(Number.isFinite) ? { ...read, readings, factor, before: unit, after: rest } : undefined;
}

/** Something that can be called a unit: known here, or with a letter or a sign of money or share, and no further number. */
function isUnit(text: string, units: readonly string[]): boolean {
  return text === '' || units.includes(bareUnit(text)) || (/[\p{L}\p{Sc}%‰°]/u.test(text) && !/\d/.test(text));
}

/** Spaces, full stops and a plural's s do not make another unit. */
function bareUnit(unit: string): string {
  const bare = plainSigns(unit)
    .toLowerCase()
    .replace(/[\s.]/g, '')
    .replace(/(\p{L}{3})s$/u, '$1');
  return /^(percent|pct)$/.test(bare) ? '%' : bare;
}

function isSameUnit(one: Parsed, other: Parsed): boolean {
  // a word before digits is a name: G7, Article 5
  if ([one, other].some((amount) => !/^\p{Sc}?$/u.test(amount.before))) return false;
  return bareUnit(one.before + one.after) === bareUnit(other.before + other.after);
}

type Digits = Pick<Parsed, 'readings' | 'decimals'>;

/** Digits with thousands joined; undefined where commas, points or spaces stand as in no number. */
function readDigits(digits: string): Digits | undefined {
  const [, whole = '0', over, under] = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(digits) ?? [];
  if (over !== undefined) return { readings: [Number(whole) + Number(over) / Number(under)], decimals: 0 };
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    return { readings: [Number(digits), Number(digits.replace('.', ''))], decimals: 3 };
  }
  const grouped = groups.find((pattern) => pattern.test(digits));
  if (grouped) {
    const [, , decimals = ''] = grouped.exec(digits) ?? [];
    const joined = digits.slice(0, digits.length - decimals.length).replace(/\D/g, '');
    return { readings: [Number(joined + decimals.replace(',', '.'))], decimals: Math.max(0, decimals.length - 1) };
  }
  const [, decimals] = /^\d*(?:[.,](\d+))?$/.exec(digits) ?? [];
  if (digits === '' || !/^\d*(?:[.,]\d+)?$/.test(digits)) return undefined;
  return { readings: [Number(digits.replace(',', '.'))], decimals: decimals?.length ?? 0 };
}

/** Digits in groups, whatever follows the decimal point last; the first catches what parts them. */
const groups = [
  /^\d{1,3}([ '])\d{3}(?:\1\d{3})*([.,]\d+)?$/,
  /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+((?!\1)[.,]\d+)?$/,
  /^[1-9]\d{0,2}([.,])\d{3}((?!\1)[.,]\d+)$/,
  /^[1-9]\d{0,2}(,)\d{3}$/,
  // lakh and crore
  /^[1-9]\d?(?:(,)\d{2})+,\d{3}(\.\d+)?$/
];

/** The magnitude words, if there are any, and what follows them. */
function readTail(tail: string, units: readonly string[]): { factor: number; rest: string } {
  let [factor, rest] = [1, tail.replace(/^-(?=\p{L})/u, '')];
  while (!units.includes(bareUnit(rest))) {
    // a longer run of letters is a unit ("metres"), not the letter m
    const [, word = '', after = ''] = /^(\p{L}+)\.?\s*(?:of\s+)?(.*)$/u.exec(rest) ?? [];
    const times = magnitudeOf(word);
    if (times === undefined) break;
    [factor, rest] = [factor * times, after];
  }
  return { factor, rest };
}

function magnitudeOf(word: string): number | undefined {
  const singular = word.length > 3 ? word.replace(/s$/, '') : word;
  return Object.hasOwn(magnitudes, singular) ? magnitudes[singular] : undefined;
}
