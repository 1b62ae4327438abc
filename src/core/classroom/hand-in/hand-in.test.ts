import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordVersion, type SavedRecord } from '../../learning/record.ts';
import { sittingOf, type Sitting } from '../../learning/sitting.ts';
import { arbitraryOf } from '#support/question-arbitrary.ts';
import type { Answer, KindName, Question } from '../../questions/index.ts';
import { kinds } from '../../questions/index.ts';
import { assignmentId } from '../assignment/assignment-id.ts';
import type { Assignment } from '../assignment/assignment.ts';
import type { Code } from '../../wire/code.ts';
import { askedOf, assignmentOf, bank } from '#support/assignment-example.ts';
import { findCodes } from '../../wire/find-codes.ts';
import { handInAssignment, packSubmission, readHandIn, writeHandIn } from './hand-in.ts';
import { readHandInFile, writeHandInFile, writeSealedFile } from './hand-in-file.ts';
import { openAssignment, type Place } from '../assignment/open-assignment.ts';
import type { Json } from '../../plain-json.ts';
import { quizOf, recordsOf } from '../assignment/quiz-of.ts';
import { handInKey, nonceOf, submissionOf, submissionVersion, type Response, type Submission } from './submission.ts';

const kindNames = Object.keys(kinds) as KindName[];

/** An assignment of a few questions of any kinds, and what a student did with it. */
const anyHandIn = fc
  .record({
    kinds: fc.array(fc.constantFrom(...kindNames), { minLength: 1, maxLength: 5 }),
    policy: fc.constantFrom('practice' as const, 'check' as const, 'test' as const, 'held' as const),
    tries: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }),
    certainty: fc.boolean(),
    forms: fc.integer({ min: 1, max: 8 })
  })
  .chain(({ kinds: names, ...rules }) =>
    fc
      .tuple(
        ...names.map((kind, at) =>
          arbitraryOf(kind)
            .question(4)
            .map((question) => ({ ...question, id: `q-${at}` }))
        )
      )
      .chain((questions) => {
        const asked = questions.map(askedOf);
        const assignment = assignmentOf(asked, { ...rules, tries: rules.policy === 'check' ? rules.tries : [100] });
        const places = openAssignment(assignment, asked);
        const responses = questions.map((question) =>
          fc.record(
            {
              tries: fc.array(arbitraryOf(question.kind).answer(question) as fc.Arbitrary<Answer>, { maxLength: 5 }),
              gaveUp: fc.constant(true as const),
              certainty: fc.constantFrom(1 as const, 2 as const, 3 as const),
              seconds: fc.nat(1000)
            },
            { requiredKeys: ['tries'], noNullPrototype: true }
          )
        );
        return fc.tuple(
          fc.constant(assignment),
          fc.constant(places),
          anySubmission(assignment, fc.tuple(...responses))
        );
      })
  );

function anySubmission(assignment: Assignment, responses: fc.Arbitrary<{ tries: Answer[] }[]>) {
  return fc
    .record(
      {
        bank: fc.nat(255),
        form: fc.nat(assignment.forms - 1),
        nonce: fc.nat(2 ** 20 - 1),
        attempt: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9999 })),
        started: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2039, 0, 1) }),
        took: fc.oneof(fc.nat(5_000_000), fc.nat(3_000_000_000)),
        who: fc.oneof(
          fc.record({ number: fc.nat(9999) }, { noNullPrototype: true }),
          fc.record({ name: fc.constantFrom('Student 1', 'Студент 2', 'É. & Ω') }, { noNullPrototype: true })
        ),
        responses
      },
      { requiredKeys: ['bank', 'form', 'nonce', 'attempt', 'started', 'took', 'responses'], noNullPrototype: true }
    )
    .map(({ took, responses, ...rest }): Submission => ({
      v: submissionVersion,
      assignment: assignmentId(assignment),
      ...rest,
      ended: rest.started + took,
      responses: (JSON.parse(JSON.stringify(responses)) as Response[]).map((response) =>
        withoutLateHelp(assignment, response)
      )
    }));
}

/** After the last try that counts nobody can ask for the answer. */
function withoutLateHelp({ policy, tries }: Assignment, { gaveUp, ...rest }: Response): Response {
  return { ...rest, ...(gaveUp && (policy === 'practice' || rest.tries.length < tries.length) && { gaveUp }) };
}

