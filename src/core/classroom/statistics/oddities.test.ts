import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyClass, answering, choiceOf, handInOf, scoringWith, simulatedClass } from '#support/class-example.ts';
import { classTable, standTogether, type Entry } from '../gradebook/gradebook.ts';
import { odditiesOf } from './oddities.ts';
import type { Response, Submission } from '../hand-in/submission.ts';

const questions = Array.from({ length: 8 }, (_, at) => choiceOf(`question-${at}`));
const scoring = scoringWith(questions);
const expected = { assignment: 'Q4M3N2', bank: 1, allowed: Infinity, now: 1_745_100_000_000 };
const found = (...entries: Entry[]) => odditiesOf(classTable(entries, scoring), scoring, expected);
const kindsOf = (...entries: Entry[]) => found(...entries).map(({ kind }) => kind);

const answers = answering('a', 'b', 'c', 'a', 'd', 'a', 'a', 'b');
const usual = handInOf(1, answers);
const other = (more: Partial<Submission>, responses = answers) => handInOf(1, responses, more);
/** All eight places; those not named are left open. */
const first = (...responses: Response[]) => questions.map((_, at) => responses[at] ?? { tries: [] });

test('a usual class has nothing odd about it', () => {
  expect(found(usual, handInOf(2, first(...answering('a', 'a', 'c', 'd'))), other({ nonce: 9, attempt: 2 }))).toEqual(
    []
  );
});

describe('hand-ins', () => {
  test('that came several times are told once', () => {
    expect(found(usual, structuredClone(usual), structuredClone(usual))).toEqual([
      { kind: 'copies', copies: 3, student: 'student student 1', attempt: 'Q4M3N2-1-1' }
    ]);
  });

  test('that came under another name are told with both', () => {
    expect(found(usual, other({ who: { name: 'Student 2' } }))).toEqual([
      {
        kind: 'another-name',
        attempts: [
          { student: 'student student 1', attempt: 'Q4M3N2-1-1' },
          { student: 'student student 2', attempt: 'Q4M3N2-1-1' }
        ]
      }
    ]);
  });

  test('whose numbers are the same by chance are not', () => {
    expect(kindsOf(usual, other({ who: { name: 'Student 2' } }, first(...answering('b', 'a'))))).toEqual([]);
  });

  test('that came with other answers under one number are told', () => {
    expect(kindsOf(usual, other({}, first(...answering('a', 'a'))))).toEqual(['two-versions']);
  });

  test('that are both first attempts under one name are told', () => {
    expect(kindsOf(usual, other({ nonce: 5 }))).toEqual(['same-name']);
    expect(kindsOf(usual, other({ nonce: 5, attempt: 2 }))).toEqual([]);
  });

  test('that the teacher joined are told no more', () => {
    const once = scoringWith(questions, { oneAttempt: true });
    const told = (entries: Entry[]) => odditiesOf(classTable(entries, once), once, expected).map(({ kind }) => kind);
    const twice = [usual, other({ nonce: 5 })];
    expect(told(twice)).toEqual(['same-name']);
    expect(told(standTogether(twice, 'student student 1', true))).toEqual([]);
  });

  test('numbered above what was allowed are told, and no others', () => {
    const told = (allowed: number, ...entries: Entry[]) =>
      odditiesOf(classTable(entries, scoring), scoring, { ...expected, allowed });
    const second = other({ nonce: 5, attempt: 2 });
    expect(told(1, second)).toEqual([
      { kind: 'above-allowed', number: 2, allowed: 1, student: 'student student 1', attempt: 'Q4M3N2-5-2' }
    ]);
    expect(told(1, usual, second).map(({ kind }) => kind)).toEqual(['above-allowed']);
    expect(told(2, usual, second)).toEqual([]);
    expect(told(1, usual)).toEqual([]);
  });

  test('of one name where each student has one attempt are told though they stand apart', () => {
    const once = { ...scoring, oneAttempt: true };
    const attempts = odditiesOf(classTable([usual, other({ nonce: 5 })], once), once, expected);
    expect(attempts).toEqual([
      {
        kind: 'same-name',
        attempts: [
          { student: 'student student 1\n1', attempt: 'Q4M3N2-1-1' },
          { student: 'student student 1\n5', attempt: 'Q4M3N2-5-1' }
        ]
      }
    ]);
  });

  test('that leave out what they had are told, and those that may not have had it', () => {
    const today = { ...scoring, bank: 1 };
    const oddities = (entry: Entry) => odditiesOf(classTable([entry], today), today, expected);
    expect(oddities(other({}, answering('a', 'a', null, null, 'a', 'a', 'a', 'a')))).toMatchObject([
      { kind: 'left-out', questions: 2 }
    ]);
    expect(oddities(other({}, answering('a', 'a')))).toMatchObject([{ kind: 'left-out', questions: 6 }]);
    expect(oddities(other({ bank: 2 }, answering('a', 'a', null, 'a', 'a', 'a', 'a', 'a')))).toMatchObject([
      { kind: 'not-asked', questions: 1 },
      { kind: 'other-bank' }
    ]);
  });

  test('that came open where hand-ins are sealed are told, unless a copy came sealed', () => {
    const open = { ...usual, unsealed: true as const };
    expect(kindsOf(open)).toEqual(['unsealed']);
    expect(kindsOf(open, usual)).toEqual(['copies']);
  });

  test('of another assignment, or of another version of the questions, are told', () => {
    expect(kindsOf(other({ assignment: 'CCCCCC' }))).toEqual(['other-assignment']);
    expect(kindsOf(other({ bank: 2 }))).toEqual(['other-bank']);
  });
});

