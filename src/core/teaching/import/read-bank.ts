import type { OwnQuestion } from '../assignment.ts';
import { readAiken } from './aiken.ts';
import { readBankFile } from './bank-file.ts';
import type { BankFormat, BankRead, Fillers } from './bank-read.ts';
import { readGift } from './gift.ts';

/** Longest text that is looked at, in characters. */
export const bankTextLimit = 500_000;

const readers: { [F in BankFormat]: (text: string, fillers: Fillers) => BankRead } = {
  yaml: readBankFile,
  gift: readGift,
  aiken: readAiken
};

/**
 * Reads a bank in any of the formats.
 * @param format undefined where the text is to tell by itself
 * @returns undefined for a text that is too long to look at
 */
export function readBank(text: string, fillers: Fillers, format?: BankFormat): BankRead | undefined {
  if (text.length > bankTextLimit) return undefined;
  const said = text.replace(/^\uFEFF/, '');
  return readers[format ?? formatOf(said)](said, fillers);
}

/** The format a text is probably in: a list of keys, an `ANSWER:` without braces of answers, or GIFT. */
export function formatOf(text: string): BankFormat {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  if (/^- +["']?\w+["']?:( |$)/.test(first) || /^\[\s*\]?$/.test(first)) return 'yaml';
  return /^ANSWER\s*:/m.test(text) && !/(?<!\\)\{[^{}]{0,200}[=~#]/.test(text) ? 'aiken' : 'gift';
}

/**
 * Own questions with those that were read: as many as there is room for, each with an id of its own.
 * @param options ids of the bank that are taken, the most a draft holds, and how new ids are made
 */
export function withRead(
  own: readonly OwnQuestion[],
  read: BankRead,
  { taken = [], limit, newId }: { taken?: Iterable<string> | undefined; limit: number; newId: () => string }
): { own: OwnQuestion[]; added: OwnQuestion[]; left: number } {
  const ids = new Set([...taken, ...own.map(({ id }) => String(id))]);
  const room = Math.max(0, limit - own.length);
  const added = read.questions.slice(0, room).map((question) => {
    const id = ids.has(String(question['id'])) ? newId() : String(question['id']);
    ids.add(id);
    return { ...question, id };
  });
  return { own: [...own, ...added], added, left: read.questions.length - added.length };
}
