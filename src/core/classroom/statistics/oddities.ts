import { patternOf } from '../gradebook/chosen.ts';
import { saidIn, type Cell, type ClassTable, type MarkedAttempt, type StudentRow } from '../gradebook/gradebook.ts';
import { groupBy } from '../gradebook/groups.ts';
import type { Scoring } from '../gradebook/scoring.ts';
import { sharedErrors, type SharedErrors } from './shared-errors.ts';
import { durationUnit, handInKey, type Submission } from '../hand-in/submission.ts';
import { wasAsked } from '../gradebook/was-asked.ts';

/** Where an attempt stands in the class table: `key` of the row, `id` of the attempt. */
export interface AttemptRef {
  student: string;
  attempt: string;
}

/**
 * What looks odd about hand-ins, for a teacher to look at: a hint and never a finding, for most have a harmless reason.
 * `copies`: one hand-in came several times, and counts once. `another-name`: one hand-in came under several names.
 * `two-versions`: a student's hand-in came with different answers under one number. `same-name`: attempts of one number
 * under one name, from two students or two devices. `above-allowed`: it says to be an attempt more than there may be.
 * `other-assignment`, `other-bank`: taken with other questions, or with another version of them. `left-out`: it says of
 * questions it had that they could not be asked, or has no place for them; they count as left open. `not-asked`: it says
 * so of questions that another version may not have had; they do not count. `unsealed`: it came open, though hand-ins of
 * this assignment are sealed. `time`: the clock says what can hardly be. `same-wrong`: two students share more wrong
 * answers than chance would give them.
 */
export type Oddity =
  | ({ kind: 'copies'; copies: number } & AttemptRef)
  | { kind: 'another-name' | 'two-versions' | 'same-name'; attempts: AttemptRef[] }
  | ({ kind: 'above-allowed'; number: number; allowed: number } & AttemptRef)
  | ({ kind: 'other-assignment' | 'other-bank' | 'unsealed' } & AttemptRef)
  | ({ kind: 'left-out' | 'not-asked'; questions: number } & AttemptRef)
  | ({ kind: 'time'; why: TimeOddity } & AttemptRef)
  | ({ kind: 'same-wrong'; attempts: AttemptRef[] } & SharedErrors);

/**
 * `backwards`: it ended before it began. `ahead`: it ends in the future. `longer`: its questions took longer than all of
 * it. `over`: it took longer than any link of the assignment allows. `fast`: less than two seconds a question.
 */
export type TimeOddity = 'backwards' | 'ahead' | 'longer' | 'over' | 'fast';

