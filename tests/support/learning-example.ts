import fc from 'fast-check';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import type { Question } from '#core/questions/index.ts';
import { policyNames } from '#core/learning/policy.ts';
import type { Quiz } from '#core/learning/quiz.ts';
import {
  recordVersion,
  type Attempt,
  type Reading,
  type SavedRecord,
  type SittingStart
} from '#core/learning/record.ts';

/** What tests of progress need: records that fit the schema. */

/** An attempt at the question as it reads now. */
export function attemptAt(question: Question, answer: Attempt['answer'], more: Partial<Attempt> = {}): Attempt {
  const at = more.at ?? 1000;
  return {
    v: recordVersion,
    type: 'attempt',
    id: `${question.id}-${at}`,
    at,
    n: at,
    question: question.id,
    hash: fingerprint(question),
    answer,
    seed: 1,
    ...more
  };
}

export function readingOf(section: string, more: Partial<Reading> = {}): Reading {
  const at = more.at ?? 2000;
  return { v: recordVersion, type: 'reading', id: `read-${section}`, at, n: at, lesson: 'lesson', section, ...more };
}

/** A quiz as it is stored with a sitting. */
export function quizOf(more: Partial<Quiz> = {}): Quiz {
  return {
    id: 'final',
    title: 'Final test',
    questions: ['a', 'b'],
    policy: 'test',
    seed: 7,
    shuffleOptions: true,
    certainty: false,
    tries: [1],
    ...more
  };
}

/** The start of the sitting called `sitting`. */
export function startOf(quiz: Partial<Quiz> = {}, more: Partial<SittingStart> = {}): SittingStart {
  const at = more.at ?? 100;
  return { v: recordVersion, type: 'sitting', id: 'sitting', at, n: at, quiz: quizOf(quiz), ...more };
}

/** Something else that happens in that sitting. */
export function happening(
  type: 'end' | 'release' | 'flag',
  at: number,
  flag: { question?: string; on?: boolean } = {}
): SavedRecord {
  const base = { v: recordVersion, id: `${type}-${at}`, at, n: at, sitting: 'sitting' } as const;
  return type === 'flag' ? { ...base, type, question: 'a', on: true, ...flag } : { ...base, type };
}

const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/);
const base = { v: fc.constant(recordVersion), id: fc.uuid(), at: fc.nat(9), n: fc.nat(9) };

const anyQuiz: fc.Arbitrary<Quiz> = fc.record(
  {
    id: name,
    title: name,
    instructions: fc.string(),
    questions: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    policy: fc.constantFrom(...policyNames),
    seed: fc.nat(0xffffffff),
    shuffleOptions: fc.boolean(),
    certainty: fc.boolean(),
    tries: fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 4 }),
    passMark: fc.constantFrom(0.5, 0.6, 1),
    minutes: fc.integer({ min: 1, max: 90 }),
    release: name
  },
  { requiredKeys: ['id', 'title', 'questions', 'policy', 'seed', 'shuffleOptions', 'certainty', 'tries'] }
);

/** Any record that can be read: a few moments only, so that some fall together. */
export const anyRecord: fc.Arbitrary<SavedRecord> = fc.oneof(
  fc.record(
    {
      ...base,
      type: fc.constant('attempt' as const),
      question: name,
      hash: name,
      answer: fc.oneof(fc.string(), fc.array(name), fc.dictionary(name, name)),
      gaveUp: fc.constant(true as const),
      seed: fc.nat(0xffffffff),
      sitting: name,
      certainty: fc.constantFrom(1 as const, 2 as const, 3 as const),
      hints: fc.integer({ min: 1, max: 4 }),
      took: fc.nat()
    },
    { requiredKeys: ['v', 'id', 'at', 'n', 'type', 'question', 'hash', 'answer', 'seed'] }
  ),
  fc.record({ ...base, type: fc.constant('reading' as const), lesson: name, section: name }),
  fc.record({ ...base, type: fc.constant('sitting' as const), quiz: anyQuiz }),
  fc.record({ ...base, type: fc.constant('flag' as const), sitting: name, question: name, on: fc.boolean() }),
  fc.record({ ...base, type: fc.constant('clock' as const), sitting: name, used: fc.nat() }),
  fc.record({ ...base, type: fc.constantFrom('end' as const, 'release' as const), sitting: name })
);

/** Records of a learner, each id once. */
export const anyRecords = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 12 });