describe('times that can hardly be', () => {
  const whyOf = (entry: Entry) => found(entry).map((one) => ('why' in one ? one.why : one.kind));
  const { started } = usual.submission;

  test.each([
    ['backwards', other({ started, ended: started - 1 })],
    ['ahead', other({ started, ended: expected.now + 7_200_000 })],
    ['longer', other({ started, ended: started + 60_000 }, first({ tries: ['a'], seconds: 400 }))],
    ['fast', other({ started, ended: started + 3000 })],
    // a code rounds to tens of seconds, and what is seven seconds or less for eight questions is nothing
    ['fast', other({ started: 1_744_999_980_000, ended: 1_744_999_990_000 })],
    // a file keeps milliseconds
    ['fast', other({ started: started + 1, ended: started + 16_000 })]
  ])('%s', (why, entry) => expect(whyOf(entry)).toEqual([why]));

  test('are told of one that took longer than the limit, and not of a paper or of the last second', () => {
    const limited = (minutes: number, entry = other({ ended: started + minutes * 60_000 })) =>
      odditiesOf(classTable([entry], scoring), scoring, { ...expected, limit: 20 }).map(
        (one) => 'why' in one && one.why
      );
    expect([limited(20), limited(21), limited(22)]).toEqual([[], [], ['over']]);
    expect(limited(0, { ...other({ ended: started + 9e6 }), via: 'paper' })).toEqual([]);
  });

  test('leave room for rounding, and for a clock that is a little off', () => {
    expect(whyOf(other({ started, ended: started + 60_000 }, first({ tries: ['a'], seconds: 120 })))).toEqual([]);
    expect(whyOf(other({ started, ended: expected.now + 600_000 }))).toEqual([]);
    expect(whyOf(other({ started, ended: started }, first(...answering('a', 'b'))))).toEqual([]);
    expect(whyOf(other({ started: 1_744_999_980_000, ended: 1_745_000_000_000 }))).toEqual([]);
    expect(whyOf(other({ started: started + 1, ended: started + 16_001 }))).toEqual([]);
  });
});

describe('wrong answers in common', { timeout: 30_000 }, () => {
  const items = Array.from({ length: 40 }, (_, at) => ({
    question: choiceOf(`item-${at}`),
    difficulty: 0.5,
    sharpness: 0.7
  }));
  const rules = scoringWith(items.map(({ question }) => question));
  const sharedIn = (entries: readonly Entry[]) =>
    odditiesOf(classTable(entries, rules), rules, expected).filter(({ kind }) => kind === 'same-wrong');

  test('are hardly ever told of a class that worked alone', () => {
    const classes = Array.from({ length: 10 }, (_, seed) => sharedIn(simulatedClass(items, 30, seed + 1)));
    expect(classes.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(1);
  });

  test('are told of one who wrote down what a neighbour wrote, wrong answers and all', () => {
    const entries = simulatedClass(items, 30, 1);
    const weak = entries.findIndex(({ submission }) => wrongIn(submission) > 20);
    const copied = { ...entries[5]!.submission, responses: entries[weak]!.submission.responses };
    const [shared, ...others] = sharedIn(entries.with(5, { submission: copied }));
    expect(others).toEqual([]);
    const students = shared && 'attempts' in shared ? shared.attempts.map(({ student }) => student) : [];
    expect(students.toSorted()).toEqual([`student student ${weak + 1}`, 'student student 6'].sort());
  });
});

test('the order hand-ins came in does not matter, and every figure is one', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyClass, ({ entries, scoring }) => {
      const oddities = odditiesOf(classTable(entries, scoring), scoring, expected);
      expect(odditiesOf(classTable(entries.toReversed(), scoring), scoring, expected)).toEqual(oddities);
      // JSON writes null for what is no number
      expect(JSON.stringify(oddities)).not.toContain('null');
    })
  );
});

function wrongIn({ responses }: Submission): number {
  return responses.filter(({ tries: [answer] }) => answer !== undefined && answer !== 'a').length;
}