/** What hand-ins should be of. */
export interface Expected {
  /** `assignmentId` of the assignment. */
  assignment: string;
  /** `bankMark` of its questions today. */
  bank: number;
  /** How many attempts a student has. */
  allowed: number;
  /** Minutes after which it ends by itself, for those with most of them. */
  limit?: number | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** Everything odd about the hand-ins of a class, the gravest kinds first; the same for hand-ins in any order. */
export function odditiesOf(table: ClassTable, scoring: Scoring, expected: Expected): Oddity[] {
  const all = table.rows.flatMap((row) =>
    row.attempts.map((attempt) => ({ attempt, ref: refOf(row, attempt), name: row.student }))
  );
  return [
    ...otherNames(all, scoring),
    ...sameWrong(table, scoring),
    ...[...groupBy(all, ({ name }) => name).values()].flatMap((namesakes) =>
      underOneNumber(namesakes, scoring.oneAttempt)
    ),
    ...all.flatMap((one) => aboveAllowed(one, expected)),
    ...all.flatMap(({ attempt, ref }) =>
      oddTimes(attempt, expected).map((why) => ({ kind: 'time' as const, why, ...ref }))
    ),
    ...all.flatMap(({ attempt, ref }) => unanswered(attempt, scoring).map((oddity) => ({ ...oddity, ...ref }))),
    ...all.flatMap(({ attempt, ref }) => otherWork(attempt, expected).map((kind) => ({ kind, ...ref }))),
    ...all.flatMap(({ attempt, ref }) => (attempt.unsealed ? [{ kind: 'unsealed' as const, ...ref }] : [])),
    ...all.flatMap(({ attempt: { copies }, ref }) => (copies > 1 ? [{ kind: 'copies' as const, copies, ...ref }] : []))
  ];
}

interface HandedIn {
  attempt: MarkedAttempt;
  ref: AttemptRef;
  /** The same in all rows of one name. */
  name: string;
}

/** Equal answers under one number. Numbers are drawn: with other answers it is chance that two are the same. */
function otherNames(all: readonly HandedIn[], scoring: Scoring): Oddity[] {
  const isShared = (same: readonly HandedIn[]) => new Set(same.map(({ ref }) => ref.student)).size > 1;
  return [...groupBy(all, ({ attempt }) => handInKey(attempt.submission)).values()]
    .filter(isShared)
    .flatMap((same) => [...groupBy(same, ({ attempt }) => saidIn(attempt.submission, scoring)).values()])
    .filter(isShared)
    .map((same) => ({ kind: 'another-name' as const, attempts: same.map(({ ref }) => ref) }));
}

/**
 * Attempts under one name that should be one, or should have numbers of their own. With one attempt those that stand
 * together were joined by the teacher, who need not be told again.
 */
function underOneNumber(namesakes: readonly HandedIn[], oneAttempt: boolean): Oddity[] {
  const versions = [...groupBy(namesakes, ({ attempt }) => handInKey(attempt.submission)).values()];
  const firsts = versions.flatMap(([first]) => first ?? []);
  const numberOf = ({ attempt: { submission } }: HandedIn) => `${submission.assignment} ${submission.attempt}`;
  const numbers = groupBy(firsts, numberOf);
  const oddity = (kind: 'two-versions' | 'same-name') => (same: readonly HandedIn[]) =>
    same.length > 1 ? [{ kind, attempts: same.map(({ ref }) => ref) }] : [];
  const isJoined = (same: readonly HandedIn[]) => oneAttempt && new Set(same.map(({ ref }) => ref.student)).size === 1;
  const open = [...numbers.values()].filter((same) => !isJoined(same));
  return [...versions.flatMap(oddity('two-versions')), ...open.flatMap(oddity('same-name'))];
}

function aboveAllowed({ attempt: { submission }, ref }: HandedIn, { allowed }: Expected): Oddity[] {
  const number = submission.attempt;
  return number > allowed ? [{ kind: 'above-allowed', number, allowed, ...ref }] : [];
}

/** A clock may be an hour off, and a question may be looked at a little after the end. */
const clockSlack = 3_600_000;
const lookSlack = 120_000;
/** A page that is on show ends within a second, and a code rounds. */
const endSlack = 60_000;
const fastest = 2000;

/** Fewer answers may be given as fast as one likes. */
const fastFrom = 5;

function oddTimes({ submission, cells, via }: MarkedAttempt, { now, limit = Infinity }: Expected): TimeOddity[] {
  // of a paper it is known when it was typed in, not how long it took
  if (via.includes('paper')) return [];
  const { started, ended, responses } = submission;
  if (ended < started) return ['backwards'];
  const answered = cells.filter((cell) => cell && cell.tries.length > 0).length;
  const looked = responses.reduce((sum, { seconds = 0 }) => sum + seconds * 1000, 0);
  const odd: [TimeOddity, boolean][] = [
    ['ahead', ended > now + clockSlack],
    ['longer', looked > ended - started + lookSlack],
    ['over', ended - started > limit * 60_000 + endSlack],
    ['fast', answered >= fastFrom && ended - started + roundingOf(submission) < answered * fastest]
  ];
  return odd.flatMap(([why, holds]) => (holds ? [why] : []));
}

/**
 * By how much a time was rounded down at most: a file keeps milliseconds; a code keeps the minute of the start, and the
 * time from there rounded to the next unit.
 */
function roundingOf({ started, ended }: Submission): number {
  const isOfCode = started % 60_000 === 0 && (ended - started) % durationUnit === 0;
  return isOfCode ? durationUnit / 2 : 0;
}

/** Questions it says it was not asked, or has no place for. */
function unanswered(
  { submission }: MarkedAttempt,
  scoring: Scoring
): { kind: 'left-out' | 'not-asked'; questions: number }[] {
  const asked = scoring.items.map((item) => wasAsked(submission, item, scoring));
  return (['left-out', 'not-asked'] as const).flatMap((kind) => {
    const questions = asked.filter((one) => one === kind).length;
    return questions > 0 ? [{ kind, questions }] : [];
  });
}

function otherWork(
  { submission }: MarkedAttempt,
  { assignment, bank }: Expected
): ('other-assignment' | 'other-bank')[] {
  if (submission.assignment !== assignment) return ['other-assignment'];
  return submission.bank === bank ? [] : ['other-bank'];
}

function sameWrong({ rows }: ClassTable, { items }: Scoring): Oddity[] {
  const counted = rows.flatMap((row) => {
    const attempt = row.counted ?? row.attempts.at(-1);
    return attempt ? [{ attempt, ref: refOf(row, attempt) }] : [];
  });
  const wrong = (cell: Cell | undefined, at: number) => {
    const question = items[at]?.question;
    return question && cell?.first && cell.first.score < 1 ? patternOf(question, cell.first.answer) : undefined;
  };
  return sharedErrors(counted.map(({ attempt }) => attempt.cells.map(wrong))).map(({ one, other, ...shared }) => ({
    kind: 'same-wrong' as const,
    attempts: [one, other].flatMap((at) => counted[at]?.ref ?? []),
    ...shared
  }));
}

function refOf({ key }: StudentRow, { id }: MarkedAttempt): AttemptRef {
  return { student: key, attempt: id };
}
