import { expect, test } from 'vitest';
import { kindOf } from '../../questions/index.ts';
import { assignmentOf, bank } from '#support/assignment-example.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { classTable, type Entry } from '../gradebook/gradebook.ts';
import { odditiesOf } from '../statistics/oddities.ts';
import { openAssignment } from '../assignment/open-assignment.ts';
import { paperEntry } from './paper-hand-in.ts';
import type { Json } from '../../plain-json.ts';
import { scoringOf } from '../gradebook/scoring.ts';
import { readSubmission } from '../hand-in/submission.ts';

const assignment = assignmentOf(bank);
const places = openAssignment(assignment, bank);
const scoring = scoringOf(assignment, places);
const at = 1_745_000_000_000;

const several = { ...assignment, attempts: 'several' as const };

function paperOf(
  who: string,
  right: number,
  { entries = [] as Entry[], id = who, of = assignment }: { entries?: Entry[]; id?: string; of?: Assignment } = {}
) {
  const responses = Object.fromEntries(
    bank.slice(0, right).map(({ question }, place) => [place, kindOf(question).key(question) as Json])
  );
  return paperEntry(of, places, { form: 0, who, responses }, entries, { id, at });
}

test('a paper is marked like any hand-in: keys earn all, what was left open nothing', () => {
  const entry = paperOf('Student 1', 5);
  expect(readSubmission(entry.submission)).toEqual(entry.submission);
  const [row] = classTable([entry], scoring).rows;
  expect(row).toMatchObject({ label: 'Student 1', points: 5, of: bank.length });
  expect(row?.attempts[0]?.via).toEqual(['paper']);
});

test('digits are a class number, and nothing at all is nobody', () => {
  expect(paperOf(' 17 ', 1).submission.who).toEqual({ number: 17 });
  expect(paperOf('  ', 1).submission.who).toBeUndefined();
});

test('the second paper of a student is the second attempt, where there may be several', () => {
  const first = paperOf('Student 1', 1, { of: several });
  const second = paperOf('student 1', 2, { entries: [first], id: 'another', of: several });
  expect(second.submission.attempt).toBe(2);
  const [row] = classTable([first, second], scoringOf(several, places)).rows;
  expect(row?.attempts).toHaveLength(2);
});

test('where each student has one attempt, a second paper of a name is another student’s', () => {
  const first = paperOf('Student 1', 1);
  const second = paperOf('student 1', 2, { entries: [first], id: 'another' });
  expect(second.submission.attempt).toBe(1);
  expect(classTable([first, second], scoring).rows).toHaveLength(2);
});

test('nobody is called fast for a paper, whose time is not known', () => {
  const table = classTable([paperOf('Student 1', 8)], scoring);
  const { assignment: id, bank: mark } = paperOf('Student 1', 8).submission;
  expect(odditiesOf(table, scoring, { assignment: id, bank: mark, allowed: 1, now: at })).toEqual([]);
});
