import { valueOf } from './alphabet.ts';
import {
  checks,
  groupLength,
  groupLimit,
  openGroups,
  placeOf,
  readHead,
  type Code,
  type CodeProblem,
  type Group
} from './code.ts';
import { openOrMend } from './mend.ts';

/** A code, or what is left of one, and where in the text it stands. */
export interface FoundCode {
  start: number;
  end: number;
  result: Code | CodeProblem;
}

/** Longest text that is searched, in characters; a thousand hand-ins are far shorter. */
export const searchLimit = 500_000;

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
    found.push({ start, end: code.end, result: code.problem ?? openOrMend(code.groups) });
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
  /** Where each symbol ends in the text. */
  ends: readonly number[];
  /** Nothing but hyphens stands between it and the word before. */
  joined: boolean;
  hasDigit: boolean;
}

/** What stands for a code: its groups, where it ends, how many words it took and what of the last one is left. */
interface Span {
  groups: Group[];
  /** Why it cannot be one to open. */
  problem?: CodeProblem;
  end: number;
  words: number;
  rest?: Word;
}

function wordsOf(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(wordSigns)].flatMap((match) => {
    const end = match.index + match[0].length;
    const [values, ends]: [(number | undefined)[], number[]] = [[], []];
    let at = match.index;
    for (const sign of match[0]) {
      at += sign.length;
      if (unseen.test(sign)) continue;
      values.push(valueOf(sign));
      ends.push(at);
    }
    if (values.length === 0) return [];
    const joined = before > 0 && /^\s?[-‐-―−－﹣_]\s?$/.test(text.slice(before, match.index));
    before = end;
    return [{ start: match.index, end, values, ends, joined, hasDigit: /\p{N}/u.test(match[0]) }];
  });
}

/** Letters and digits, and the signs nobody sees that chats and mails put between them. */
const wordSigns = /[\p{L}\p{N}\p{Default_Ignorable_Code_Point}]+/gu;
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** The code that starts at a word, or something that only looks like one. */
function codeAt(words: readonly Word[], at: number): Span | undefined {
  return wholeAt(words, at) ?? headless(words, at) ?? lookalike(words, at);
}

/** The code that starts at a word, or, with its first group damaged, seems to. */
function wholeAt(words: readonly Word[], at: number): Span | undefined {
  const head = readHead(symbolsFrom(words, at, groupLength)?.groups[0] ?? []);
  if (!head) return isLikeGroups(words[at] as Word) ? aligned(words, at, groupLimit, patience.unknown) : undefined;
  const plain = symbolsFrom(words, at, head.count * groupLength);
  if (plain && !('reason' in openGroups(plain.groups))) return plain;
  const whole = aligned(words, at, head.count, patience.known);
  if (whole && !('reason' in openOrMend(whole.groups))) return whole;
  return withGap(words, at, head.count) ?? whole;
}

/**
 * The groups of a code of which one, or some in a row, are not there, before its last one. All that are there must be
 * well at the places that are left, and where more than one is gone three of them behind the gap, or it may be chance.
 */
function withGap(words: readonly Word[], at: number, count: number): Span | undefined {
  const groups: Group[] = [];
  let found: Span | undefined;
  for (let next = at; next < words.length; next++) {
    const { values, end } = words[next] as Word;
    if (values.length % groupLength !== 0 || values.includes(undefined)) break;
    groups.push(...chunks(values));
    if (groups.length >= count) break;
    const missing = gapIn(groups, count);
    const of = groups.length + (missing?.length ?? 0);
    if (missing)
      found = { groups: [...groups], problem: { reason: 'missing', groups: missing, of }, end, words: next - at + 1 };
  }
  return found;
}

/** The numbers of the groups that are not there, if that is all that is wrong. */
function gapIn(groups: readonly Group[], count: number): number[] | undefined {
  const gap = count - groups.length;
  const before = groups.findIndex((group, place) => !checks(group, place));
  if (before < 1 || groups.length - before < (gap === 1 ? 1 : 3)) return undefined;
  const fits = groups.slice(before).every((group, place) => checks(group, before + gap + place));
  return fits ? Array.from({ length: gap }, (_, more) => before + more + 1) : undefined;
}

