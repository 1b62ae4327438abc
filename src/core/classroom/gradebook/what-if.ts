import { classTable, type AttemptChoice, type ClassTable, type Edit, type Entry, type Total } from './gradebook.ts';
import { mean } from '../statistics/moments.ts';
import { remedied, type Remedy, type RemedyProblem } from './remedies.ts';
import type { Scoring } from './scoring.ts';

/** A class before and after remedies, which were not kept yet. */
export interface WhatIf {
  before: ClassTable;
  after: ClassTable;
  /** The scoring that made `after`, to analyse it with. */
  scoring: Scoring;
  problems: RemedyProblem[];
  /** Whether totals are on one scale; certainty-based marks are not on that of points, and nothing rises or falls then. */
  comparable: boolean;
  students: StudentChange[];
  items: ItemChange[];
  /** How many students' shares of the points rise and fall. */
  rises: number;
  falls: number;
}

export type Change = 'rises' | 'falls' | 'same';

export interface StudentChange {
  key: string;
  label: string | undefined;
  from: Total;
  to: Total;
  /** Of the share of the points; `same` where one of the two is not there. */
  change: Change;
}

export interface ItemChange {
  question: string;
  /** Mean score of the class; undefined where the question does not count. */
  from: number | undefined;
  to: number | undefined;
  /** How many students' scores rise and fall. */
  rises: number;
  falls: number;
}

/**
 * What a class would have under other rules, beside what it has. Nothing is changed by asking.
 * @param kept remedies that are in force already
 */
export function whatIf(
  entries: readonly Entry[],
  scoring: Scoring,
  remedies: readonly Remedy[],
  { kept = [], ...settings }: { kept?: readonly Remedy[]; edits?: readonly Edit[]; attempt?: AttemptChoice } = {}
): WhatIf {
  const now = remedied(scoring, kept).scoring;
  const then = remedied(now, remedies);
  const before = classTable(entries, now, settings);
  const after = classTable(entries, then.scoring, settings);
  const comparable = now.certainty === then.scoring.certainty;
  const students = before.rows.map((row, at): StudentChange => {
    const to = after.rows[at] ?? row;
    const change = comparable ? changeOf(row.share, to.share) : 'same';
    return { key: row.key, label: row.label, from: totalOf(row), to: totalOf(to), change };
  });
  return {
    before,
    after,
    scoring: then.scoring,
    problems: then.problems,
    comparable,
    students,
    items: before.questions.map((question, at) => itemChange(question, columnOf(before, at), columnOf(after, at))),
    rises: count(
      students.map(({ change }) => change),
      'rises'
    ),
    falls: count(
      students.map(({ change }) => change),
      'falls'
    )
  };
}

function itemChange(
  question: string,
  before: readonly (number | undefined)[],
  after: readonly (number | undefined)[]
): ItemChange {
  const changes = before.map((score, at) => changeOf(score, after[at]));
  return {
    question,
    from: mean(before.filter((score) => score !== undefined)),
    to: mean(after.filter((score) => score !== undefined)),
    rises: count(changes, 'rises'),
    falls: count(changes, 'falls')
  };
}

function columnOf({ rows }: ClassTable, at: number): (number | undefined)[] {
  return rows.map(({ scores }) => scores[at]);
}

function changeOf(from: number | undefined, to: number | undefined): Change {
  if (from === undefined || to === undefined || Math.abs(from - to) < 1e-9) return 'same';
  return from < to ? 'rises' : 'falls';
}

function totalOf({ points, of, share }: Total): Total {
  return { points, of, share };
}

function count(changes: readonly Change[], wanted: Change): number {
  return changes.filter((change) => change === wanted).length;
}
