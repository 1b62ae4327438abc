import { certaintyMark } from '../../learning/certainty.ts';
import { policies } from '../../learning/policy.ts';
import { clean } from '../../questions/clean.ts';
import { patternOf } from './chosen.ts';
import { groupBy } from './groups.ts';
import { mean } from '../statistics/moments.ts';
import { canonicalJson, type Json } from '../../plain-json.ts';
import { scoreOf, type Score } from './score.ts';
import type { Scoring } from './scoring.ts';
import { handInKey, type Submission } from '../hand-in/submission.ts';
import { responseTo } from './was-asked.ts';

/** Something that was handed in, as the teacher keeps it; raw and never changed. */
export interface Entry {
  submission: Submission;
  /** What the teacher calls the student; goes before what the student typed. */
  label?: string;
  /** How it came. */
  via?: Via;
  /**
   * Whether the teacher said that it is of the same student as the others of its name, or that it is not. Left out, the
   * assignment decides: with one attempt it is not.
   */
  together?: boolean;
  /** It came open where hand-ins are sealed: anybody who has the link could have written it. */
  unsealed?: true;
}

export const vias = ['code', 'file', 'paper'] as const;
export type Via = (typeof vias)[number];

/** What a teacher wrote beside a computed mark, which stays what it is. The last one of an attempt and question counts. */
export interface Edit {
  /** `student` of the row and `id` of the attempt. */
  student: string;
  attempt: string;
  /** Left out for a comment on the whole attempt. */
  question?: string;
  /** 0..1, instead of the computed score. */
  mark?: number;
  comment?: string;
}

/** Which attempt of a student counts. */
export const attemptChoices = ['first', 'best', 'last', 'mean'] as const;
export type AttemptChoice = (typeof attemptChoices)[number];

/** A question of an attempt. */
export interface Cell extends Score {
  /** What counts, 0..1: the teacher's mark, or else the computed one. */
  score: number;
  override?: number;
  comment?: string;
}

export interface Total {
  /** Sum of the scores, or of certainty-based marks where these are the totals. */
  points: number;
  /** Questions that were asked and count. */
  of: number;
  /** Points of those, 0..1; 3 at most and below 0 for certainty-based marks. Undefined where nothing counts. */
  share: number | undefined;
}

/** One attempt, marked. */
export interface MarkedAttempt extends Total {
  /** The same for every copy of a hand-in. */
  id: string;
  submission: Submission;
  /** How it came, and how many copies of it. */
  via: Via[];
  copies: number;
  /** No copy of it came sealed, where hand-ins are. */
  unsealed: boolean;
  /** In the order of the table; undefined where a question was not asked, or does not count. */
  cells: (Cell | undefined)[];
  /** Certainty-based marks, whether or not they are the totals; undefined where certainty was never told. */
  certainty: number | undefined;
  comment?: string;
}

export interface StudentRow extends Total {
  /** The same for all attempts of a row, and for no other row. */
  key: string;
  /** The same for all rows of one name: what edits are kept under, whether or not hand-ins stand together. */
  student: string;
  /** How many other rows have this name. */
  namesakes: number;
  /** Numbers of the hand-ins that stand together here. */
  handIns: number[];
  /** Undefined for one who gave no name and was given none. */
  label: string | undefined;
  /** The earliest first. */
  attempts: MarkedAttempt[];
  /** The attempt that counts; undefined where it is the mean of all. */
  counted: MarkedAttempt | undefined;
  /** Scores that count, in the order of the table. */
  scores: (number | undefined)[];
}

/** A class under one assignment: computed, never stored. */
export interface ClassTable {
  /** Ids of the questions that can be marked, in the order of the assignment. */
  questions: string[];
  rows: StudentRow[];
  attempt: AttemptChoice;
}

/**
 * The class table as a fold over what was handed in, in any order. Copies of a hand-in count once, whichever way they
 * came. Everything is marked anew from raw responses; nothing a student hands in says what it earned. Hand-ins of one
 * name are one row, or, where each student has one attempt, a row for each until the teacher joins them; of those that
 * are joined the first counts then, for nobody gets a second attempt by it.
 */
