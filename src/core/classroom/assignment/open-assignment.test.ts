import { describe, expect, test } from 'vitest';
import type { Question } from '../../questions/index.ts';
import { askedOf, assignmentOf, bank, plain } from '#support/assignment-example.ts';
import { bankMark } from './bank-mark.ts';
import { writeBoardCode, readBoardCode } from './board.ts';
import type { Code } from '../../wire/code.ts';
import { findCodes } from '../../wire/find-codes.ts';
import { openAssignment } from './open-assignment.ts';
import { readOwnQuestions } from '../own/own-questions.ts';
import { newReleaseCode, readReleaseCode } from './release-code.ts';

const assignment = assignmentOf(bank.slice(0, 4));

describe('the questions of an assignment are found again', () => {
  test.each<[string, (question: Question) => Question[], string]>([
    ['left alone', (question) => [question], 'ready'],
    [
      'with a comma more',
      (question) => [{ ...question, prompt: `${question.prompt}, please`.replace(', please', ',') }],
      'ready'
    ],
    ['with another key', (question) => [{ ...question, answer: 'true' } as Question], 'corrected'],
    ['with other words', (question) => [{ ...question, prompt: 'What else?' }], 'changed'],
    ['taken out', () => [], 'missing']
  ])('%s', (_, change, state) => {
    const today = bank.flatMap(({ question }) => (question.kind === 'statement' ? change(question) : [question]));
    expect(openAssignment(assignment, today.map(askedOf)).map((place) => place.state)).toEqual(
      ['ready', 'ready', 'ready', 'ready'].with(2, state)
    );
  });

  test('own ones among them, in the order of the teacher', () => {
    const own = plain([bank[5]?.question]) as never;
    const mixed = { ...assignment, questions: [{ own: 0 }, ...assignment.questions], own };
    const { asked, problems } = readOwnQuestions({ own }, new Set(['on-choice']));
    expect(problems).toEqual([]);
    expect(openAssignment(mixed, bank, asked).map((place) => place.asked?.question.id)).toEqual([
      'on-match',
      'on-choice',
      'on-multi',
      'on-statement',
      'on-text'
    ]);
    expect(openAssignment(mixed, bank)[0]).toEqual({ state: 'missing', size: 0 });
  });
});

test('an own question that is none says what is wrong, and the others stay', () => {
  const good = plain(bank[0]?.question) as never;
  const { asked, problems } = readOwnQuestions({ own: [{ kind: 'choice', id: 'x' }, good, good] });
  expect(asked.map((one) => one?.question.id)).toEqual([undefined, 'on-choice', undefined]);
  expect(problems.filter(({ at }) => at === 0).map(({ path }) => path)).toContain('options');
  expect(problems.at(-1)).toEqual({ at: 2, path: 'id', message: 'is used by another question' });
});

test('an own question may not be called as one of the bank', () => {
  const { problems } = readOwnQuestions({ own: plain([bank[0]?.question]) as never }, new Set(['on-choice']));
  expect(problems).toEqual([{ at: 0, path: 'id', message: 'is used by another question' }]);
});

test('the mark of the bank tells another version of a question', () => {
  const later = bank.map(({ question }) =>
    askedOf(question.kind === 'statement' ? { ...question, answer: 'true' } : question)
  );
  expect(bankMark(openAssignment(assignment, bank))).toBe(bankMark(openAssignment(assignment, bank.toReversed())));
  expect(bankMark(openAssignment(assignment, later))).not.toBe(bankMark(openAssignment(assignment, bank)));
});

describe('a code for the board', () => {
  const code = writeBoardCode(assignment, bank) ?? '';
  const read = (text: string) => (findCodes(text)[0]?.result as Code).bits;

  test('is short, and gives the assignment without what is only told', () => {
    expect(code.split('-').length).toBeLessThanOrEqual(10);
    expect(readBoardCode(read(code), bank.toReversed())).toEqual({ assignment: { ...assignment, title: '' } });
  });

  test('says that it was written for another bank', () => {
    expect(readBoardCode(read(code), bank.slice(1))).toEqual({ reason: 'other-bank' });
    const reworded = bank.map(({ question }) => askedOf({ ...question, prompt: 'What else?' }));
    expect(readBoardCode(read(code), reworded)).toEqual({ reason: 'other-bank' });
  });

  test('is not written for what does not fit on a board', () => {
    expect(writeBoardCode(assignment, bank.slice(1))).toBeUndefined();
    expect(writeBoardCode({ ...assignment, release: 'abc' }, bank)).toBeUndefined();
    const many = Array.from({ length: 80 }, (_, at) => askedOf({ ...bank[0]?.question, id: `c-${at}` } as Question));
    expect(writeBoardCode(assignmentOf(many), many)).toBeUndefined();
  });
});

test('a release code tells a slip from a wrong code', () => {
  let turn = 0;
  const code = newReleaseCode(() => (turn++ + 0.37) / 7);
  expect(code).toMatch(/^[2-9C-Y]{5}$/);
  expect(readReleaseCode(` ${code.toLowerCase()} `)).toBe(code);
  expect(readReleaseCode(code.slice(1) + code.charAt(0))).toBeUndefined();
  expect(readReleaseCode(code.slice(1))).toBeUndefined();
  for (const at of [0, 1, 2, 3, 4]) {
    const slip = code.slice(0, at) + (code.charAt(at) === 'K' ? 'M' : 'K') + code.slice(at + 1);
    expect(readReleaseCode(slip)).toBeUndefined();
  }
});
