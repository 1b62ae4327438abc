import type { OwnQuestion } from '../../assignment/assignment.ts';
import { aikenLine } from './aiken-lines.ts';
import { readAiken } from './aiken.ts';
import { readBankFile } from './bank-file.ts';
import type { BankFormat, BankRead, Fillers, ReadNote } from './bank-read.ts';
import { readGift } from './gift.ts';

/** Longest text that is looked at, in characters. */
export const bankTextLimit = 500_000;

const readers: { [F in BankFormat]: (text: string, fillers: Fillers) => BankRead } = {
  yaml: readBankFile,
  gift: readGift,
  aiken: readAiken
};

/** What is known of a text beside what it says. */
export interface Told {
  /** Undefined where the text is to tell by itself. */
  format?: BankFormat | undefined;
  /** Name of the file it was in. */
  file?: string | undefined;
  /** The code page it was read by, where it was no UTF-8. */
  codePage?: string | undefined;
}

/**
 * Reads a bank in any of the formats.
 * @returns undefined for a text that is too long to look at
 */
export function readBank(text: string, fillers: Fillers, { format, file, codePage }: Told = {}): BankRead | undefined {
  if (text.length > bankTextLimit) return undefined;
  const said = text.replace(/^\uFEFF/, '');
  const read = readers[format ?? formatOf(said, file)](said, fillers);
  const told: ReadNote[] = codePage === undefined ? [] : [{ code: 'encoding', given: codePage, line: 1 }];
  const isRoutine = ({ code }: ReadNote) => routine.includes(code);
  // a bank of Moodle has two of them a question, which would hide the others
  const notes = [...told, ...read.notes.filter((one) => !isRoutine(one)), ...read.notes.filter(isRoutine)];
  return { ...read, notes };
}

/** Notes of what changes nothing for those who answer. */
const routine: readonly ReadNote['code'][] = ['comment', 'category', 'name', 'tag'];

const endings: readonly (readonly [RegExp, BankFormat])[] = [
  [/\.ya?ml$/i, 'yaml'],
  [/\.gift$/i, 'gift'],
  [/\.aiken$/i, 'aiken']
];

/**
 * The format a text is probably in, as the ending of its file says, or else most of its lines: a list of keys is YAML,
 * lines such as `ANSWER: B` and `A. text` are Aiken, names and answers in braces are GIFT.
 */
export function formatOf(text: string, file = ''): BankFormat {
  const ending = endings.find(([pattern]) => pattern.test(file))?.[1];
  if (ending) return ending;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const first = lines.find((line) => !/^(#|%YAML|---\s*$)/.test(line)) ?? '';
  if (/^- +["']?\w+["']?:( |$)/.test(first) || /^(---\s*)?\[\s*\]?$/.test(first)) return 'yaml';
  const kinds = lines.map((line) => aikenLine(line).what);
  const count = (what: string) => kinds.filter((one) => one === what).length;
  const gift = lines.filter(
    (line, at) =>
      (kinds[at] === 'text' && /(^|[^\\])\{\s*([=~#}]|TRUE|FALSE|[TF]\s*[}#]|$)/i.test(line)) || /^\s*::/.test(line)
  ).length;
  // braces at the end are answers of GIFT, whatever stands before them
  const aiken = lines.filter((line, at) => kinds[at] === 'answer' && !/\}\s*$/.test(line)).length;
  if (aiken > 0) return aiken >= gift ? 'aiken' : 'gift';
  return gift === 0 && count('option') >= 2 ? 'aiken' : 'gift';
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
