import { policies } from '../../learning/policy.ts';
import { sameAnswer } from '../../learning/sitting.ts';
import { kindOf, mark, type Answer, type Question } from '../../questions/index.ts';
import { assignmentId, assignmentNumber, idCount, idText } from '../assignment/assignment-id.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { bankMarkWidth } from '../assignment/bank-mark.ts';
import { BitReader, BitWriter, widthFor, type Bits } from '../../wire/bits.ts';
import { checksumWidth } from '../../wire/checksum.ts';
import { writeCode } from '../../wire/code.ts';
import { isReady, type Place } from '../assignment/open-assignment.ts';
import { packAnswer, unpackAnswer, type Packed } from './pack.ts';
import type { Json } from '../../plain-json.ts';
import { paces, readResponse, writeResponse, type Kept, type Layout } from './response-bits.ts';
import { readText, writeText } from '../../wire/short-text.ts';
import {
  durationUnit,
  nameLimit,
  nonceWidth,
  readSubmission,
  submissionVersion,
  type Response,
  type Submission
} from './submission.ts';

/** Bits of the assignment's id, with which every hand-in starts. */
export const idWidth = widthFor(idCount);

/** Tries a code keeps of a question that may be tried for ever: the first, the best and the last. */
const freeTriesKept = 3;

const firstMinute = Date.UTC(2025, 0, 1);
const minuteWidth = 23;

export type Packing =
  | { bits: number[] }
  /** Places, from 0, of questions whose answers are too long for a code or stand for nothing it knows: hand in a file. */
  | { bits?: never; needsFile: number[] };

/** A hand-in bit by bit: what a code holds, open or sealed. */
export function packSubmission(assignment: Assignment, places: readonly Place[], submission: Submission): Packing {
  const kept = places.map((place, at) => keep(assignment, place, submission.responses[at]));
  const needsFile = [...kept.keys()].filter((at) => kept[at] === undefined);
  if (needsFile.length > 0) return { needsFile };
  const writer = new BitWriter().write(assignmentNumber(assignment), idWidth);
  writeCircumstances(writer, assignment, submission);
  places.forEach((place, at) => writeResponse(writer, kept[at] as Kept, layoutOf(assignment, place)));
  return { bits: writer.bits };
}

export type HandInCode =
  | { code: string }
  /** As in `Packing`; empty when only all the answers together are too long. */
  | { code?: never; needsFile: number[] };

/** A hand-in as a code that can be typed, or the news that it needs a file. */
export function writeHandIn(assignment: Assignment, places: readonly Place[], submission: Submission): HandInCode {
  const packing = packSubmission(assignment, places, submission);
  if (!packing.bits) return packing;
  const code = writeCode('hand-in', packing.bits);
  return code === undefined ? { needsFile: [] } : { code };
}

/** Id of the assignment a code was handed in for, open or sealed; undefined for bits that hold none. */
export function handInAssignment(bits: Bits): string | undefined {
  const reader = new BitReader(bits);
  const number = reader.read(idWidth);
  return reader.failed || number >= idCount ? undefined : idText(number);
}

export type ReadHandIn =
  /** `unreadable`: places, from 0, of questions that have changed since, so that what was answered cannot be told. */
  | { submission: Submission; unreadable: number[] }
  | { submission?: never; reason: 'other-assignment'; assignment: string }
  | { submission?: never; reason: 'damaged' };

/**
 * Reads what `packSubmission` wrote. Never throws.
 * @param assignment the one the code names, see `handInAssignment`
 * @param places its questions in the bank of today
 */
export function readHandIn(bits: Bits, assignment: Assignment, places: readonly Place[]): ReadHandIn {
  const id = handInAssignment(bits);
  if (id === undefined) return { reason: 'damaged' };
  if (id !== assignmentId(assignment)) return { reason: 'other-assignment', assignment: id };
  const reader = new BitReader(bits);
  reader.read(idWidth);
  const circumstances = readCircumstances(reader, assignment);
  const kept = places.map((place) => readResponse(reader, layoutOf(assignment, place)));
  // bits come in whole groups, or in whole bytes
  if (!reader.ended(checksumWidth)) return { reason: 'damaged' };
  const responses = kept.map((one, at) => responseOf(one, places[at]));
  const unreadable = [...responses.keys()].filter((at) => responses[at] === undefined);
  const submission = {
    v: submissionVersion,
    assignment: id,
    ...circumstances,
    responses: responses.map((response) => response ?? { tries: [] })
  };
  const checked = readSubmission(submission);
  return checked ? { submission: checked, unreadable } : { reason: 'damaged' };
}

