import type { KeyFile } from '#device/key-file.ts';
import type { AssignmentFile } from '#core/classroom/assignment/assignment-file.ts';
import type { CodeProblem } from '#core/wire/code.ts';
import type { ReadHandIn } from '#core/classroom/hand-in/hand-in.ts';
import type { HandInFile } from '#core/classroom/hand-in/hand-in-file.ts';
import type { ReadLink } from '#core/classroom/assignment/delivered-link.ts';
import type { Place } from '#core/classroom/assignment/open-assignment.ts';
import type { NotFound } from '#state/find-assignment.ts';
import { count } from './index.ts';

type ReasonOf<T> = Extract<T, { reason: string }>['reason'];

const newer = 'It was made with a newer version of this site. Reload the page, and try again.';

function listed(groups: readonly number[]): string {
  const numbers = groups.map(String);
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** What is said of links, codes and files of a class. */
export const codeWords = {
  qr: {
    tooLong: 'This is too long for a QR code.',
    failed: 'The QR code could not be drawn without a connection.'
  },
  /** A code in which one slip was put right. */
  mended: (group: number) => `One slip in group ${group} was put right; the checksum leaves no doubt.`,
  noCode: 'There is no code in this text. A code starts with H, X or Q and stands in groups of five.',
  /** What is wrong with a code. */
  code: (problem: CodeProblem): string => {
    switch (problem.reason) {
      case 'unknown-version':
        return newer;
      case 'damaged':
        return `Group ${listed(problem.groups)} of ${problem.of} cannot be right: compare with the original.`;
      case 'cut':
        return `The end is missing: only ${count(problem.groups, 'group')} of ${problem.of} ${problem.groups === 1 ? 'is' : 'are'} there.`;
      case 'missing':
        return `Group ${listed(problem.groups)} of ${problem.of} ${problem.groups.length === 1 ? 'is' : 'are'} missing: compare with the original.`;
      case 'headless':
        return 'Its beginning is missing: copy the whole code.';
      case 'none':
        return 'This looks like a code and is none, or hardly anything of it is right.';
      case 'mixed':
        return 'The groups do not belong together: they are out of order, or from two codes.';
    }
  },
  /** What is wrong with what a code holds. */
  handIn: {
    'other-assignment': 'This was handed in for another assignment.',
    'board-code': 'This is the code that opens a quiz, as it stands on the board; nothing is handed in by it.',
    damaged: 'The code is well, but what it holds does not fit the assignment.'
  } satisfies Record<ReasonOf<ReadHandIn> | 'board-code', string>,
  /** What is wrong with a file that was handed in. */
  handInFile: {
    'too-long': 'The file is too large for a hand-in.',
    'not-json': 'This is no hand-in: the file cannot be read.',
    'not-hand-in': 'This file is something else, not a hand-in.',
    'from-the-future': newer,
    changed: 'The file was changed after it was handed in, or damaged on its way.'
  } satisfies Record<ReasonOf<HandInFile>, string>,
  /** A picture that was handed in as a file. */
  picture: 'No code can be read in this picture. Take it from nearer, straight on and in good light.',
  /** A file without a hand-in, or of a kind that is not read. */
  'no-code': 'There is neither a hand-in nor a code in this file.',
  kind: 'This kind of file is not read here, or it is too large for a hand-in.',
  zip: {
    'no-zip': 'This zip cannot be read: it is damaged, or locked by a password.',
    'too-large': 'This zip holds more than the hand-ins of a class can be. Unpack it, and choose the files.'
  },
  /** A sealed hand-in that this key does not open. */
  sealed: 'This hand-in is sealed for another key, or was changed. Open the file with your keys.',
  /** What is wrong with the link of an assignment. */
  link: (problem: Exclude<ReadLink, { assignment: object }>): string => {
    switch (problem.reason) {
      case 'empty':
        return 'This address names no assignment. Open the whole link your teacher sent.';
      case 'no-fragment':
        return 'The end of this link is missing: all that follows the sign #. Ask for the link again, or for the file.';
      case 'not-ours':
        return 'This link is not one of an assignment.';
      case 'one-case':
        return 'This link has lost its capital or its small letters on its way, and needs both. Ask for it again, or for the file.';
      case 'unknown-version':
        return newer;
      case 'too-long':
        return 'This link is too long to be one of an assignment.';
      case 'damaged':
        return 'The link was damaged on its way. Ask for it again, or for the file.';
      case 'cut':
        return `The link was cut: its last ${count(problem.missing, 'character')} ${problem.missing === 1 ? 'is' : 'are'} missing. Ask for it again, or for the file.`;
    }
  },
  /** Why no assignment was found in what was typed or pasted. */
  assignment: (why: NotFound): string => {
    switch (why.what) {
      case 'link':
        return codeWords.link(why.problem);
      case 'code':
        return codeWords.code(why.problem);
      case 'hand-in':
        return 'This code was handed in; it is no assignment. One of an assignment starts with Q.';
      case 'other-bank':
        return 'This code was written for another version of the questions. Ask for the link.';
      case 'nothing':
        return 'There is no link and no code of an assignment in this. A code starts with Q and stands in groups of five.';
      case 'unreachable':
        return 'The questions could not be fetched; perhaps you are offline. Nothing is lost.';
    }
  },
  assignmentFile: {
    'too-long': 'The file is too large for an assignment.',
    'not-json': 'This is no assignment: the file cannot be read.',
    'not-assignment': 'This file is something else, not an assignment.',
    'from-the-future': newer
  } satisfies Record<ReasonOf<AssignmentFile>, string>,
  keyFile: {
    'too-long': 'The file is too large for a key.',
    'not-json': 'This is no key: the file cannot be read.',
    'not-key': 'This file is something else, not a key.',
    'from-the-future': newer,
    'needs-passphrase': 'The file is locked. Type its passphrase.',
    insecure: 'This page did not come over a secure connection (https), so it cannot open a locked file.',
    'wrong-passphrase': 'That is not the passphrase, or the file was changed.'
  } satisfies Record<ReasonOf<KeyFile>, string>,
  /** What became of a question since it was assigned. */
  place: {
    ready: 'As it was assigned.',
    corrected: 'Its key was corrected since; answers are marked by the new one.',
    changed: 'It asks something else now, and is left out.',
    missing: 'It is no longer there, and is left out.'
  } satisfies Record<Place['state'], string>
};
