import * as z from 'zod/mini';
import { momentSchema, spanSchema } from '../moment.ts';
import { quizSchema } from './read-quiz.ts';
import { recordVersion } from './record.ts';

const base = {
  v: z.literal(recordVersion),
  /** Unique for ever: records of two tabs or devices are merged by it. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Milliseconds since 1970, by the clock of the device, which may be wrong: to be shown, and no order. */
  at: momentSchema,
  /** Place in the order of all records, see `placeAfter`: larger than that of any its device knew when it was made. */
  n: z.int().check(z.nonnegative())
};
const name = z.string().check(z.minLength(1), z.maxLength(100));
const sitting = z.string().check(z.minLength(1), z.maxLength(64));

/** What a learner did with one question: the answer itself, never a score. */
const attemptSchema = z.strictObject({
  ...base,
  type: z.literal('attempt'),
  question: name,
  /** `fingerprint` of the question as it was answered. */
  hash: z.string().check(z.maxLength(60)),
  /** As the kind of the question has it; checked when it is marked. */
  answer: z.json(),
  /** The learner asked to see the answer. */
  gaveUp: z.optional(z.literal(true)),
  /** Seed of the order in which options were shown. */
  seed: z.int().check(z.nonnegative(), z.lte(0xffffffff)),
  /** Id of the sitting it was made in; such an attempt counts there and nowhere else. */
  sitting: z.optional(sitting),
  /** How sure the learner said to be. */
  certainty: z.optional(z.literal([1, 2, 3])),
  /** Hints seen before. */
  hints: z.optional(z.int().check(z.positive(), z.lte(9))),
  /** Milliseconds the question was looked at since it came up or was last answered. */
  took: z.optional(spanSchema)
});
export type Attempt = z.infer<typeof attemptSchema>;

/** A section was read to its end. */
const readingSchema = z.strictObject({ ...base, type: z.literal('reading'), lesson: name, section: name });
export type Reading = z.infer<typeof readingSchema>;

/** A quiz was begun. Its id is that of the sitting; the quiz goes along as it was, so that no later change breaks it. */
const startSchema = z.strictObject({ ...base, type: z.literal('sitting'), quiz: quizSchema });
export type SittingStart = z.infer<typeof startSchema>;

/** A question was marked to come back to, or no longer. */
const flagSchema = z.strictObject({ ...base, type: z.literal('flag'), sitting, question: name, on: z.boolean() });

/** The quiz was finished: what is answered later does not count. */
const endSchema = z.strictObject({ ...base, type: z.literal('end'), sitting });

/** So many milliseconds of the sitting were over, by a clock that nobody can set; kept where its time is limited. */
const clockSchema = z.strictObject({
  ...base,
  type: z.literal('clock'),
  sitting,
  used: z.int().check(z.nonnegative())
});

/** The teacher's code was given, and the results may be seen. */
const releaseSchema = z.strictObject({ ...base, type: z.literal('release'), sitting });

const recordSchema = z.discriminatedUnion('type', [
  attemptSchema,
  readingSchema,
  startSchema,
  flagSchema,
  endSchema,
  clockSchema,
  releaseSchema
]);
export type SavedRecord = z.infer<typeof recordSchema>;

/** Longest record that is looked at, in characters of JSON; an answer is far shorter. */
const sizeLimit = 20_000;

/** From the shape of a version to that of the next: `steps[1]` makes a version 2 of a version 1. */
export type Steps = Readonly<Record<number, (record: Record<string, unknown>) => Record<string, unknown>>>;
const steps: Steps = {
  // sittings came: nothing that was saved before changes
  1: (record) => ({ ...record, v: 2 }),
  // the order came: before, records stood by their time
  2: (record) => ({ ...record, v: 3, n: record['at'] })
};

export type ReadRecord =
  { record: SavedRecord } | { record?: never; reason: 'damaged' | 'from-the-future' | 'too-long' };

/**
 * Reads one saved or imported record, whatever it is: steps an older version up, sets aside what cannot be
 * read. Never throws.
 */
export function readRecord(raw: unknown): ReadRecord {
  try {
    return open(raw);
  } catch {
    // what JSON cannot hold, such as a cycle, and what is nested too deep to be walked through
    return { reason: 'damaged' };
  }
}

/** Applies every step from `version` to `target`, in order. */
export function stepUp(
  record: Record<string, unknown>,
  version: number,
  table: Steps,
  target: number
): Record<string, unknown> {
  let result = record;
  for (let from = version; from < target; from++) result = table[from]?.(result) ?? result;
  return result;
}

function open(raw: unknown): ReadRecord {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { reason: 'damaged' };
  if (JSON.stringify(raw).length > sizeLimit) return { reason: 'too-long' };
  const version = (raw as { v?: unknown }).v;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { reason: 'damaged' };
  if (version > recordVersion) return { reason: 'from-the-future' };
  const result = z.safeParse(recordSchema, stepUp(raw as Record<string, unknown>, version, steps, recordVersion));
  return result.success ? { record: result.data } : { reason: 'damaged' };
}