export function classTable(
  entries: readonly Entry[],
  scoring: Scoring,
  { edits = [], attempt = 'best' }: { edits?: readonly Edit[]; attempt?: AttemptChoice } = {}
): ClassTable {
  const known = new Map(edits.map((edit) => [editKey(edit), edit]));
  const counts = scoring.oneAttempt ? 'first' : attempt;
  const rows = [...groupBy(entries, studentKey)].flatMap(([student, namesakes]) => {
    const own = [...groupBy(namesakes, standsIn(student, namesakes, scoring))];
    return own.map(([key, entries]) => {
      const attempts = handInsOf(entries, scoring).map((handIn) => markAttempt(student, handIn, scoring, known));
      const label = entries.toSorted(byTime).map(labelOf)[0];
      return rowOf({ key, student, namesakes: own.length - 1, label, attempts }, scoring, counts);
    });
  });
  return {
    questions: scoring.items.map(({ question }) => question.id),
    rows: rows.sort((a, b) => (a.key < b.key ? -1 : 1)),
    attempt: counts
  };
}

/** Key of the row in which a hand-in stands among all of its name: what was said of one copy holds for all of them. */
function standsIn(student: string, entries: readonly Entry[], { oneAttempt }: Scoring): (entry: Entry) => string {
  const told = new Map(
    entries.flatMap(({ submission: { nonce }, together }) => (together === undefined ? [] : [[nonce, together]]))
  );
  return ({ submission: { nonce } }) => ((told.get(nonce) ?? !oneAttempt) ? student : `${student}\n${nonce}`);
}

/** All hand-ins of a name in one row, or each in a row of its own. */
export function standTogether(entries: readonly Entry[], student: string, together: boolean): Entry[] {
  return entries.map((entry) => (studentKey(entry) === student ? { ...entry, together } : entry));
}

/** The same for all hand-ins of one name or number however it is typed; of one without a name, for its copies. */
export function studentKey(entry: Entry): string {
  const label = clean(labelOf(entry) ?? '');
  return label === '' ? `hand-in ${entry.submission.nonce}` : `student ${label}`;
}

/** What the teacher calls the student, or else what the student typed. */
export function labelOf({ label, submission: { who } }: Entry): string | undefined {
  const typed = who && ('name' in who ? who.name : String(who.number));
  return [label, typed].find((one) => one !== undefined && one.trim() !== '')?.trim();
}

/**
 * The hand-ins of a number under another label, and the teacher's marks moved with them. An empty label leaves what the
 * student typed.
 */
export function relabel(
  { entries, edits }: { entries: readonly Entry[]; edits: readonly Edit[] },
  nonce: number,
  label: string
): { entries: Entry[]; edits: Edit[] } {
  const moved: { attempt: string; from: string; to: string }[] = [];
  const named = entries.map((entry) => {
    if (entry.submission.nonce !== nonce) return entry;
    const { label: _, ...rest } = entry;
    const next = label.trim() === '' ? rest : { ...rest, label: label.trim() };
    moved.push({ attempt: handInKey(entry.submission), from: studentKey(entry), to: studentKey(next) });
    return next;
  });
  const keyAfter = ({ student, attempt }: Edit) =>
    moved.find((one) => one.from === student && (one.attempt === attempt || attempt.startsWith(`${one.attempt}-`)))?.to;
  return { entries: named, edits: edits.map((edit) => ({ ...edit, student: keyAfter(edit) ?? edit.student })) };
}

/** What a hand-in says, the same for every copy of it: the first answer to each question that can be graded. */
export function saidIn({ responses }: Submission, { items, policy, mark }: Scoring): string {
  const { checks } = policies[policy];
  return JSON.stringify(
    items.map(({ question, place }) => {
      const tries = responses[place]?.tries ?? [];
      const counted = (checks ? tries : tries.slice(-1)).find((answer) => mark(question, answer).state === 'graded');
      return counted === undefined ? '' : patternOf(question, counted);
    })
  );
}

/** One hand-in of a student, of which several copies may have come. */
interface HandedIn {
  id: string;
  copies: Entry[];
}

/** The earliest first. Two that say different things under one number are two, whatever that may mean. */
function handInsOf(entries: readonly Entry[], scoring: Scoring): HandedIn[] {
  const byNumber = groupBy(entries, ({ submission }) => handInKey(submission));
  const handIns = [...byNumber].flatMap(([id, own]) =>
    [...(own.length === 1 ? [own] : groupBy(own, ({ submission }) => saidIn(submission, scoring)).values())]
      .map((copies) => copies.toSorted(byFullness))
      .sort(([a], [b]) => byTime(a as Entry, b as Entry))
      .map((copies, at) => ({ id: at === 0 ? id : `${id}-${at + 1}`, copies }))
  );
  return handIns.sort((a, b) => byTime(a.copies[0] as Entry, b.copies[0] as Entry));
}