test('a hand-in comes back from its code, and is marked the same', () => {
  fc.assert(
    fc.property(anyHandIn, ([assignment, places, submission]) => {
      const { code } = writeHandIn(assignment, places, submission);
      if (code === undefined) return;
      const { submission: back, unreadable } = read(code, assignment, places);
      expect(unreadable).toEqual([]);
      const { bank, form, nonce, attempt, who } = submission;
      expect(back).toMatchObject({ bank, form, nonce, attempt, ...(who && { who }) });
      expect(Math.abs(back.started - submission.started)).toBeLessThan(60_000);
      expect(Math.abs(back.ended - back.started - (submission.ended - submission.started))).toBeLessThanOrEqual(5_000);
      expect(marks(back, assignment, places)).toEqual(marks(submission, assignment, places));
    }),
    { numRuns: 60 }
  );
});

test('a hand-in comes back from its file as it was', () => {
  fc.assert(
    fc.property(anyHandIn, ([, , submission]) => {
      expect(readHandInFile(writeHandInFile(submission))).toEqual({ submission });
    }),
    { numRuns: 30 }
  );
});

describe('a code', () => {
  const assignment = assignmentOf(bank);
  const places = openAssignment(assignment, bank);
  const submission = handIn(assignment, places, [['a'], [['a', 'b']], ['unknown'], ['Kyiv']]);

  test('names its assignment', () => {
    const { code = '' } = writeHandIn(assignment, places, submission);
    expect(handInAssignment(bitsOf(code))).toBe(assignmentId(assignment));
    const other = { ...assignment, seed: 1 };
    expect(readHandIn(bitsOf(code), other, places)).toEqual({
      reason: 'other-assignment',
      assignment: assignmentId(assignment)
    });
  });

  test('is read though the words and the key of a question were changed since', () => {
    const { code = '' } = writeHandIn(assignment, places, submission);
    const later = openAssignment(
      assignment,
      bank.map(({ question }) =>
        askedOf(question.kind === 'statement' ? { ...question, answer: 'true', explanation: 'Other words.' } : question)
      )
    );
    expect(later.map(({ state }) => state).filter((state) => state !== 'ready')).toEqual(['corrected']);
    const { submission: back } = read(code, assignment, later);
    expect(back.responses[2]?.tries).toEqual(['unknown']);
    expect(marks(back, assignment, later).find(({ id }) => id === 'on-statement')).toMatchObject({ state: 'wrong' });
  });

  test('loses one answer, and no other, when its question has become another or is gone', () => {
    const { code = '' } = writeHandIn(assignment, places, submission);
    const later = openAssignment(
      assignment,
      bank
        .map(({ question }) => askedOf(question.kind === 'choice' ? { ...question, prompt: 'What else?' } : question))
        .filter(({ question }) => question.kind !== 'text')
    );
    expect(later.map(({ state }) => state).filter((state) => state !== 'ready')).toEqual(['changed', 'missing']);
    const { submission: back, unreadable } = read(code, assignment, later);
    expect(unreadable).toEqual([0, 3]);
    expect(back.responses.map(({ tries }) => tries).slice(0, 4)).toEqual([[], [['a', 'b']], ['unknown'], []]);
  });

  test('says which question could not be asked', () => {
    const changed = openAssignment(assignment, bank.slice(1));
    const { code = '' } = writeHandIn(assignment, changed, submission);
    expect(read(code, assignment, places).submission.responses[0]).toEqual({ tries: [], unasked: true });
  });

  test('is not written for what it cannot hold', () => {
    const long = handIn(assignment, places, [['a'], [], [], ['x'.repeat(61)]]);
    expect(writeHandIn(assignment, places, long)).toEqual({ needsFile: [3] });
    const texts = Array.from({ length: 20 }, (_, at) => askedOf({ ...bank[3]?.question, id: `t-${at}` } as never));
    const essay = assignmentOf(texts);
    const opened = openAssignment(essay, texts);
    expect(
      writeHandIn(
        essay,
        opened,
        handIn(
          essay,
          opened,
          texts.map(() => ['x'.repeat(50)])
        )
      )
    ).toEqual({ needsFile: [] });
  });
});

