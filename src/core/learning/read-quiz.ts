import * as z from 'zod/mini';
import { policies, type Policy } from './policy.ts';
import { quizLimit } from './quiz-limit.ts';

/** Credit for a right answer at each try: `[1]` is one try, `[1, 0.5]` a second one for half. */
const creditSchema = z.array(z.number().check(z.nonnegative(), z.lte(1))).check(z.minLength(1), z.maxLength(6));

/** A quiz as it is stored with a sitting, linked to or assigned: plain data, questions by id. */
export const quizSchema = z.strictObject({
  /** Sittings of one quiz are found by it: `final`, `check`, `before-<lesson>`, or that of an assignment. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  instructions: z.optional(z.string().check(z.maxLength(2000))),
  /** Ids, in the order asked, each once. */
  questions: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(
    z.minLength(1),
    z.maxLength(quizLimit),
    z.refine((ids) => new Set(ids).size === ids.length, 'names a question twice')
  ),
  policy: z.enum(Object.keys(policies) as [Policy, ...Policy[]]),
  /** Of the draw, and of the order options stand in. */
  seed: z.int().check(z.nonnegative(), z.lte(0xffffffff)),
  /** Whether options stand in an order of this quiz's seed; else in the one everybody sees. */
  shuffleOptions: z.boolean(),
  /** Whether how sure the learner is is asked with each answer. */
  certainty: z.boolean(),
  /** Credit by try; matters under the policy `check` only. */
  tries: creditSchema,
  /** Share of the points, 0..1, that passes. */
  passMark: z.optional(z.number().check(z.positive(), z.lte(1))),
  /** How long it may take, as information. */
  minutes: z.optional(z.int().check(z.positive(), z.lte(600))),
  /** `releaseMark` of the code that opens the results under the policy `held`. */
  release: z.optional(z.string().check(z.minLength(1), z.maxLength(20)))
});
export type Quiz = z.infer<typeof quizSchema>;

/** A quiz from outside, or undefined where it is none. */
export function readQuiz(raw: unknown): Quiz | undefined {
  const result = z.safeParse(quizSchema, raw);
  return result.success ? result.data : undefined;
}
