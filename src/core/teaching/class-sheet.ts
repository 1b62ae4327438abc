import { csvFormatRow } from 'd3-dsv';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import type { ClassTable, MarkedAttempt, StudentRow } from './gradebook.ts';
import type { ScoredTry } from './score.ts';
import type { Item } from './scoring.ts';

/** What stands in a cell: numbers as they are, nothing for what is not there. */
type Value = string | number | undefined;

/** What a student is called in a file. */
type NameOf = (row: StudentRow) => string;

/** A table as lines of CSV (RFC 4180), after a mark by which spreadsheets know the letters of every language. */
export function csvOf(rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${rows.map((row) => `${csvFormatRow(row.map(safeCell))}\r\n`).join('')}`;
}

/**
 * One cell that no spreadsheet runs: a text that begins like a formula (`=`, `+`, `-`, `@` or their wide forms, after
 * whatever spaces; a tab or a line end) gets an apostrophe before it (OWASP, CSV injection). Numbers are numbers.
 */
function safeCell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000) : '';
  return /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(value) ? `'${value}` : value;
}

/**
 * One row a student: attempts, points, share, when and how long the attempt took that counts, certainty-based marks and
 * comments (those on a question after its number in the table), then the score of each question; empty for one that was not asked, 0 for one that was left open.
 */
export function classRows(
  { questions, rows }: ClassTable,
  heads: { student: string; attempts: string; points: string; of: string; share: string },
  nameOf: NameOf
): Value[][] {
  const head = [heads.student, heads.attempts, heads.points, heads.of, heads.share];
  return [
    [...head, 'started', 'ended', 'minutes', 'certainty_marks', 'comment', ...questions],
    ...rows.map((row) => [
      nameOf(row),
      row.attempts.length,
      row.points,
      row.of,
      row.share,
      ...timesOf(row.counted),
      row.counted?.certainty,
      [
        ...row.attempts.flatMap(({ comment }) => comment ?? []),
        ...(row.counted?.cells ?? []).flatMap((cell, at) => (cell?.comment ? `${at + 1}: ${cell.comment}` : []))
      ].join('\n'),
      ...row.scores
    ])
  ];
}

const responseHead = [
  ...['student', 'attempt', 'hand_in', 'assignment', 'bank', 'form', 'started', 'ended'],
  ...['question', 'kind', 'version', 'try', 'response', 'state', 'mark', 'credit'],
  ...['certainty', 'seconds', 'score', 'override', 'comment']
];

/**
 * One row a student, attempt, question and try: raw responses with what each was marked as, ids and versions. A question
 * that was left open has one row without a try; one that was not asked has none.
 * @param items the questions the table was marked by
 */
export function responseRows({ rows }: ClassTable, items: readonly Item[], nameOf: NameOf): Value[][] {
  const asked = items.map(({ question }) => [question.id, question.kind, fingerprint(question)]);
  return [
    responseHead,
    ...rows.flatMap((row) =>
      row.attempts.flatMap((attempt) => {
        const start = [nameOf(row), ...attemptCells(attempt)];
        return attempt.cells.flatMap((cell, at) => {
          if (!cell) return [];
          const { tries, state, certainty, seconds, score, override, comment } = cell;
          const none = [[undefined, undefined, state, undefined, undefined]];
          return (tries.length === 0 ? none : tries.map(tryCells)).map((one) => [
            ...start,
            ...(asked[at] ?? []),
            ...one,
            ...[certainty, seconds, score, override, comment]
          ]);
        });
      })
    )
  ];
}

function attemptCells({ id, submission }: MarkedAttempt): Value[] {
  const { attempt, assignment, bank, form, started, ended } = submission;
  return [attempt, id, assignment, bank, form, isoOf(started), isoOf(ended)];
}

function tryCells({ answer, mark, credit }: ScoredTry, at: number): Value[] {
  const response = typeof answer === 'string' ? answer : JSON.stringify(answer);
  if (mark.state !== 'graded') return [at + 1, response, mark.state, undefined, credit];
  return [at + 1, response, mark.verdict, mark.score, credit];
}

function timesOf(attempt: MarkedAttempt | undefined): Value[] {
  if (!attempt) return [undefined, undefined, undefined];
  const { started, ended } = attempt.submission;
  return [isoOf(started), isoOf(ended), Math.max(0, ended - started) / 60_000];
}

/** ISO 8601; nothing for a moment that no calendar has. */
function isoOf(time: number): Value {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : undefined;
}
