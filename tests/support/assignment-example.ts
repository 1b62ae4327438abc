import fc from 'fast-check';
import type { Asked } from '#core/questions/asked.ts';
import { arbitraries } from './question-arbitrary.ts';
import { examples } from './question-example.ts';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import type { KindName, Question } from '#core/questions/index.ts';
import { kinds } from '#core/questions/index.ts';
import {
  assignmentPolicies,
  assignmentVersion,
  whoKinds,
  type Assignment,
  type OwnQuestion
} from '#core/classroom/assignment/assignment.ts';
import { pinOf, pinWidths } from '#core/classroom/assignment/pin.ts';

/** What tests of assignments and hand-ins need. */

/** A small bank: one question of every kind. */
export const bank: Asked[] = Object.entries(examples).map(([kind, question]) =>
  askedOf({ ...question, id: `on-${kind}` })
);

/** A value as it comes out of a file. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export function askedOf(question: Question): Asked {
  return { question, hash: fingerprint(question) };
}

/** An assignment of these questions, ten minutes' test unless said otherwise. */
export function assignmentOf(asked: readonly Asked[], more: Partial<Assignment> = {}): Assignment {
  return {
    v: assignmentVersion,
    title: 'Ten days in February',
    instructions: '',
    questions: asked.map(pinOf),
    own: [],
    policy: 'test',
    tries: [100],
    shuffle: { questions: true, options: true },
    seed: 4711,
    forms: 1,
    certainty: false,
    who: 'nothing',
    attempts: 'one',
    ...more
  };
}

const pin = fc.record({
  ref: fc.nat(2 ** pinWidths.ref - 1),
  asked: fc.nat(2 ** pinWidths.asked - 1),
  key: fc.nat(2 ** pinWidths.key - 1),
  size: fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1))
});

const text = (maxLength: number) =>
  fc
    .oneof(fc.string({ maxLength, unit: 'grapheme' }), fc.string({ maxLength, unit: 'binary' }))
    .map((one) => one.slice(0, maxLength));

/** Own questions of every kind. */
export const ownQuestion: fc.Arbitrary<OwnQuestion> = fc
  .constantFrom(...(Object.keys(kinds) as KindName[]))
  .chain((kind) => arbitraries[kind].question(5) as fc.Arbitrary<Question>)
  .map((question) => plain(question) as unknown as OwnQuestion);

/** Any assignment a teacher could make, and many she would not. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc
  .record(
    {
      v: fc.constant(assignmentVersion),
      title: text(120),
      instructions: text(300),
      pins: fc.uniqueArray(pin, { minLength: 1, maxLength: 12, selector: ({ ref }) => ref }),
      own: fc.array(ownQuestion, { maxLength: 3 }),
      at: fc.nat(12),
      policy: fc.constantFrom(...assignmentPolicies),
      tries: fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }),
      shuffle: fc.record({ questions: fc.boolean(), options: fc.boolean() }),
      seed: fc.nat(0xffffffff),
      forms: fc.integer({ min: 1, max: 8 }),
      time: fc.record({
        minutes: fc.integer({ min: 1, max: 600 }),
        limit: fc.boolean(),
        extra: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 4 })
      }),
      certainty: fc.boolean(),
      passMark: fc.integer({ min: 1, max: 100 }),
      due: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      who: fc.constantFrom(...whoKinds),
      attempts: fc.constantFrom('one' as const, 'several' as const),
      key: fc.stringMatching(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/),
      release: fc.nat(0xffffffff).map((mark) => mark.toString(36))
    },
    {
      requiredKeys: [
        ...([
          'v',
          'title',
          'instructions',
          'pins',
          'own',
          'at',
          'policy',
          'tries',
          'shuffle',
          'seed',
          'forms'
        ] as const),
        ...(['certainty', 'who', 'attempts'] as const)
      ]
    }
  )
  .map(({ pins, at, ...rest }) =>
    // as it comes out of a file: without the objects of no prototype that fast-check mixes in
    plain({
      ...rest,
      questions: [...pins.slice(0, at), ...rest.own.map((_, own) => ({ own })), ...pins.slice(at)],
      tries: rest.policy === 'check' ? rest.tries : rest.tries.slice(0, 1)
    })
  );
