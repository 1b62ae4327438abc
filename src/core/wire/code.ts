import { spell, symbols, valueOf } from './alphabet.ts';
import { BitReader, BitWriter, type Bits } from './bits.ts';
import { checksum, checksumWidth } from './checksum.ts';
import { randomFrom } from '../random.ts';

/**
 * What a code can be, by its first symbol: a hand-in, a hand-in that only the teacher can open, an assignment for the
 * board. The second symbol is the version of what it holds, `2` for the first.
 */
export const codeKinds = {
  'hand-in': { symbol: 'H', version: 1 },
  sealed: { symbol: 'X', version: 1 },
  assignment: { symbol: 'Q', version: 1 }
} as const;
export type CodeKind = keyof typeof codeKinds;

/** Symbols of a group: four with 18 bits, and one that checks them. */
export const groupLength = 5;
const groupBits = checksumWidth;

/** Most groups of a code: 479 characters, which a QR code of 69 by 69 holds with a sixth of it torn off. */
export const groupLimit = 80;

/** Bits a code can hold: the first group says what it is, the last one checks the whole. */
export const codeCapacity = (groupLimit - 2) * groupBits;

/** A group as it was read: the values of its symbols, undefined for a character that stands in no code. */
export type Group = readonly (number | undefined)[];

export interface Code {
  kind: CodeKind;
  /** What it holds; zeros fill the last group. */
  bits: number[];
  /** The 1-based group in which one slip was found and put right beyond doubt. */
  mended?: number;
}

/** What is wrong with a code; groups are counted from 1. */
export type CodeProblem =
  | { reason: 'unknown-version'; version: number }
  | { reason: 'damaged'; groups: number[]; of: number }
  | { reason: 'cut'; groups: number; of: number }
  /** These are not there; all others are well. */
  | { reason: 'missing'; groups: number[]; of: number }
  /** Groups in their order, without those at the beginning that say what they are. */
  | { reason: 'headless' }
  /** Groups as a code has them, and nothing that fits together. */
  | { reason: 'none' }
  /** Every group is well, and they do not belong together: out of order, or from two codes. */
  | { reason: 'mixed' };

/** Writes a code in groups of five, joined by hyphens; undefined for more than a code can hold. */
export function writeCode(kind: CodeKind, bits: Bits): string | undefined {
  if (bits.length > codeCapacity) return undefined;
  const body = new BitWriter().append(bits).pad(groupBits).bits;
  const count = body.length / groupBits + 2;
  const { symbol, version } = codeKinds[kind];
  const head = symbol + spell(version - 1, 1) + spell(count, 2);
  const sum = checksum([...headBits(symbols.indexOf(symbol), version, count), ...body]);
  const reader = new BitReader(body);
  const values = Array.from({ length: count - 2 }, () => reader.read(groupBits));
  return [
    withCheck(head, 0),
    ...[...values, sum].map((value, at) => withCheck(spell(value ^ noise(at + 1), groupLength - 1), at + 1))
  ].join('-');
}

/** What the first group says; undefined when it is damaged or the start of no code. */
export function readHead(group: Group): { kind: CodeKind; version: number; count: number } | undefined {
  if (!checks(group, 0)) return undefined;
  const [first = 0, version = 0, high = 0, low = 0] = group;
  const kind = (Object.keys(codeKinds) as CodeKind[]).find((one) => codeKinds[one].symbol === symbols[first]);
  const count = (high ?? 0) * symbols.length + (low ?? 0);
  if (!kind || count < 2 || count > groupLimit) return undefined;
  return { kind, version: (version ?? 0) + 1, count };
}

/** Whether the symbols of a group agree, at its place (from 0) in the code. */
export function checks(group: Group, place: number): boolean {
  return group.length === groupLength && !group.includes(undefined) && remainder(group, place) === 0;
}

/** The first place behind the start of a code at which the symbols of a group agree; every 25th after it is another. */
export function placeOf(group: Group): number | undefined {
  if (group.length !== groupLength || group.includes(undefined)) return undefined;
  return symbols.length - remainder(group, 0);
}

/** Opens a code of which every group is well; what is wrong with another one. */
export function openGroups(groups: readonly Group[]): Code | CodeProblem {
  const head = readHead(groups[0] ?? []);
  if (head && groups.length < head.count) return { reason: 'cut', groups: groups.length, of: head.count };
  const damaged = groups.flatMap((group, place) => (groupValue(group, place) === undefined ? [place + 1] : []));
  if (!head || damaged.length > 0) return { reason: 'damaged', groups: damaged, of: groups.length };
  if (head.version > codeKinds[head.kind].version) return { reason: 'unknown-version', version: head.version };
  const body = new BitWriter();
  groups.slice(1, -1).forEach((group, at) => body.write(groupValue(group, at + 1) ?? 0, groupBits));
  const sum = groupValue(groups.at(-1) ?? [], groups.length - 1);
  const symbol = symbols.indexOf(codeKinds[head.kind].symbol);
  const fits =
    head.count === groups.length && sum === checksum([...headBits(symbol, head.version, head.count), ...body.bits]);
  return fits ? { kind: head.kind, bits: body.bits } : { reason: 'mixed' };
}

/** The values of the symbols of a group as it is written. */
export function groupOf(text: string): Group {
  return [...text].map(valueOf);
}

/** The symbol that would make the group check if it stood `at` this place; the others are as they are. */
export function fitting(group: Group, at: number, place: number): number {
  const without = remainder(group.with(at, 0), place);
  // weights are powers of 2, and 13 is one over 2
  return (((symbols.length - without) % symbols.length) * 13 ** at) % symbols.length;
}

/**
 * The weighted sum that is 0 when a group is well. The weights 1, 2, 4, 8, 16 and their differences have no divisor in
 * common with 25, so one changed symbol and two swapped neighbours always tell; the place tells groups that changed theirs.
 */
function remainder(group: Group, place: number): number {
  const sum = group.reduce<number>((total, value, at) => total + (value ?? 0) * 2 ** at, 0);
  return (sum + place) % symbols.length;
}

/** What a group after the first holds; undefined when it is damaged. */
function groupValue(group: Group, place: number): number | undefined {
  if (!checks(group, place)) return undefined;
  if (place === 0) return 0;
  const value = group.slice(0, -1).reduce<number>((total, one) => total * symbols.length + (one ?? 0), 0);
  return value < 2 ** groupBits ? value ^ noise(place) : undefined;
}

function withCheck(text: string, place: number): string {
  const group = [...groupOf(text), 0];
  return text + symbols.charAt(fitting(group, groupLength - 1, place));
}

function headBits(symbol: number, version: number, count: number): number[] {
  // no wider than the checksum, so that it tells whatever happens to the first group too
  return new BitWriter().write(symbol, 5).write(version, 5).write(count, 7).bits;
}

/** A fixed pattern for each place, so that empty answers do not read 22222-22222, in which a typist loses count. */
function noise(place: number): number {
  return noises[place % noises.length] ?? 0;
}

const random = randomFrom(2025);
const noises = Array.from({ length: groupLimit }, () => Math.floor(random() * 2 ** groupBits));
