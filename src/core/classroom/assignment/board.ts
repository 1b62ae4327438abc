import type { Asked } from '../../questions/asked.ts';
import { assignmentNumber, idCount } from './assignment-id.ts';
import { assignmentVersion, readAssignment, whoKinds, type Assignment } from './assignment.ts';
import { readRules, writeRules } from './assignment-bits.ts';
import { BitReader, BitWriter, widthFor, type Bits } from '../../wire/bits.ts';
import { checksumWidth } from '../../wire/checksum.ts';
import { groupLength, writeCode } from '../../wire/code.ts';
import { pinOf, type Pin } from './pin.ts';

/** Longest code that is worth reading aloud or writing on a board, in groups of five. */
const boardLimit = 18;

const idWidth = widthFor(idCount);

/**
 * An assignment of questions of the bank as a code to write on the board. It names questions by their places in the bank
 * of today and leaves out what is only told (title, instructions, minutes, dates, pass mark), so it is short, and good
 * until the bank is changed; then it says so, and the link still works.
 * @returns undefined for own questions, sealed or held hand-ins, and more than fits on a board
 */
export function writeBoardCode(assignment: Assignment, bank: Iterable<Asked>): string | undefined {
  const { own, key, release, who, attempts } = assignment;
  if (own.length > 0 || key !== undefined || release !== undefined) return undefined;
  const asked = inOrder(bank);
  const known = new Map(asked.map((one, place) => [pinText(pinOf(one)), place]));
  const places = assignment.questions.map((pin) => ('own' in pin ? undefined : known.get(pinText(pin))));
  if (places.includes(undefined)) return undefined;
  const writer = new BitWriter().write(assignmentNumber(assignment), idWidth);
  writeRules(writer, assignment);
  writer
    .write(whoKinds.indexOf(who), 2)
    .flag(attempts === 'several')
    .write(places.length, 7);
  for (const place of places) writer.write(place ?? 0, widthFor(asked.length));
  const code = writeCode('assignment', writer.bits);
  return code !== undefined && code.length <= boardLimit * (groupLength + 1) - 1 ? code : undefined;
}

export type ReadBoard = { assignment: Assignment } | { assignment?: never; reason: 'other-bank' };

/** Reads what a code of the kind `assignment` holds; `other-bank` when it was written for other questions. */
export function readBoardCode(bits: Bits, bank: Iterable<Asked>): ReadBoard {
  const reader = new BitReader(bits);
  const asked = inOrder(bank);
  const number = reader.read(idWidth);
  const rules = readRules(reader);
  const who = whoKinds[reader.read(2)] ?? 'nothing';
  const attempts = reader.flag() ? 'several' : 'one';
  const places = Array.from({ length: reader.read(7) }, () => asked[reader.read(widthFor(asked.length))]);
  if (!reader.ended(checksumWidth) || places.includes(undefined)) return { reason: 'other-bank' };
  const questions = (places as Asked[]).map(pinOf);
  const told = { title: '', instructions: '', own: [], who, attempts };
  const assignment = readAssignment({ v: assignmentVersion, ...rules, ...told, questions });
  return assignment && assignmentNumber(assignment) === number ? { assignment } : { reason: 'other-bank' };
}

function inOrder(bank: Iterable<Asked>): Asked[] {
  return [...bank].sort((a, b) => (a.question.id < b.question.id ? -1 : 1));
}

function pinText({ ref, asked, key }: Pin): string {
  return [ref, asked, key].join('.');
}