test.each([
  [20, 120],
  [40, 200]
])('%d choice items with certainty, three tries and a class number fit into %d characters', (items, most) => {
  const options = [...'abcd'].map((id) => ({
    id,
    text: id,
    message: 'Why.',
    ...(id === 'a' && { correct: true as const })
  }));
  const asked = Array.from({ length: items }, (_, at) =>
    askedOf({ ...bank[0]?.question, options, id: `c-${at}` } as Question)
  );
  const assignment = assignmentOf(asked, { policy: 'check', tries: [100, 50, 25], certainty: true, who: 'number' });
  const places = openAssignment(assignment, asked);
  const submission = handIn(
    assignment,
    places,
    asked.map(() => ['d', 'c', 'b'])
  );
  const responses = submission.responses.map((one) => ({ ...one, certainty: 3 as const, seconds: 500 }));
  const { code = '' } = writeHandIn(assignment, places, { ...submission, who: { number: 31 }, responses });
  expect(code).toMatch(/^H2/);
  expect(code.length).toBeLessThanOrEqual(most);
});

describe('tries', () => {
  const asked = bank.slice(0, 1);
  const practice = assignmentOf(asked, { policy: 'practice' });
  const check = assignmentOf(asked, { policy: 'check', tries: [100, 50] });

  test.each<[string, Assignment, Json[], Json[]]>([
    ['a test keeps the last answer', assignmentOf(asked), ['a', 'b', 'c'], ['c']],
    ['an answer that was taken back is none', assignmentOf(asked), ['a', ''], []],
    ['a check keeps every try that counts', check, ['b', 'b', 'a', 'c'], ['b', 'a']],
    ['practice keeps all of three', practice, ['b', 'c', 'a'], ['b', 'c', 'a']]
  ])('%s', (_, assignment, given, kept) => {
    const places = openAssignment(assignment, asked);
    const { code = '' } = writeHandIn(assignment, places, handIn(assignment, places, [given]));
    expect(read(code, assignment, places).submission.responses[0]?.tries).toEqual(kept);
  });

  test('practice keeps the first, the best and the last of many', () => {
    const multi = bank.slice(1, 2);
    const assignment = assignmentOf(multi, { policy: 'practice' });
    const places = openAssignment(assignment, multi);
    const given = [['d'], ['a'], ['a', 'b'], ['e'], ['f']];
    const { code = '' } = writeHandIn(assignment, places, handIn(assignment, places, [given]));
    expect(read(code, assignment, places).submission.responses[0]?.tries).toEqual([['d'], ['a', 'b'], ['f']]);
  });
});

test('a sitting is handed in with what was answered before its end', () => {
  const assignment = assignmentOf(bank.slice(0, 2), { policy: 'check', tries: [100, 50], certainty: true });
  const places = openAssignment(assignment, bank);
  const quiz = quizOf(assignment, places);
  const hash = bank[0]?.hash ?? '';
  const base = { v: recordVersion, type: 'attempt', sitting: 's', hash, seed: 1 } as const;
  const records: SavedRecord[] = [
    { ...base, id: '1', at: 10, n: 10, question: 'on-choice', answer: 'b', certainty: 3, took: 4_400 },
    { ...base, id: '2', at: 20, n: 20, question: 'on-choice', answer: '', gaveUp: true, took: 3_000 },
    { ...base, id: '3', at: 20, n: 20, question: 'on-choice', answer: 'a', sitting: 'another' },
    { v: recordVersion, type: 'end', id: '4', at: 50, n: 50, sitting: 's' },
    { ...base, id: '5', at: 99, n: 99, question: 'on-multi', answer: ['a'] }
  ];
  const about = { sitting: 's', form: 0, attempt: 2, started: 5, ended: 50, who: { number: 7 } };
  const submission = submissionOf(assignment, places, records, about);
  expect(submission).toMatchObject({
    assignment: assignmentId(assignment),
    attempt: 2,
    nonce: nonceOf('s'),
    who: { number: 7 }
  });
  expect(submission.responses).toEqual([{ tries: ['b'], gaveUp: true, certainty: 3, seconds: 7 }, { tries: [] }]);
  expect(quiz).toMatchObject({ policy: 'check', tries: [1, 0.5], certainty: true, title: 'Ten days in February' });
  expect(handInKey(submission)).toBe(handInKey(submissionOf(assignment, places, records, about)));
});

