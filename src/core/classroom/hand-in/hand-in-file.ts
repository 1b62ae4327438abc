import { seedOf } from '../../random.ts';
import { versionIs } from '../../version.ts';
import { fromBase64url, toBase64url } from '../../wire/base64url.ts';
import { bitsOf, bytesOf } from '../../wire/bits.ts';
import { canonicalJson, isRecord, readJson, type Json } from '../../plain-json.ts';
import { readSubmission, type Submission } from './submission.ts';

/** What marks a file as ours. */
const format = 'course-hand-in';
const fileVersion = 1;

/** Largest file that is read at all, in characters. */
export const handInFileLimit = 500_000;

/** A hand-in as a file: readable JSON, the same hand-in gives the same text. */
export function writeHandInFile(submission: Submission): string {
  return write({ submission: submission as unknown as Json, check: checkOf(submission as unknown as Json) });
}

/** A hand-in that only the teacher can open, as a file that says for which assignment it is. */
export function writeSealedFile(assignment: string, sealed: Uint8Array): string {
  return write({ assignment, sealed: toBase64url(bitsOf(sealed)) });
}

export type HandInFile =
  | { submission: Submission }
  | { submission?: never; assignment: string; sealed: Uint8Array<ArrayBuffer> }
  /** `changed`: somebody edited it by hand, or it was damaged on its way. */
  | {
      submission?: never;
      sealed?: never;
      reason: 'too-long' | 'not-json' | 'not-hand-in' | 'from-the-future' | 'changed';
    };

/** Reads a hand-in file, or says why not. Never throws. */
export function readHandInFile(text: string): HandInFile {
  if (text.length > handInFileLimit) return { reason: 'too-long' };
  const file = readJson(text);
  if (file === undefined) return { reason: 'not-json' };
  if (!isRecord(file) || file['format'] !== format) return { reason: 'not-hand-in' };
  const version = versionIs(file['version'], fileVersion);
  if (version !== 'known') return { reason: version === 'future' ? 'from-the-future' : 'not-hand-in' };
  const { submission, check, assignment, sealed } = file as Record<string, Json>;
  if (typeof sealed === 'string' && typeof assignment === 'string') return readSealed(assignment, sealed);
  if (submission === undefined) return { reason: 'not-hand-in' };
  if (check !== checkOf(submission)) return { reason: 'changed' };
  const read = readSubmission(submission);
  return read ? { submission: read } : { reason: 'not-hand-in' };
}

function readSealed(assignment: string, sealed: string): HandInFile {
  const bits = fromBase64url(sealed);
  return bits ? { assignment, sealed: bytesOf(bits.slice(0, bits.length - (bits.length % 8))) } : { reason: 'changed' };
}

function write(content: Record<string, Json>): string {
  return `${JSON.stringify({ format, version: fileVersion, ...content }, null, 1)}\n`;
}

/** Tells a file that was edited; it is no seal, for anybody can work it out. */
function checkOf(submission: Json): string {
  return seedOf(canonicalJson(submission)).toString(36);
}
