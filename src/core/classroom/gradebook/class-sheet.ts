import { dsvFormat } from 'd3-dsv';
import { fingerprint } from '../../questions/bank/fingerprint.ts';
import type { Cell, ClassTable, MarkedAttempt, StudentRow } from './gradebook.ts';
import type { ScoredTry } from './score.ts';
import type { Item } from './scoring.ts';

/** What stands in a cell: numbers as they are, nothing for what is not there. */
type Value = string | number | undefined;

/** How a file is made out. */
export interface Sheet {
  /** What a student is called. */
  nameOf: (row: StudentRow) => string;
  /** Minutes by which the clock on the wall is ahead of UTC at a moment (milliseconds since 1970). */
  offsetAt: (time: number) => number;
}

/** What stands between cells, and in numbers; a spreadsheet opens a file by the habits of its country. */
export const separators = [',', ';', '\t'] as const;
export const decimalSigns = ['.', ','] as const;
export interface CsvFormat {
  separator: (typeof separators)[number];
  decimal: (typeof decimalSigns)[number];
}

/** As RFC 4180 has it, and who reads files by a program. */
export const plainCsv: CsvFormat = { separator: ',', decimal: '.' };

/** A format from outside; the plain one for anything else. */
export function readCsvFormat(raw: unknown): CsvFormat {
  const { separator, decimal } = Object(raw) as Record<string, unknown>;
  return {
    separator: separators.find((one) => one === separator) ?? plainCsv.separator,
    decimal: decimalSigns.find((one) => one === decimal) ?? plainCsv.decimal
  };
}

/** A table as lines of CSV (RFC 4180), after a mark by which spreadsheets know the letters of every language. */
export function csvOf(rows: readonly (readonly Value[])[], { separator, decimal }: CsvFormat = plainCsv): string {
  const { formatRow } = dsvFormat(separator);
  return `\uFEFF${rows.map((row) => `${formatRow(row.map((value) => safeCell(value, decimal)))}\r\n`).join('')}`;
}

/**
 * One cell that no spreadsheet runs: a text that begins like a formula (`=`, `+`, `-`, `@` in any of their forms, after
 * whatever nobody sees; a tab or a line end) gets an apostrophe before it (OWASP, CSV injection). Numbers are numbers.
 */
function safeCell(value: Value, decimal: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return isLikeFormula(value) ? `'${value}` : value;
  return Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000).replace('.', decimal) : '';
}

/** Signs nobody sees: controls, direction marks, fillers, loose accents, spaces of every kind. */
const unseenStart = /^[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\s]+/u;

function isLikeFormula(text: string): boolean {
  const [first = ''] = text.replace(unseenStart, '');
  // wide, small and raised forms are the plain sign here, and so is the minus of mathematics
  return /^[\t\r\n]/.test(text) || /^[=+\-@−]/.test(first.normalize('NFKC'));
}

/**
 * One row a student, in the order of the table: attempts, points, share, when and how long the attempt took that counts,
 * certainty-based marks, comments (those on a question after its number in the table), numbers of what was left open and
 * of what could not be read, then the score of each question, under its number and id; empty for one that was not asked.
 */
export function classRows(
  { questions, rows }: ClassTable,
  heads: { student: string; attempts: string; points: string; of: string; share: string },
  { nameOf, offsetAt }: Sheet
): Value[][] {
  const head = [heads.student, heads.attempts, heads.points, heads.of, heads.share];
  return [
    [
      ...head,
      'started',
      'ended',
      'minutes',
      'certainty_marks',
      'comment',
      'left_open',
      'unreadable',
      ...questions.map((id, at) => `${at + 1}. ${id}`)
    ],
    ...rows.map((row) => [
      nameOf(row),
      row.attempts.length,
      row.points,
      row.of,
      row.share,
      ...timesOf(row.counted, offsetAt),
      row.counted?.certainty,
      [
        ...row.attempts.flatMap(({ comment }) => comment ?? []),
        ...(row.counted?.cells ?? []).flatMap((cell, at) => (cell?.comment ? `${at + 1}: ${cell.comment}` : []))
      ].join('\n'),
      numbersOf(row, 'unanswered'),
      numbersOf(row, 'invalid'),
      ...row.scores
    ])
  ];
}

/** Numbers of the questions that earned nothing for want of an answer, as text, so that none is added up. */
function numbersOf({ counted }: StudentRow, state: Cell['state']): string {
  const isSo = (cell: Cell | undefined) => cell?.state === state && cell.override === undefined;
  return (counted?.cells ?? []).flatMap((cell, at) => (isSo(cell) ? `${at + 1}.` : [])).join(' ');
}

const responseHead = [
  ...['student', 'attempt', 'hand_in', 'assignment', 'bank', 'form', 'started', 'ended'],
  ...['number', 'question', 'kind', 'version', 'try', 'response', 'state', 'mark', 'credit'],
  ...['certainty', 'seconds', 'score', 'override', 'comment']
];

/**
 * One row a student, attempt, question and try: raw responses with what each was marked as, ids and versions. A question
 * that was left open has one row without a try; one that was not asked has none.
 * @param items the questions the table was marked by
 */
export function responseRows({ rows }: ClassTable, items: readonly Item[], { nameOf, offsetAt }: Sheet): Value[][] {
  const asked = items.map(({ question }, at) => [at + 1, question.id, question.kind, fingerprint(question)]);
  return [
    responseHead,
    ...rows.flatMap((row) =>
      row.attempts.flatMap((attempt) => {
        const start = [nameOf(row), ...attemptCells(attempt, offsetAt)];
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

function attemptCells({ id, submission }: MarkedAttempt, offsetAt: Sheet['offsetAt']): Value[] {
  const { attempt, assignment, bank, form, started, ended } = submission;
  return [attempt, id, assignment, bank, form, isoOf(started, offsetAt), isoOf(ended, offsetAt)];
}

function tryCells({ answer, mark, credit }: ScoredTry, at: number): Value[] {
  const response = typeof answer === 'string' ? answer : JSON.stringify(answer);
  if (mark.state !== 'graded') return [at + 1, response, mark.state, undefined, credit];
  return [at + 1, response, mark.verdict, mark.score, credit];
}

function timesOf(attempt: MarkedAttempt | undefined, offsetAt: Sheet['offsetAt']): Value[] {
  if (!attempt) return [undefined, undefined, undefined];
  const { started, ended } = attempt.submission;
  return [isoOf(started, offsetAt), isoOf(ended, offsetAt), Math.max(0, ended - started) / 60_000];
}

/** ISO 8601 by the clock on the wall, with its offset; nothing for a moment that no calendar has. */
function isoOf(time: number, offsetAt: Sheet['offsetAt']): Value {
  // a day short of what a calendar has, for the wall is up to a day ahead
  if (!(Math.abs(time) < 8.64e15 - 86_400_000)) return undefined;
  const offset = Math.round(offsetAt(time));
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, '0')
  );
  const wall = new Date(time + offset * 60_000).toISOString().replace(/\.\d+Z$/, '');
  return `${wall}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}