test('what was changed before the end, where answers are collected, is not handed in', () => {
  const asked = bank.slice(0, 1);
  const assignment = assignmentOf(asked, { policy: 'test' });
  const records: SavedRecord[] = ['b', 'c', 'a'].map((answer, at) => ({
    ...{ v: recordVersion, type: 'attempt', sitting: 's', hash: asked[0]?.hash ?? '', seed: 1 },
    ...{ id: answer, at, n: at, question: 'on-choice', answer, took: 1000 }
  }));
  const about = { sitting: 's', form: 0, attempt: 1, started: 0, ended: 50 };
  const { responses } = submissionOf(assignment, openAssignment(assignment, bank), records, about);
  expect(responses).toEqual([{ tries: ['a'], seconds: 3 }]);
});

test('a form has an order of its own, and an extra share of the time', () => {
  const assignment = assignmentOf(bank, { forms: 2, time: { minutes: 10, limit: true, extra: [25] } });
  const places = openAssignment(assignment, bank);
  const [a, b] = [quizOf(assignment, places), quizOf(assignment, places, { form: 1, extra: 25 })];
  expect(a?.questions.toSorted()).toEqual(b?.questions.toSorted());
  expect(a?.questions).not.toEqual(b?.questions);
  expect([a?.minutes, b?.minutes]).toEqual([10, 13]);
  expect(a?.id).toBe(b?.id);
  expect(quizOf(assignment, openAssignment(assignment, []))).toBeUndefined();
});

describe('a file that is no hand-in says why', () => {
  const assignment = assignmentOf(bank);
  const file = writeHandInFile(handIn(assignment, openAssignment(assignment, bank), [['a']]));

  test.each([
    ['{', 'not-json'],
    ['{"format":"course-progress","version":1}', 'not-hand-in'],
    ['{"format":"course-hand-in","version":1,"submission":{}}', 'changed'],
    ['{"format":"course-hand-in","version":9}', 'from-the-future'],
    ['x'.repeat(600_000), 'too-long'],
    [file.replace('"a"', '"b"'), 'changed'],
    [writeSealedFile('K7QF2M', Uint8Array.of(1, 2, 3)).replace('AQID', 'AQ!D'), 'changed']
  ])('%.40j', (text, reason) => {
    expect(readHandInFile(text)).toEqual({ reason });
  });

  test('one that is sealed gives its bytes', () => {
    const sealed = Uint8Array.of(1, 2, 250);
    expect(readHandInFile(writeSealedFile('K7QF2M', sealed))).toEqual({ assignment: 'K7QF2M', sealed });
  });
});

test('any bits are read or refused, never an error', () => {
  const assignment = assignmentOf(bank, { policy: 'check', tries: [100, 50, 25], certainty: true, forms: 3 });
  const places = openAssignment(assignment, bank);
  const { bits: packed = [] } = packSubmission(assignment, places, handIn(assignment, places, []));
  const noise = fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 500 });
  fc.assert(
    fc.property(
      fc.oneof(
        noise,
        noise.map((bits) => [...packed.slice(0, 28), ...bits])
      ),
      (bits) => {
        const result = readHandIn(bits, assignment, places);
        if ('reason' in result) expect(result.reason).toMatch(/^(damaged|other-assignment)$/);
        else
          expect(
            sittingOf(recordsOf(result.submission, assignment, places), handInKey(result.submission), byId(places))
          ).toBeDefined();
      }
    )
  );
});

function handIn(assignment: Assignment, places: readonly Place[], tries: readonly Json[][]): Submission {
  return {
    v: submissionVersion,
    assignment: assignmentId(assignment),
    bank: 1,
    form: 0,
    nonce: 77,
    attempt: 1,
    started: Date.UTC(2025, 2, 14, 9),
    ended: Date.UTC(2025, 2, 14, 9, 20),
    responses: places.map((_, at) => ({ tries: tries[at] ?? [] }))
  };
}

function read(code: string, assignment: Assignment, places: readonly Place[]) {
  const result = readHandIn(bitsOf(code), assignment, places);
  if ('reason' in result) throw new Error(result.reason);
  return result;
}

function bitsOf(code: string): number[] {
  return (findCodes(code)[0]?.result as Code).bits;
}

/** How a hand-in is marked, question by question. */
function marks(submission: Submission, assignment: Assignment, places: readonly Place[]) {
  const sitting = sittingOf(recordsOf(submission, assignment, places), handInKey(submission), byId(places)) as Sitting;
  return sitting.questions
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, state, score, judged, tries }) => ({
      id,
      state,
      score,
      judged: judged?.score,
      tries: Math.min(tries, 3)
    }));
}

function byId(places: readonly Place[]) {
  return new Map(places.flatMap(({ asked }) => (asked ? [[asked.question.id, asked] as const] : [])));
}
