import type { ClassTable } from './gradebook.ts';

/** Cells of a table as lines of CSV (RFC 4180), with what a spreadsheet would run made plain text. */
export function csvOf(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/**
 * One cell: a text that begins like a formula (`=`, `+`, `-`, `@`, a tab or a line end) gets an apostrophe before it,
 * which spreadsheets take for "text" (OWASP, CSV injection). Numbers are numbers.
 */
function cellOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000) : '';
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row a student: attempts, points, share, then the score of each question; empty for one that was not asked. */
export function classRows(
  { questions, rows }: ClassTable,
  heads: { student: string; attempts: string; points: string; of: string; share: string },
  nameOf: (row: ClassTable['rows'][number]) => string
): (string | number | undefined)[][] {
  return [
    [heads.student, heads.attempts, heads.points, heads.of, heads.share, ...questions],
    ...rows.map((row) => [nameOf(row), row.attempts.length, row.points, row.of, row.share, ...row.scores])
  ];
}

/** One row a student, attempt, question and try: raw responses with what each was marked as. */
export function responseRows(
  { questions, rows }: ClassTable,
  nameOf: (row: ClassTable['rows'][number]) => string
): (string | number | undefined)[][] {
  const head = [
    'student',
    'attempt',
    'started',
    'question',
    'try',
    'response',
    'mark',
    'credit',
    'certainty',
    'seconds',
    'override',
    'bank'
  ];
  return [
    head,
    ...rows.flatMap((row) =>
      row.attempts.flatMap(({ submission, cells }, at) =>
        cells.flatMap((cell, place) =>
          (cell?.tries ?? []).map(({ answer, mark, credit }, turn) => [
            nameOf(row),
            at + 1,
            new Date(submission.started).toISOString(),
            questions[place],
            turn + 1,
            typeof answer === 'string' ? answer : JSON.stringify(answer),
            mark.state === 'graded' ? mark.score : undefined,
            credit,
            cell?.certainty,
            cell?.seconds,
            cell?.override,
            submission.bank
          ])
        )
      )
    )
  ];
}
