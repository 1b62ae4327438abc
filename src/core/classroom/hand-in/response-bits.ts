import { widthFor, type BitReader, type BitWriter } from '../../wire/bits.ts';
import { typedLimit, type Packed } from './pack.ts';
import { arrangements, rankSequence, sequenceAt, sequenceCount } from '../../wire/sequence.ts';
import { readText, writeText } from '../../wire/short-text.ts';

/** What a code keeps of the work on one question. */
export interface Kept {
  /** The question could not be asked. */
  unasked: boolean;
  /** Answers, none of them twice, in the order they were given. */
  tries: Packed[];
  gaveUp: boolean;
  /** How sure the student said to be; 0 for nothing said. */
  certainty: number;
  /** Index of a pace. */
  pace: number;
}

/** How the work on one question is laid out; both sides work it out from the assignment. */
export interface Layout {
  /** How many answers there are; 0 where they are typed. */
  size: number;
  /** Most tries that are kept. */
  tries: number;
  certainty: boolean;
  /** Most tries after which the answer can be asked for; below 0 where it never can. */
  helpUpTo: number;
}

/** Seconds from which on each pace counts; a code tells no more. */
export const paces = [0, 5, 15, 30, 60, 120] as const;

/** Up to here all that can be kept of a question is counted through and costs one number; beyond, part by part. */
const countLimit = 2 ** 24;

export function writeResponse(writer: BitWriter, kept: Kept, layout: Layout): void {
  const states = stateCount(layout);
  if (layout.size > 0 && states <= countLimit) writer.write(stateOf(kept, layout), widthFor(states));
  else spell(writer, kept, layout);
}

export function readResponse(reader: BitReader, layout: Layout): Kept {
  const states = stateCount(layout);
  if (layout.size === 0 || states > countLimit) return readSpelled(reader, layout);
  const state = reader.read(widthFor(states));
  if (state >= states) reader.fail();
  return reader.failed ? nothing : keptAt(state, layout);
}

const nothing: Kept = { unasked: false, tries: [], gaveUp: false, certainty: 0, pace: 0 };

/** Everything that can be kept: not asked, or at each pace what `coreCount` counts. */
function stateCount(layout: Layout): number {
  return 1 + paces.length * coreCount(layout, layout.tries);
}

/** Sequences of up to so many tries, with what can be said of each. */
function coreCount(layout: Layout, longest: number): number {
  let sum = 0;
  for (let tries = 0; tries <= longest; tries++) sum += arrangements(layout.size, tries) * sayings(layout, tries);
  return sum;
}

/** How many things can be said besides so many tries: whether the student gave up, and how sure she was. */
function sayings({ certainty, helpUpTo }: Layout, tries: number): number {
  return (tries <= helpUpTo ? 2 : 1) * (certainty && tries > 0 ? 4 : 1);
}

function stateOf(kept: Kept, layout: Layout): number {
  if (kept.unasked) return 0;
  const tries = kept.tries as number[];
  const rank = rankSequence(tries, layout.size) - sequenceCount(layout.size, tries.length - 1);
  const said = layout.certainty && tries.length > 0 ? kept.certainty : 0;
  const gaveUp = kept.gaveUp ? sayings(layout, tries.length) / 2 : 0;
  const core = coreCount(layout, tries.length - 1) + rank * sayings(layout, tries.length) + gaveUp + said;
  return 1 + core * paces.length + kept.pace;
}

function keptAt(state: number, layout: Layout): Kept {
  if (state === 0) return { ...nothing, unasked: true };
  const pace = (state - 1) % paces.length;
  let [core, length] = [Math.floor((state - 1) / paces.length), 0];
  while (core >= arrangements(layout.size, length) * sayings(layout, length)) {
    core -= arrangements(layout.size, length) * sayings(layout, length);
    length++;
  }
  const count = sayings(layout, length);
  const saying = core % count;
  const tries = sequenceAt(sequenceCount(layout.size, length - 1) + Math.floor(core / count), layout.size);
  const levels = layout.certainty && length > 0 ? 4 : 1;
  return { unasked: false, tries, gaveUp: saying >= levels, certainty: saying % levels, pace };
}

/** Part by part: how many tries, what was said, then each answer. It can be read without the question. */
function spell(writer: BitWriter, kept: Kept, layout: Layout): void {
  const { tries } = kept;
  writer.write(kept.unasked ? layout.tries + 1 : tries.length, widthFor(layout.tries + 2));
  if (kept.unasked) return;
  writer.write(kept.pace, widthFor(paces.length));
  if (tries.length <= layout.helpUpTo) writer.flag(kept.gaveUp);
  if (layout.certainty && tries.length > 0) writer.write(kept.certainty, 2);
  for (const answer of tries) {
    if (typeof answer === 'number') writer.write(answer, widthFor(layout.size));
    else writeTyped(writer, answer);
  }
}

function readSpelled(reader: BitReader, layout: Layout): Kept {
  const count = reader.read(widthFor(layout.tries + 2));
  if (count > layout.tries + 1) reader.fail();
  if (reader.failed) return nothing;
  if (count > layout.tries) return { ...nothing, unasked: true };
  const pace = reader.read(widthFor(paces.length));
  if (pace >= paces.length) reader.fail();
  const gaveUp = count <= layout.helpUpTo && reader.flag();
  const certainty = layout.certainty && count > 0 ? reader.read(2) : 0;
  const tries = Array.from({ length: count }, () =>
    layout.size > 0 ? reader.read(widthFor(layout.size)) : readTyped(reader)
  );
  return { unasked: false, tries, gaveUp, certainty, pace };
}

/** A plain amount costs its leading digits only; anything else is a text. */
function writeTyped(writer: BitWriter, text: string): void {
  const [, digits, zeros = ''] = /^(\d{1,9}?)(0{0,15})$/.exec(text) ?? [];
  const isAmount = digits !== undefined && `${Number(digits)}${zeros}` === text;
  writer.flag(isAmount);
  if (isAmount) writer.write(zeros.length, 4).number(Number(digits));
  else writeText(writer, text);
}

function readTyped(reader: BitReader): string {
  // gaps have line ends between them
  if (!reader.flag()) return readText(reader, typedLimit + 10);
  const zeros = reader.read(4);
  return `${reader.number()}${'0'.repeat(zeros)}`;
}
