import * as z from 'zod/mini';
import { quizLimit } from '../../learning/quiz-limit.ts';
import type { Policy } from '../../learning/policy.ts';
import { seedOf } from '../../random.ts';
import { pinSchema } from './pin.ts';
import { isPlain, isRecord, type Json } from '../../plain-json.ts';

/** Version of an assignment's shape. */
export const assignmentVersion = 1;

/** Most questions of one assignment. */
export const questionLimit = quizLimit;

/** What may be seen when, in the order links number them. */
export const assignmentPolicies = ['practice', 'check', 'test', 'held'] as const satisfies readonly Policy[];

/** How a student says who she is: by name, by a class number, or not at all. */
export const whoKinds = ['nothing', 'number', 'name'] as const;

/** Longest title and instructions, in characters. */
export const titleLimit = 120;
export const instructionsLimit = 2000;

/** A question by the bank's schema, not yet checked. */
export type OwnQuestion = { [key: string]: Json };

const percent = z.int().check(z.nonnegative(), z.lte(100));

/** What a teacher hands out: plain data, all of it in the link, and nothing in it that could be worked out. */
export const assignmentSchema = z
  .strictObject({
    v: z.literal(assignmentVersion),
    title: z.string().check(z.maxLength(titleLimit)),
    instructions: z.string().check(z.maxLength(instructionsLimit)),
    /** In the order of the teacher: questions of the bank by their pins, own ones by their place in `own`. */
    questions: z
      .array(z.union([pinSchema, z.strictObject({ own: z.int().check(z.nonnegative()) })]))
      .check(z.minLength(1), z.maxLength(questionLimit)),
    /** The teacher's own questions, whole; `readOwnQuestions` checks them. */
    own: z.array(z.custom<OwnQuestion>((value) => isRecord(value) && isPlain(value))).check(z.maxLength(questionLimit)),
    policy: z.enum(assignmentPolicies),
    /** Credit in per cent for a right answer at each try; more than one under the policy `check` only. */
    tries: z.array(percent).check(z.minLength(1), z.maxLength(6)),
    /** Whether questions, and the options in them, stand in an order drawn from the seed of the form. */
    shuffle: z.strictObject({ questions: z.boolean(), options: z.boolean() }),
    seed: z.int().check(z.nonnegative(), z.lte(0xffffffff)),
    /** Parallel forms A, B ... with orders of their own. */
    forms: z.int().check(z.positive(), z.lte(8)),
    /** Minutes it takes, or may take, and by how many per cent more for those who need it. */
    time: z.optional(
      z.strictObject({
        minutes: z.int().check(z.positive(), z.lte(600)),
        limit: z.boolean(),
        extra: z.array(z.int().check(z.positive(), z.lte(300))).check(z.maxLength(4))
      })
    ),
    certainty: z.boolean(),
    /** Per cent of the points that pass. */
    passMark: z.optional(percent.check(z.positive())),
    /** Day it is due, as information: `2025-03-14`. */
    due: z.optional(z.iso.date().check(z.regex(/^20/))),
    who: z.enum(whoKinds),
    attempts: z.enum(['one', 'several']),
    /** The teacher's public key: hand-ins are sealed for her. 32 bytes in base64url. */
    key: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/))),
    /** `releaseMark` of the code that opens the results under the policy `held`. */
    release: z.optional(z.string().check(z.regex(/^(0|[1-9a-z][0-9a-z]{0,6})$/)))
  })
  .check(
    z.check(({ value: { questions, own, policy, tries, release }, issues }) => {
      const tell = (path: string, message: string) =>
        issues.push({ code: 'custom', path: [path], input: undefined, message });
      const names = questions.map((one) => ('own' in one ? `own ${one.own}` : `${one.ref}.${one.asked}`));
      if (new Set(names).size < names.length) tell('questions', 'names a question twice');
      const used = questions.flatMap((one) => ('own' in one ? [one.own] : []));
      // in the order they are asked, so that the same assignment is written in one way
      if (used.length !== own.length || used.some((place, at) => place !== at))
        tell('own', 'should hold each own question once, in the order asked');
      if (policy !== 'check' && tries.length > 1) tell('tries', 'is more than one, which only `check` has');
      if (release !== undefined && parseInt(release, 36) > 0xffffffff) tell('release', 'is no mark of a release code');
    })
  );
export type Assignment = z.infer<typeof assignmentSchema>;

/** Which form a link or a sheet is for, from 0, and how much more time in per cent; neither belongs to the assignment. */
export interface Variant {
  form?: number;
  extra?: number;
}

/** An assignment from outside, or undefined where it is none. Never throws. */
export function readAssignment(raw: unknown): Assignment | undefined {
  const result = isPlain(raw) ? z.safeParse(assignmentSchema, raw) : undefined;
  return result?.success ? result.data : undefined;
}

/** The seed of a form: that of the assignment for the first, one drawn from it for each other. */
export function formSeed({ seed }: Pick<Assignment, 'seed'>, form: number): number {
  return form === 0 ? seed : seedOf(`${seed}/form-${form}`);
}

/** How many attempts a student has. */
export function attemptsAllowed({ attempts }: Pick<Assignment, 'attempts'>): number {
  return attempts === 'one' ? 1 : Infinity;
}

/** A, B, C ... */
export function formName(form: number): string {
  return String.fromCharCode(65 + form);
}

/** A seed for a new assignment, small enough to be short in a link. */
export function newSeed(random: () => number): number {
  return Math.floor(random() * 65536);
}

/** Minutes after which it ends by itself for those with most of them; undefined for no limit. */
export function longestLimit({ time }: Pick<Assignment, 'time'>): number | undefined {
  return time?.limit ? minutesWith(time, Math.max(0, ...time.extra)) : undefined;
}

/** Minutes allowed with this much more time in per cent, rounded up. */
export function minutesWith({ minutes }: { minutes: number }, extra = 0): number {
  return Math.ceil((minutes * (100 + extra)) / 100);
}
