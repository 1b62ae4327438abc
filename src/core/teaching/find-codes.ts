import { valueOf } from './alphabet.ts';
import { checks, groupLength, groupLimit, openGroups, readHead, type Code, type CodeProblem, type Group } from './code.ts';
import { openOrMend } from './mend.ts';

/** A code, or what is left of one, and where in the text it stands. */
export interface FoundCode {
  start: number;
  end: number;
  result: Code | CodeProblem;
}

/** Longest text that is searched, in characters; a thousand hand-ins are far shorter. */
export const searchLimit = 1_000_000;

/**
 * Finds every code in a text: between words, in quotes, over several lines, in small letters, with or without hyphens.
 * A damaged one is found as well and says which groups are damaged. Of a longer text only the first `searchLimit`
 * characters are searched. Never throws; takes time in proportion to the text.
 */
export function findCodes(text: string): FoundCode[] {
  const words = wordsOf(text.slice(0, searchLimit));
  const found: FoundCode[] = [];
  for (let at = 0; at < words.length;) {
    const start = words[at]?.start ?? 0;
    const code = codeAt(words, at);
    at += code?.words ?? 1;
    if (!code) continue;
    found.push({ start, end: code.end, result: openOrMend(code.groups) });
    // what follows the code without a space may be the next one
    if (code.rest) words[--at] = code.rest;
  }
  return found;
}

/** Letters and digits in a row. */
interface Word {
  start: number;
  end: number;
  values: Group;
  /** Nothing but hyphens stands between it and the word before. */
  joined: boolean;
}

/** What stands for a code: its groups, where it ends, how many words it took and what of the last one is left. */
interface Span {
  groups: Group[];
  end: number;
  words: number;
  rest?: Word;
}

function wordsOf(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const end = match.index + match[0].length;
    const joined = before > 0 && /^\s?[-‐-―−_]\s?$/.test(text.slice(before, match.index));
    before = end;
    return { start: match.index, end, values: match[0].split('').map(valueOf), joined };
  });
}

function codeAt(words: readonly Word[], at: number): Span | undefined {
  const head = readHead(symbolsFrom(words, at, groupLength)?.groups[0] ?? []);
  if (!head) return headless(words, at);
  const plain = symbolsFrom(words, at, head.count * groupLength);
  if (plain && !('reason' in openGroups(plain.groups))) return plain;
  return aligned(words, at, head.count);
}

/** The next symbols whatever stands between them, in groups; undefined where there are fewer or others. */
function symbolsFrom(words: readonly Word[], at: number, count: number): Span | undefined {
  const values: (number | undefined)[] = [];
  for (let next = at; next < words.length && values.length < count; next++) {
    const word = words[next] as Word;
    const taken = word.values.slice(0, count - values.length);
    if (taken.includes(undefined)) return undefined;
    values.push(...taken);
    if (values.length === count) return { groups: chunks(values), ...tail(word, taken.length), words: next - at + 1 };
  }
  return undefined;
}

/** Groups word by word, so that one with a symbol too many or too few leaves the others in their places. */
function aligned(words: readonly Word[], at: number, count: number): Span | undefined {
  const groups: Group[] = [];
  let span: Pick<Span, 'end' | 'words' | 'rest'> | undefined;
  let strange = 0;
  for (let next = at; next < words.length && groups.length < count && strange < strangeLimit; next++) {
    const word = words[next] as Word;
    const place = groups.length;
    if (next > at && !checks(word.values, place)) {
      if (readHead(word.values.slice(0, groupLength))) break;
      if (!isLikeGroups(word)) {
        strange++;
        continue;
      }
    }
    strange = 0;
    const taken = upTo(word, count - place);
    groups.push(...split(taken, place));
    span = { ...tail(word, taken.length), words: next - at + 1 };
  }
  // a word of the text around that looks like a first group is none
  const enough = Math.min(2, count - 1);
  return span && wellPlaced(groups.slice(1)) >= enough ? { ...span, groups } : undefined;
}

/** Words in a row that are no group, after which a code is taken to have ended. */
const strangeLimit = 20;

/** Whether a word may be one group or several with a slip in them, and not a word of the text around. */
function isLikeGroups({ values, joined }: Word): boolean {
  const known = values.filter((value) => value !== undefined).length;
  if (joined) return known >= values.length / 2;
  return values.length >= groupLength - 1 && known >= values.length - 1;
}

/** A code whose first group is damaged: the groups after it check in their places. */
function headless(words: readonly Word[], at: number): Span | undefined {
  const first = words[at];
  if (!first || !isLikeGroups(first)) return undefined;
  const groups: Group[] = [];
  let span: Pick<Span, 'end' | 'words' | 'rest'> | undefined;
  for (let next = at; next < words.length && groups.length < groupLimit; next++) {
    const word = words[next] as Word;
    if (next > at && !checks(word.values, groups.length) && (!isLikeGroups(word) || readHead(word.values))) break;
    const taken = upTo(word, groupLimit - groups.length);
    groups.push(...split(taken, groups.length));
    span = { ...tail(word, taken.length), words: next - at + 1 };
    // two of the first four must bear it out
    if (groups.length >= 5 && wellPlaced(groups.slice(1, 5)) < 2) return undefined;
  }
  return span && wellPlaced(groups.slice(1)) >= 2 ? { ...span, groups } : undefined;
}

function wellPlaced(groups: readonly Group[]): number {
  return groups.filter((group, place) => checks(group, place + 1)).length;
}

/** The symbols of a word that may belong to so many groups: one too many may be a slip, more are something else. */
function upTo({ values }: Word, groups: number): Group {
  return values.length > groups * groupLength + 1 ? values.slice(0, groups * groupLength) : values;
}

/** The groups of a word, those that check first from its start and then from its end. */
function split(values: Group, place: number): Group[] {
  if (values.length % groupLength === 0) return chunks(values);
  const count = Math.max(1, Math.round(values.length / groupLength));
  let [from, to] = [0, values.length];
  const [before, after]: [Group[], Group[]] = [[], []];
  while (before.length < count - 1 && checks(values.slice(from, from + groupLength), place + before.length)) {
    before.push(values.slice(from, from + groupLength));
    from += groupLength;
  }
  while (
    before.length + after.length < count - 1 &&
    checks(values.slice(to - groupLength, to), place + count - 1 - after.length)
  ) {
    after.unshift(values.slice(to - groupLength, to));
    to -= groupLength;
  }
  const between = values.slice(from, to);
  const middle = before.length + after.length === count - 1 ? [between] : chunks(between);
  return [...before, ...middle, ...after];
}

function chunks(values: Group): Group[] {
  const count = Math.ceil(values.length / groupLength);
  return Array.from({ length: count }, (_, at) => values.slice(at * groupLength, (at + 1) * groupLength));
}

/** Where a code ends that takes so many symbols of a word, and the word that remains. */
function tail(word: Word, taken: number): Pick<Span, 'end' | 'rest'> {
  const end = word.start + taken;
  if (taken === word.values.length) return { end };
  return { end, rest: { start: end, end: word.end, values: word.values.slice(taken), joined: false } };
}
