import { clean } from './clean.ts';
import type { Invalid } from './mark.ts';

/** What an amount is counted in, and other ways to write it. */
export interface Unit {
  name: string;
  also?: readonly string[] | undefined;
}

/** Why an amount could not be read. */
export type Unreadable = Extract<Invalid['reason'], { code: 'no-number' | 'unit' }>;

export const magnitudes: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  t: 1e12
};

/**
 * Reads an amount as people type it: `500`, `500,000`, `500 000`, `$500bn`, `1.5 trillion dollars`, `50 %`. The dot
 * is the decimal point, as everywhere in the course; a comma stands between thousands only. A unit may be left out; one
 * that the question does not count in is told, because the amount would be another one.
 * @returns the value in the plain unit, or why there is none
 */
export function readAmount(typed: string, unit?: Unit): { value: number } | Unreadable {
  const text = clean(typed)
    .replace(/^(?:about|around|approximately|roughly|nearly|almost|some|ca\.?|circa|~|≈)\s*/, '')
    .replace(/[.,;:!?]+$/, '');
  const units = [unit?.name ?? '', ...(unit?.also ?? [])].map((one) => clean(one)).filter((one) => one !== '');
  const match = /^(-?)([^\d\s.-]*)\s*(-?)(\d[\d,' ]*(?:\.\d+)?|\.\d+)\s*(.*)$/.exec(text);
  if (!match) return { code: 'no-number' };
  const [, minus = '', before = '', minusAfter = '', digits = '', after = ''] = match;
  const number = readDigits(digits);
  const tail = readTail(after, units);
  if (number === undefined || (minus && minusAfter) || /\d/.test(tail.unit)) return { code: 'no-number' };
  for (const given of [before, tail.unit]) {
    if (given === '' || units.includes(given)) continue;
    return { code: 'unit', given, expected: unit?.name ?? '' };
  }
  const value = number * tail.factor * (minus || minusAfter ? -1 : 1);
  return Number.isFinite(value) ? { value } : { code: 'no-number' };
}

/** Digits with thousands joined; undefined where commas or spaces stand elsewhere than between thousands. */
function readDigits(digits: string): number | undefined {
  const trimmed = digits.trim();
  const plain = /^\d*(?:\.\d+)?$/.test(trimmed);
  const grouped = /^\d{1,3}(?:(,|'| )\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(trimmed);
  if (!plain && !grouped) return undefined;
  return Number(trimmed.replace(/[,' ]/g, ''));
}

/** A magnitude word, if there is one, and what follows it. */
function readTail(tail: string, units: readonly string[]): { factor: number; unit: string } {
  if (tail === '' || units.includes(tail)) return { factor: 1, unit: tail };
  const [, word = '', unit = ''] = /^([a-z]+)\.?(?:\s+(?:of\s+)?(.*))?$/.exec(tail) ?? [];
  const factor = magnitudes[word];
  // a longer run of letters is a unit ("metres"), not the letter m
  return factor === undefined ? { factor: 1, unit: tail } : { factor, unit };
}