/**
 * Groups of a code of which the first ones are not there. Three of the first few, and a third of all, must be well at
 * places that follow each other, or it may be chance.
 */
function headless(words: readonly Word[], at: number): Span | undefined {
  const first = placeOf((words[at] as Word).values.slice(0, groupLength));
  if (first === undefined) return undefined;
  let [count, well] = [0, 0];
  let span: Span | undefined;
  for (let next = at; next < words.length && count < groupLimit; next++) {
    const word = words[next] as Word;
    const groups = chunks(word.values);
    const fit = groups.filter((group, place) => checks(group, first + count + place)).length;
    if (fit === 0 && (!word.joined || !isLikeGroups(word) || readHead(groups[0] ?? []))) break;
    [count, well] = [count + groups.length, well + fit];
    if (count > trial && well < 3) break;
    span = { groups: [], problem: { reason: 'headless' }, end: word.end, words: next - at + 1 };
  }
  return well < 3 || well < count / 3 ? undefined : span;
}

/** Three words or more of five letters and digits, joined by hyphens, with a digit in them: a code to every eye. */
function lookalike(words: readonly Word[], at: number): Span | undefined {
  const rest = words.slice(at, at + groupLimit);
  const other = rest.findIndex(({ values, joined }, more) => values.length !== groupLength || (more > 0 && !joined));
  const run = other < 0 ? rest : rest.slice(0, other);
  if (run.length < 3 || !run.some(({ hasDigit }) => hasDigit)) return undefined;
  const { end } = run.at(-1) as Word;
  return { groups: [], problem: { reason: 'none' }, end, words: run.length };
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
function aligned(words: readonly Word[], at: number, count: number, patience: number): Span | undefined {
  const groups: Group[] = [];
  let span: Pick<Span, 'end' | 'words' | 'rest'> | undefined;
  let strange = 0;
  for (let next = at; next < words.length && groups.length < count && strange < patience; next++) {
    const word = words[next] as Word;
    const place = groups.length;
    if (next > at && !checks(word.values, place)) {
      if (startsCode(words, next, place)) break;
      if (!isLikeGroups(word)) {
        strange++;
        continue;
      }
    }
    strange = 0;
    const taken = upTo(word, count - place);
    groups.push(...split(taken, place));
    span = { ...tail(word, taken.length), words: next - at + 1 };
    if (groups.length > trial && !isBorneOut(groups.slice(0, trial), count)) return undefined;
  }
  return span && isBorneOut(groups, count) ? { ...span, groups } : undefined;
}

/** Strange words in a row after which a code has ended, with its first group known, and without. */
const patience = { known: 20, unknown: 1 };

/** Groups after which a word that looked like the start of a code must have turned out to be one. */
const trial = 5;

/** Whether groups after the first are in their places, two of them at least: no text around a code has that. */
function isBorneOut(groups: readonly Group[], count: number): boolean {
  const well = groups.slice(1).filter((group, place) => checks(group, place + 1));
  return well.length >= Math.min(2, count - 1);
}

/**
 * Whether another code starts at a word that is not the group of this place: it looks like a first group, and what
 * follows is its second one. A damaged group that looks like a first one is followed by the next group of this code.
 */
function startsCode(words: readonly Word[], at: number, place: number): boolean {
  const values = words.slice(at, at + 2).flatMap((word) => word.values.slice(0, 2 * groupLength));
  const next = values.slice(groupLength, 2 * groupLength);
  return readHead(values.slice(0, groupLength)) !== undefined && checks(next, 1) && !checks(next, place + 1);
}

/** Whether a word may be one group or several with a slip in them, and not a word of the text around. */
function isLikeGroups({ values, joined }: Word): boolean {
  const known = values.filter((value) => value !== undefined).length;
  if (joined) return known >= values.length / 2;
  return values.length >= groupLength - 1 && known >= values.length - 1;
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
  if (taken === word.values.length) return { end: word.end };
  const end = word.ends[taken - 1] ?? word.start;
  const [values, ends] = [word.values.slice(taken), word.ends.slice(taken)];
  return { end, rest: { start: end, end: word.end, values, ends, joined: false, hasDigit: word.hasDigit } };
}
