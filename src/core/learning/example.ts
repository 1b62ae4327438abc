import fc from 'fast-check';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import type { Question } from '../questions/index.ts';
import { recordVersion, type Attempt, type Reading, type SavedRecord } from './record.ts';

/** What tests of progress need: records that fit the schema. */

/** An attempt at the question as it reads now. */
export function attemptAt(question: Question, answer: Attempt['answer'], more: Partial<Attempt> = {}): Attempt {
  const at = more.at ?? 1000;
  return {
    v: recordVersion,
    type: 'attempt',
    id: `${question.id}-${at}`,
    at,
    question: question.id,
    hash: fingerprint(question),
    answer,
    seed: 1,
    ...more
  };
}

export function readingOf(section: string, more: Partial<Reading> = {}): Reading {
  return { v: recordVersion, type: 'reading', id: `read-${section}`, at: 2000, lesson: 'lesson', section, ...more };
}

const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/);
const base = { v: fc.constant(recordVersion), id: fc.uuid(), at: fc.nat(9) };

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
      seed: fc.nat(0xffffffff)
    },
    { requiredKeys: ['v', 'id', 'at', 'type', 'question', 'hash', 'answer', 'seed'] }
  ),
  fc.record({ ...base, type: fc.constant('reading' as const), lesson: name, section: name })
);

/** Records of a learner, each id once. */
export const anyRecords = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 12 });
