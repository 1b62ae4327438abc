import * as z from 'zod/mini';
import { quizLimit } from '../../learning/quiz-limit.ts';
import { releaseMark } from '../../learning/quiz.ts';
import { momentSchema } from '../../moment.ts';
import type { Asked } from '../../questions/asked.ts';
import {
  assignmentPolicies,
  assignmentVersion,
  instructionsLimit,
  readAssignment,
  titleLimit,
  whoKinds,
  type Assignment,
  type OwnQuestion
} from './assignment.ts';
import type { Place } from './open-assignment.ts';
import { pinOf } from './pin.ts';
import { isPlain, isRecord } from '../../plain-json.ts';

const percent = z.int().check(z.nonnegative(), z.lte(100));

/** An assignment while its teacher works on it: questions by id, and what must not be in the link, such as the release code. */
export const draftSchema = z.strictObject({
  v: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Milliseconds since 1970. */
  changed: momentSchema,
  title: z.string().check(z.maxLength(titleLimit)),
  instructions: z.string().check(z.maxLength(instructionsLimit)),
  /** Ids, of the bank or of `own`, in the order asked. */
  questions: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(quizLimit)),
  /** The teacher's own questions as she typed them, half-made ones among them. */
  own: z.array(z.custom<OwnQuestion>((value) => isRecord(value) && isPlain(value))).check(z.maxLength(quizLimit)),
  policy: z.enum(assignmentPolicies),
  tries: z.array(percent).check(z.minLength(1), z.maxLength(6)),
  shuffle: z.strictObject({ questions: z.boolean(), options: z.boolean() }),
  seed: z.int().check(z.nonnegative(), z.lte(0xffffffff)),
  forms: z.int().check(z.positive(), z.lte(8)),
  time: z.optional(
    z.strictObject({
      minutes: z.int().check(z.positive(), z.lte(600)),
      limit: z.boolean(),
      extra: z.array(z.int().check(z.positive(), z.lte(300))).check(z.maxLength(4))
    })
  ),
  certainty: z.boolean(),
  passMark: z.optional(percent.check(z.positive())),
  due: z.optional(z.iso.date()),
  who: z.enum(whoKinds),
  attempts: z.enum(['one', 'several']),
  /** Opens results that are held; the link has only its mark. */
  releaseCode: z.optional(z.string().check(z.maxLength(40))),
  /** Hand-ins are sealed with the teacher's keys. */
  sealed: z.boolean()
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft from the browser's storage, or undefined where it is none. Never throws. */
export function readDraft(raw: unknown): Draft | undefined {
  const result = isPlain(raw) ? z.safeParse(draftSchema, raw) : undefined;
  return result?.success ? result.data : undefined;
}

/** A draft with what is usual: told per question, one try and half the credit for a second, options in an order of their own. */
export function newDraft(id: string, at: number, seed: number): Draft {
  return {
    v: 1,
    id,
    changed: at,
    title: '',
    instructions: '',
    questions: [],
    own: [],
    policy: 'check',
    tries: [100, 50],
    shuffle: { questions: false, options: true },
    seed,
    forms: 1,
    certainty: false,
    who: 'name',
    attempts: 'one',
    sealed: false
  };
}

/** The id an own question gives itself. */
export function ownId(question: OwnQuestion): string {
  return typeof question['id'] === 'string' ? question['id'] : '';
}

/**
 * A draft as it is handed out, pinned to the bank of today.
 * @param bank the questions of the course by id
 * @param publicKey of the teacher, where hand-ins are to be sealed
 * @param sound own questions that can be asked, as the link is to hold them; those of the draft where left out
 * @returns the ids that are no longer there beside it, and those of own questions that are not finished; no assignment
 *   where nothing is left to ask
 */
export function assignmentOf(
  draft: Draft,
  bank: ReadonlyMap<string, Asked>,
  publicKey?: string,
  sound: readonly OwnQuestion[] = draft.own
): { assignment?: Assignment; missing: string[]; unfinished: string[] } {
  const own = new Map(sound.map((question) => [ownId(question), question]));
  const typed = new Set(draft.own.map(ownId));
  const kept: OwnQuestion[] = [];
  const missing: string[] = [];
  const unfinished: string[] = [];
  const questions = draft.questions.flatMap((id): Assignment['questions'] => {
    const asked = bank.get(id);
    if (asked) return [pinOf(asked)];
    const written = own.get(id);
    if (!written) {
      (typed.has(id) ? unfinished : missing).push(id);
      return [];
    }
    kept.push(written);
    return [{ own: kept.length - 1 }];
  });
  const { title, instructions, policy, tries, shuffle, seed, forms, certainty, who, attempts } = draft;
  const { time, passMark, due, releaseCode, sealed } = draft;
  const assignment = readAssignment({
    v: assignmentVersion,
    title: title.trim(),
    instructions: instructions.trim(),
    questions,
    own: kept,
    policy,
    tries: policy === 'check' ? tries : [100],
    shuffle,
    seed,
    forms,
    certainty,
    who,
    attempts,
    ...(time && { time }),
    ...(passMark !== undefined && { passMark }),
    ...(due !== undefined && { due }),
    ...(sealed && publicKey !== undefined && { key: publicKey }),
    ...(policy === 'held' && releaseCode && { release: releaseMark(releaseCode) })
  });
  return assignment ? { assignment, missing, unfinished } : { missing, unfinished };
}

/**
 * An assignment as a draft of its own, to go on with; handed out unchanged it has the same link again. What a link does
 * not hold is not there: the release code, and own questions that were not finished.
 * @param places its questions, found again in the bank of today
 */
export function draftOf(assignment: Assignment, places: readonly Place[], id: string, at: number): Draft {
  const { title, instructions, questions, own, policy, tries, shuffle, seed, forms } = assignment;
  const { certainty, who, attempts, time, passMark, due, key } = assignment;
  const ids = questions.flatMap((one, place) => {
    const written = 'own' in one ? own[one.own] : undefined;
    return written ? ownId(written) : (places[place]?.asked?.question.id ?? []);
  });
  return {
    ...newDraft(id, at, seed),
    title,
    instructions,
    questions: ids,
    own,
    policy,
    ...(policy === 'check' && { tries }),
    shuffle,
    forms,
    certainty,
    who,
    attempts,
    ...(time && { time }),
    ...(passMark !== undefined && { passMark }),
    ...(due !== undefined && { due }),
    sealed: key !== undefined
  };
}