function markAttempt(
  student: string,
  { id, copies }: HandedIn,
  scoring: Scoring,
  edits: ReadonlyMap<string, Edit>
): MarkedAttempt {
  const { submission } = copies[0] as Entry;
  const cells = scoring.items.map((item): Cell | undefined => {
    const { question } = item;
    const response = scoring.dropped.has(question.id) ? undefined : responseTo(submission, item, scoring);
    if (!response) return undefined;
    const edit = edits.get(editKey({ student, attempt: id, question: question.id }));
    return withEdit(scoreOf(scoring, question, response), edit);
  });
  const told = cells.some((cell) => cell?.certainty !== undefined);
  const comment = edits.get(editKey({ student, attempt: id }))?.comment;
  return {
    id,
    submission,
    via: [...new Set(copies.flatMap(({ via }) => via ?? []))],
    copies: copies.length,
    unsealed: copies.every(({ unsealed }) => unsealed),
    cells,
    ...totalOf(cells.map((cell) => valueOf(cell, scoring))),
    certainty: told ? cells.reduce((sum, cell) => sum + (cell?.certaintyMark ?? 0), 0) : undefined,
    ...(comment !== undefined && { comment })
  };
}

function withEdit(score: Score, edit: Edit | undefined): Cell {
  const { mark, comment } = edit ?? {};
  return Object.assign(score, {
    score: mark ?? score.computed,
    ...(mark !== undefined && {
      override: mark,
      certaintyMark: certaintyMark({ score: mark, certainty: score.certainty })
    }),
    ...(comment !== undefined && { comment })
  });
}

type Student = Pick<StudentRow, 'key' | 'student' | 'namesakes' | 'label' | 'attempts'>;

function rowOf(student: Student, scoring: Scoring, choice: AttemptChoice): StudentRow {
  const { attempts } = student;
  const counted = choose(attempts, choice);
  const averaged = counted ? [counted] : attempts;
  const averages = (of: (cell: Cell | undefined) => number | undefined) =>
    scoring.items.map((_, at) => mean(averaged.flatMap(({ cells }) => of(cells[at]) ?? [])));
  return {
    ...student,
    handIns: [...new Set(attempts.map(({ submission }) => submission.nonce))],
    counted,
    scores: averages((cell) => cell?.score),
    ...totalOf(averages((cell) => valueOf(cell, scoring)))
  };
}

function choose(attempts: readonly MarkedAttempt[], choice: AttemptChoice): MarkedAttempt | undefined {
  if (choice === 'mean') return undefined;
  if (choice === 'last') return attempts.at(-1);
  if (choice === 'first') return attempts[0];
  return attempts.reduce((best, one) => ((one.share ?? -Infinity) > (best.share ?? -Infinity) ? one : best));
}

function valueOf(cell: Cell | undefined, { certainty }: Scoring): number | undefined {
  return certainty ? cell?.certaintyMark : cell?.score;
}

function totalOf(values: readonly (number | undefined)[]): Total {
  const counted = values.filter((value) => value !== undefined);
  const points = counted.reduce((sum, value) => sum + value, 0);
  return { points, of: counted.length, share: counted.length === 0 ? undefined : points / counted.length };
}

/** A code keeps less than a file: the copy that tells most goes first. */
function byFullness(a: Entry, b: Entry): number {
  const [one, other] = [a, b].map(({ submission }) => JSON.stringify(submission));
  return (other?.length ?? 0) - (one?.length ?? 0) || ((one ?? '') < (other ?? '') ? -1 : 1);
}

function byTime(a: Entry, b: Entry): number {
  const [one, other] = [a.submission, b.submission];
  if (one.started !== other.started) return one.started - other.started;
  if (one.attempt !== other.attempt) return one.attempt - other.attempt;
  // a code keeps the minute it began in: of two in one minute the one that ended first
  if (one.ended !== other.ended) return one.ended - other.ended;
  return nameOf(a) === nameOf(b) ? 0 : nameOf(a) < nameOf(b) ? -1 : 1;
}

/** Orders what came at the same time, so that the order it was read in does not. */
function nameOf({ submission, label = '' }: Entry): string {
  return `${canonicalJson(submission as unknown as Json)} ${label}`;
}

function editKey({ student, attempt, question }: Pick<Edit, 'student' | 'attempt' | 'question'>): string {
  return JSON.stringify([student, attempt, question]);
}
