import { seedOf } from '../../random.ts';
import { spell, symbols } from '../../wire/alphabet.ts';
import type { Assignment } from './assignment.ts';
import { writeQuestions, writeRules } from './assignment-bits.ts';
import { BitWriter } from '../../wire/bits.ts';
import { canonicalJson } from '../../plain-json.ts';
import { writeText } from '../../wire/short-text.ts';

/** Symbols of an id, and how many ids there are. */
export const idLength = 6;
export const idCount = symbols.length ** idLength;

/**
 * Six symbols that name an assignment on screen, on paper and in every hand-in. They are worked out from what is asked
 * and how it is marked, so a change there makes another assignment; title, instructions, dates and keys do not count.
 */
export function assignmentId(assignment: Assignment): string {
  return idText(assignmentNumber(assignment));
}

/** The same as a number below `idCount`. */
export function assignmentNumber(assignment: Assignment): number {
  const writer = new BitWriter();
  writeRules(writer, assignment);
  writeQuestions(writer, assignment);
  writeText(writer, canonicalJson(assignment.own));
  return seedOf(writer.bits.join('')) % idCount;
}

export function idText(number: number): string {
  return spell(number, idLength);
}
