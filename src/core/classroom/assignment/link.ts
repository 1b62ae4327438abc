import { assignmentVersion, readAssignment, type Assignment, type Variant } from './assignment.ts';
import { readQuestions, readRules, readTerms, writeQuestions, writeRules, writeTerms } from './assignment-bits.ts';
import { digitBits, fromBase64url, toBase64url } from '../../wire/base64url.ts';
import { BitReader, BitWriter } from '../../wire/bits.ts';
import { checksum, checksumWidth } from '../../wire/checksum.ts';
import { readTexts, writeTexts } from './texts.ts';

/** Longest fragment that is read, in characters. */
export const fragmentLimit = 40_000;

/** Chats and mails cut longer addresses; hand out a file instead. */
export const fragmentAdvice = 2_000;

/** Bits that state how many characters the fragment has, which a stranger may have cut or added to. */
const lengthWidth = 18;
const sumLength = checksumWidth / digitBits;

/**
 * An assignment as the part of an address after `#`: a digit for the version, then its length, all of the assignment and
 * a checksum in base64url. The same assignment gives the same text in every browser.
 */
export function writeFragment(assignment: Assignment, variant: Variant = {}): string {
  const body = new BitWriter();
  writeVariant(body, variant);
  writeRules(body, assignment);
  writeQuestions(body, assignment);
  writeTerms(body, assignment);
  writeTexts(body, assignment);
  body.pad(digitBits);
  const length = 1 + (lengthWidth + body.bits.length + checksumWidth) / digitBits;
  const bits = new BitWriter().write(length, lengthWidth).append(body.bits).bits;
  return (
    String(assignmentVersion) +
    toBase64url(bits) +
    toBase64url(new BitWriter().write(checksum(bits), checksumWidth).bits)
  );
}

export type ReadFragment =
  | { assignment: Assignment; variant: Variant }
  | { assignment?: never; reason: 'empty' | 'not-ours' | 'unknown-version' | 'too-long' | 'damaged' }
  /** Its capital letters, or its small ones, are gone. */
  | { assignment?: never; reason: 'one-case' }
  /** The end is missing. */
  | { assignment?: never; reason: 'cut'; missing: number };

/** Reads such a fragment, with or without its `#`, and whatever an app has hung on its end. Never throws. */
export function readFragment(fragment: string): ReadFragment {
  if (fragment.length > fragmentLimit) return { reason: 'too-long' };
  const text = fragment.replace(/[\s#]+/g, '');
  if (text === '') return { reason: 'empty' };
  const [, version, digits = ''] = /^([1-9])([\w-]*)/.exec(text) ?? [];
  if (version === undefined) return { reason: 'not-ours' };
  if (Number(version) > assignmentVersion) return { reason: 'unknown-version' };
  const read = readBody(digits);
  return !read.assignment && isOneCase(digits) ? { reason: 'one-case' } : read;
}

/** Whether some programme made all its letters small, or capital: of so many, both are among those of a link. */
function isOneCase(digits: string): boolean {
  return digits.length >= 40 && (!/[A-Z]/.test(digits) || !/[a-z]/.test(digits));
}

function readBody(digits: string): ReadFragment {
  const lengthDigits = lengthWidth / digitBits;
  const length = new BitReader(fromBase64url(digits.slice(0, lengthDigits)) ?? []).read(lengthWidth) - 1;
  // no link is longer: this length is not what was written
  if (length < lengthDigits + sumLength || length > fragmentLimit) return { reason: 'damaged' };
  if (digits.length < length) return { reason: 'cut', missing: length - digits.length };
  const bits = fromBase64url(digits.slice(0, length - sumLength));
  const sum = new BitReader(fromBase64url(digits.slice(length - sumLength, length)) ?? []).read(checksumWidth);
  if (!bits || checksum(bits) !== sum) return { reason: 'damaged' };
  return readAll(new BitReader(bits.slice(lengthWidth)));
}

function readAll(reader: BitReader): ReadFragment {
  const variant = readVariant(reader);
  const raw = {
    v: assignmentVersion,
    ...readRules(reader),
    questions: readQuestions(reader),
    ...readTerms(reader),
    ...readTexts(reader)
  };
  const assignment = reader.ended(digitBits) ? readAssignment(raw) : undefined;
  return assignment && (variant.form ?? 0) < assignment.forms ? { assignment, variant } : { reason: 'damaged' };
}

function writeVariant(writer: BitWriter, { form, extra }: Variant): void {
  writer.flag(form !== undefined);
  if (form !== undefined) writer.write(form, 3);
  writer.flag(extra !== undefined);
  if (extra !== undefined) writer.write(extra, 9);
}

function readVariant(reader: BitReader): Variant {
  const form = reader.flag() ? reader.read(3) : undefined;
  const extra = reader.flag() ? reader.read(9) : undefined;
  return { ...(form !== undefined && { form }), ...(extra !== undefined && { extra }) };
}