function writeCircumstances(writer: BitWriter, { forms }: Assignment, submission: Submission): void {
  const { bank, form, nonce, attempt, started, ended, who } = submission;
  writer.write(bank, bankMarkWidth).write(form, widthFor(forms)).write(nonce, nonceWidth);
  const minutes = Math.floor((started - firstMinute) / 60_000);
  writer.write(Math.min(Math.max(0, minutes), 2 ** minuteWidth - 1), minuteWidth);
  writeDuration(writer, Math.round((ended - started) / durationUnit));
  writer.flag(attempt > 1);
  if (attempt > 1) writer.number(attempt);
  writer.flag(who !== undefined);
  if (!who) return;
  writer.flag('name' in who);
  if ('name' in who) writeText(writer, who.name);
  else writer.number(who.number);
}

function readCircumstances(reader: BitReader, { forms }: Assignment) {
  const [bank, form, nonce] = [reader.read(bankMarkWidth), reader.read(widthFor(forms)), reader.read(nonceWidth)];
  const started = firstMinute + reader.read(minuteWidth) * 60_000;
  const ended = started + readDuration(reader) * durationUnit;
  const attempt = reader.flag() ? reader.number() : 1;
  const circumstances = { bank, form, nonce, attempt, started, ended };
  if (!reader.flag()) return circumstances;
  return { ...circumstances, who: reader.flag() ? { name: readText(reader, nameLimit) } : { number: reader.number() } };
}

/** Up to 85 minutes in ten bits, then up to two months in twenty-one; longer counts as that. */
function writeDuration(writer: BitWriter, units: number): void {
  const known = Math.min(Math.max(0, units), 2 ** 19 - 1);
  writer.flag(known >= 512).write(known, known >= 512 ? 19 : 9);
}

function readDuration(reader: BitReader): number {
  return reader.read(reader.flag() ? 19 : 9);
}

function layoutOf({ policy, tries, certainty }: Assignment, { size }: Place): Layout {
  const { checks, freeTries, helps } = policies[policy];
  const most = checks ? (freeTries ? freeTriesKept : tries.length) : 1;
  // after the last try that counts the question is over
  return { size, tries: most, certainty, helpUpTo: helps ? (freeTries ? most : most - 1) : -1 };
}

/** What a code keeps of a response; undefined where it would lose what can be marked. */
function keep(assignment: Assignment, place: Place, response: Response | undefined): Kept | undefined {
  const pace = paces.findLastIndex((from) => from <= (response?.seconds ?? 0));
  const nothing: Kept = { unasked: false, tries: [], gaveUp: false, certainty: 0, pace };
  if (!isReady(place) || response?.unasked) return { ...nothing, unasked: true, pace: 0 };
  if (!response) return nothing;
  const { question } = place.asked;
  const layout = layoutOf(assignment, place);
  const tries = triesToKeep(question, response.tries, layout.tries, assignment).map((answer) =>
    packed(question, answer)
  );
  if (tries.includes(undefined)) return undefined;
  return {
    unasked: false,
    tries: tries as Packed[],
    gaveUp: tries.length <= layout.helpUpTo && response.gaveUp === true,
    certainty: response.certainty ?? 0,
    pace
  };
}

/** The last answer where answers are collected; else the different ones that could be marked, as far as there is room. */
function triesToKeep(question: Question, answers: readonly Json[], most: number, { policy }: Assignment): Json[] {
  const { checks, freeTries } = policies[policy];
  const last = answers.at(-1);
  if (!checks) return last === undefined || mark(question, last).state === 'unanswered' ? [] : [last];
  const given = new Set<string>();
  const graded = answers.filter((answer) => {
    const said = sameAnswer(question, answer);
    if (given.has(said) || mark(question, answer).state !== 'graded') return false;
    return given.add(said);
  });
  if (!freeTries || graded.length <= most) return graded.slice(0, most);
  const best = graded
    .slice(1, -1)
    .reduce((one, other) => (scoreOf(question, other) > scoreOf(question, one) ? other : one));
  return graded.filter((answer, at) => at === 0 || answer === best || at === graded.length - 1);
}

function scoreOf(question: Question, answer: Json): number {
  const result = mark(question, answer);
  return result.state === 'graded' ? result.score : 0;
}

function packed(question: Question, answer: Json): Packed | undefined {
  return kindOf(question).accepts(answer) ? packAnswer(question, answer as Answer) : undefined;
}

/** The response that was kept; undefined for answers to a question that is another one now. */
function responseOf({ unasked, tries, gaveUp, certainty, pace }: Kept, place: Place | undefined): Response | undefined {
  if (unasked) return { tries: [], unasked: true };
  const question = place && isReady(place) ? place.asked.question : undefined;
  const answers = tries.map((one) => question && unpackAnswer(question, one));
  if (!question || answers.includes(undefined)) return tries.length > 0 ? undefined : { tries: [] };
  return {
    tries: answers as Json[],
    ...(gaveUp && { gaveUp }),
    ...(certainty > 0 && { certainty: certainty as 1 | 2 | 3 }),
    seconds: paces[pace] ?? 0
  };
}
