import type { CodeProblem } from '../../wire/code.ts';
import type { Entry, Via } from './gradebook.ts';
import { handInAssignment, readHandIn } from '../hand-in/hand-in.ts';
import { readHandInFile } from '../hand-in/hand-in-file.ts';
import type { FoundCode } from '../../wire/find-codes.ts';
import { findInPieces } from '../../wire/find-in-pieces.ts';
import type { Assignment } from '../assignment/assignment.ts';
import type { Bits } from '../../wire/bits.ts';
import type { Place } from '../assignment/open-assignment.ts';
import type { Submission } from '../hand-in/submission.ts';

/** Something that was handed in and could not be taken, and why. */
export interface Refused {
  /** The start of the code with what stands before it, or the name of the file, to find it again. */
  name: string;
  why:
    | { what: 'code'; problem: CodeProblem }
    | { what: 'hand-in'; reason: 'other-assignment' | 'board-code' | 'damaged' }
    | { what: 'file'; reason: 'too-long' | 'not-json' | 'not-hand-in' | 'from-the-future' | 'changed' }
    | { what: 'picture' }
    /** A file in which there is neither a hand-in nor a code, or that cannot be read at all. */
    | { what: 'no-code' }
    | { what: 'kind' }
    | { what: 'zip'; reason: 'no-zip' | 'too-large' }
    | { what: 'sealed' };
}

export interface Intake {
  entries: Entry[];
  refused: Refused[];
  /** Codes in which one slip was put right. */
  mended: number;
}

/** The assignment a class answers, and how sealed hand-ins are opened. */
export interface Desk {
  /** `assignmentId` of it. */
  id: string;
  assignment: Assignment;
  places: readonly Place[];
  /** Undefined for a code that another key is needed for. */
  unsealCode: (bits: Bits) => Promise<Bits | undefined>;
  unsealFile: (file: { assignment: string; sealed: Uint8Array<ArrayBuffer> }) => Promise<string | undefined>;
}

/** How many characters of a code, and of the text before it, name it in a list. */
const nameLength = 17;
const beforeLength = 40;

/**
 * Every code in a text, however long, with chat around it: what can be read is read, the rest is told. Never rejects.
 * @param pause called again and again with the share that is done, 0..1, for the page to breathe
 */
export async function takeText(
  text: string,
  desk: Desk,
  pause: (done: number) => Promise<void> | void = () => {}
): Promise<Intake> {
  const intake: Intake = { entries: [], refused: [], mended: 0 };
  let before = 0;
  for (const { found, searched } of findInPieces(text)) {
    for (const code of found) {
      await takeCode(code, nameIn(text, before, code), desk, intake);
      before = code.end;
      await pause(code.end / text.length);
    }
    await pause(searched / text.length);
  }
  return intake;
}

/** The start of a code after the end of the line before it, which is who sent it in a chat or a list. */
function nameIn(text: string, before: number, { start, end }: FoundCode): string {
  const code = text.slice(start, end).trim().slice(0, nameLength);
  const line =
    text
      .slice(Math.max(before, start - 200), start)
      .trim()
      .split(/[\r\n]+/)
      .at(-1) ?? '';
  const sender = line.trim().slice(-beforeLength).trim();
  return /[\p{L}\p{N}]/u.test(sender) ? `${sender} ${code}` : code;
}

async function takeCode({ result }: FoundCode, name: string, desk: Desk, intake: Intake): Promise<void> {
  if ('reason' in result) intake.refused.push({ name, why: { what: 'code', problem: result } });
  else if (result.kind === 'assignment') intake.refused.push({ name, why: { what: 'hand-in', reason: 'board-code' } });
  else {
    if (result.mended !== undefined) intake.mended++;
    await takeBits(result.bits, result.kind === 'sealed', name, desk, intake);
  }
}

/** One file that was handed in. Never rejects. */
export function takeFile(name: string, text: string, desk: Desk): Promise<Intake> {
  return takeOpened(name, text, false, desk);
}

/** What stands in a file that a student sent: a hand-in as a file, or a text with codes in it. Never rejects. */
export async function takeContent(name: string, text: string, desk: Desk): Promise<Intake> {
  if (/^\uFEFF?\s*\{/.test(text)) return takeFile(name, text, desk);
  const intake = await takeText(text, desk);
  if (intake.entries.length + intake.refused.length === 0) intake.refused.push({ name, why: { what: 'no-code' } });
  return intake;
}

/** @param sealed whether the text was sealed until now */
async function takeOpened(name: string, text: string, sealed: boolean, desk: Desk): Promise<Intake> {
  const intake: Intake = { entries: [], refused: [], mended: 0 };
  const read = readHandInFile(text);
  if (read.submission) add(read.submission, 'file', name, sealed, desk, intake);
  else if (read.sealed) {
    const opened = await desk.unsealFile(read);
    if (opened === undefined) intake.refused.push({ name, why: { what: 'sealed' } });
    else merge(intake, await takeOpened(name, opened, true, desk));
  } else intake.refused.push({ name, why: { what: 'file', reason: read.reason } });
  return intake;
}

/** Both together. */
export function merge(into: Intake, more: Intake): Intake {
  into.entries.push(...more.entries);
  into.refused.push(...more.refused);
  into.mended += more.mended;
  return into;
}

async function takeBits(bits: Bits, sealed: boolean, name: string, desk: Desk, intake: Intake): Promise<void> {
  if (handInAssignment(bits) !== desk.id) {
    intake.refused.push({ name, why: { what: 'hand-in', reason: 'other-assignment' } });
    return;
  }
  const open = sealed ? await desk.unsealCode(bits) : bits;
  if (!open) {
    intake.refused.push({ name, why: { what: 'sealed' } });
    return;
  }
  const read = readHandIn(open, desk.assignment, desk.places);
  if (read.submission) add(read.submission, 'code', name, sealed, desk, intake);
  else intake.refused.push({ name, why: { what: 'hand-in', reason: read.reason } });
}

function add(submission: Submission, via: Via, name: string, sealed: boolean, desk: Desk, intake: Intake): void {
  const unsealed = !sealed && desk.assignment.key !== undefined;
  if (submission.assignment === desk.id) intake.entries.push({ submission, via, ...(unsealed && { unsealed }) });
  else intake.refused.push({ name, why: { what: 'hand-in', reason: 'other-assignment' } });
}

/** What was not there already: copies of one hand-in are the same to the letter. */
export function freshOf(known: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const texts = new Set(known.map(({ submission }) => JSON.stringify(submission)));
  return entries.filter(({ submission }) => {
    const text = JSON.stringify(submission);
    return !texts.has(text) && texts.add(text);
  });
}
