import * as z from 'zod/mini';
import { policies } from '../../learning/policy.ts';
import type { Attempt, SavedRecord } from '../../learning/record.ts';
import { recordsIn } from '../../learning/sitting-records.ts';
import { lastMoment, momentSchema } from '../../moment.ts';
import { seedOf } from '../../random.ts';
import { symbols } from '../../wire/alphabet.ts';
import { assignmentId, idLength } from '../assignment/assignment-id.ts';
import { questionLimit, type Assignment } from '../assignment/assignment.ts';
import { bankMark, bankMarkWidth } from '../assignment/bank-mark.ts';
import { cleanName } from './name.ts';
import type { Place } from '../assignment/open-assignment.ts';
import { isPlain, type Json } from '../../plain-json.ts';

/** Version of a hand-in's shape. */
export const submissionVersion = 1;

/** Bits of the number that tells hand-ins apart. */
export const nonceWidth = 20;

/** Milliseconds to which a code rounds how long an attempt took. */
export const durationUnit = 10_000;

/** Longest name a student may type. */
export const nameLimit = 60;

/** What a student did with one question: answers as they were given, never a mark. */
const responseSchema = z.strictObject({
  /** Answers from the first to the last, which is the only one where they are collected; as the kind of the question has them, checked when they are marked. */
  tries: z.array(z.custom<Json>((value) => isPlain(value))).check(z.maxLength(50)),
  /** The student asked to see the answer, after these tries. */
  gaveUp: z.optional(z.literal(true)),
  /** How sure the student was of the answer that was given before any verdict was seen. */
  certainty: z.optional(z.literal([1, 2, 3])),
  /** How long the question was looked at. */
  seconds: z.optional(z.int().check(z.nonnegative(), z.lte(lastMoment / 1000))),
  /** The question had changed or was gone, and could not be asked. */
  unasked: z.optional(z.literal(true))
});
export type Response = z.infer<typeof responseSchema>;

/** One hand-in: raw responses in the order of the assignment's questions, with all that is needed to mark them again. */
export const submissionSchema = z.strictObject({
  v: z.literal(submissionVersion),
  /** `assignmentId` of the assignment. */
  assignment: z.string().check(z.regex(new RegExp(`^[${symbols}]{${idLength}}$`))),
  /** `bankMark` of the questions the student had. */
  bank: z.int().check(z.nonnegative(), z.lt(2 ** bankMarkWidth)),
  form: z.int().check(z.nonnegative(), z.lt(8)),
  /** The same for every copy of one hand-in. */
  nonce: z.int().check(z.nonnegative(), z.lt(2 ** nonceWidth)),
  /** 1 for the first attempt at the assignment on this device. */
  attempt: z.int().check(z.positive(), z.lte(9999)),
  /** Milliseconds since 1970, by the student's clock; a code keeps minutes and tens of seconds. */
  started: momentSchema,
  ended: momentSchema,
  /** Only what the student typed. */
  who: z.optional(
    z.union([
      z.strictObject({ name: z.string().check(z.overwrite(cleanName), z.maxLength(nameLimit)) }),
      z.strictObject({ number: z.int().check(z.nonnegative(), z.lte(9999)) })
    ])
  ),
  responses: z.array(responseSchema).check(z.maxLength(questionLimit))
});
export type Submission = z.infer<typeof submissionSchema>;

/** A hand-in from outside, or undefined where it is none. A name of which nothing is left is none. Never throws. */
export function readSubmission(raw: unknown): Submission | undefined {
  const result = isPlain(raw) ? z.safeParse(submissionSchema, raw) : undefined;
  if (!result?.success) return undefined;
  const { who, ...nameless } = result.data;
  return who && 'name' in who && who.name === '' ? nameless : result.data;
}

/** What the page knows of a finished sitting besides its records. */
export interface HandIn {
  /** Id of the sitting, which is unique. */
  sitting: string;
  form: number;
  attempt: number;
  started: number;
  ended: number;
  who?: Submission['who'];
}

/** A sitting as it is handed in: its attempts, question by question. What was answered after the end does not count. */
export function submissionOf(
  assignment: Assignment,
  places: readonly Place[],
  records: readonly SavedRecord[],
  { sitting, form, attempt, started, ended, who }: HandIn
): Submission {
  const { attempts } = recordsIn(records, sitting);
  const { checks } = policies[assignment.policy];
  return {
    v: submissionVersion,
    assignment: assignmentId(assignment),
    bank: bankMark(places),
    form,
    nonce: nonceOf(sitting),
    attempt,
    started,
    ended: Math.max(started, ended),
    ...(who && { who }),
    responses: places.map((place) => responseTo(place, attempts, checks))
  };
}

/** The number that tells one hand-in from all others of its class, from the id of its sitting. */
export function nonceOf(sitting: string): number {
  return seedOf(sitting) >>> (32 - nonceWidth);
}

/** Equal for copies of one hand-in, whichever way each came; the id of the sitting it is marked as. */
export function handInKey({ assignment, nonce, attempt }: Submission): string {
  return `${assignment}-${nonce}-${attempt}`;
}

/** Where answers are collected, what was changed on the way was never given: the last one alone is handed in. */
function responseTo(place: Place, all: readonly Attempt[], checks: boolean): Response {
  if (place.state === 'changed' || place.state === 'missing' || !place.asked) return { tries: [], unasked: true };
  const { id } = place.asked.question;
  const own = all.filter(({ question }) => question === id);
  const made = own.filter(({ gaveUp }) => !gaveUp);
  const given = made.slice(checks ? -50 : -1);
  const certainty = (checks ? made[0] : made.at(-1))?.certainty;
  const took = own.reduce((sum, { took = 0 }) => sum + took, 0);
  return {
    tries: given.map(({ answer }) => answer as Json),
    ...(made.length < own.length && { gaveUp: true as const }),
    ...(certainty && { certainty }),
    ...(own.length > 0 && { seconds: Math.round(took / 1000) })
  };
}
