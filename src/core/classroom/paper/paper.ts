import { readAmount } from '../../questions/amount.ts';
import { countOf } from '../../questions/date.ts';
import type { Answer } from '../../questions/index.ts';
import { precisions, type Precision } from '../../questions/precisions.ts';
import type { Marked, PaperForm } from './paper-form.ts';

/** Longest answer that is typed for one question. */
export const typedLimit = 300;

/** Why what was typed is no answer on this form. */
export type PaperProblem =
  /** A letter or number that stands for nothing here. */
  | { reason: 'unknown'; given: string }
  | { reason: 'twice'; given: string }
  /** One mark is wanted, and there are more. */
  | { reason: 'one' }
  /** As many letters, or parts between strokes, as there are lines or gaps. */
  | { reason: 'count'; of: number; given: number }
  | { reason: 'amount' }
  | { reason: 'date'; precision: Precision };

/** What was typed for one question: nothing, a raw response, or why it is none. */
export type PaperReading = { response?: Answer; problem?: never } | { response?: never; problem: PaperProblem };

/**
 * Reads what a teacher types off a student's paper:
 * letters for what was chosen (`b`, `acd`), in order where the order is the answer; `1c 2a`, or `ca` for all lines in
 * turn, with `-` for one left open; numbers of sentences (`1 4`); gaps parted by strokes (`a/Kyiv`); the rest as it is written.
 * Capitals and spaces mean nothing. Never throws.
 */
export function readPaper(form: PaperForm, typed: string): PaperReading {
  const text = typed.trim();
  if (text === '') return {};
  if (form.shape === 'pick') return readPick(form, text);
  if (form.shape === 'rows') return readRows(form, text);
  if (form.shape === 'gaps') return readGaps(form, text);
  if (form.kind === 'date') return readDate(form.precision ?? 'day', text);
  if (form.kind === 'number' && 'code' in readAmount(text, form.unit, () => form.decimals ?? false))
    return { problem: { reason: 'amount' } };
  return { response: text };
}

/** What would be typed for a response: `readPaper` reads it as that response again. */
export function writePaper(form: PaperForm, response: Answer): string {
  if (form.shape === 'pick') return writePick(form, response);
  if (form.shape === 'rows') {
    return form.rows
      .flatMap(({ id, mark, options }) => markOf(options, given(response, id)).map((letter) => mark + letter))
      .join(' ');
  }
  if (form.shape === 'gaps') {
    return form.gaps
      .map(({ id, options }) => {
        const filled = given(response, id) ?? '';
        return options ? (markOf(options, filled)[0] ?? '') : escaped(filled);
      })
      .join('/');
  }
  return String(response).trim();
}

type FormIn<S extends PaperForm['shape']> = Extract<PaperForm, { shape: S }>;

function readPick({ kind, pick, options }: FormIn<'pick'>, text: string): PaperReading {
  const marks = kind === 'evidence' ? text.split(/[^\p{L}\p{N}]+/u) : [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  const given = marks.filter((mark) => mark !== '').map((mark) => mark.toUpperCase());
  if (given.length === 0) return unknown(text);
  const ids: string[] = [];
  for (const mark of given) {
    const id = options.find((option) => option.mark === mark)?.id;
    if (id === undefined) return unknown(mark);
    if (ids.includes(id)) return { problem: { reason: 'twice', given: mark } };
    ids.push(id);
  }
  if (pick !== 'one') return { response: ids };
  return ids.length > 1 ? { problem: { reason: 'one' } } : { response: ids[0] ?? '' };
}

function writePick({ kind, pick, options }: FormIn<'pick'>, response: Answer): string {
  if (!Array.isArray(response)) return markOf(options, String(response)).join('');
  const marks = pick === 'all' ? response.flatMap((id) => markOf(options, id)) : marksOf(options, response);
  return marks.join(kind === 'evidence' ? ' ' : '');
}

function readRows({ rows }: FormIn<'rows'>, text: string): PaperReading {
  const pairs = /\d/.test(text) ? numberedPairs(text) : lettersInTurn(text, rows.length);
  if (!Array.isArray(pairs)) return { problem: pairs };
  const response: Record<string, string> = {};
  for (const [number, letter] of pairs) {
    const row = rows.find(({ mark }) => mark === number);
    const option = row?.options.find(({ mark }) => mark === letter);
    if (!row || !option) return unknown(number + letter);
    if (Object.hasOwn(response, row.id)) return { problem: { reason: 'twice', given: number } };
    response[row.id] = option.id;
  }
  return Object.keys(response).length === 0 ? {} : { response };
}

/** `1c 2a`, with whatever stands between a number and its letter. */
function numberedPairs(text: string): [string, string][] | PaperProblem {
  const pairs: [string, string][] = [];
  const rest = text.replace(/(\d+)\s*[.:)=-]?\s*(\p{L})(?!\p{L})/gu, (_, number: string, letter: string) => {
    pairs.push([number, letter.toUpperCase()]);
    return ' ';
  });
  const left = rest.replace(/[\s,;]+/g, '');
  return left === '' ? pairs : { reason: 'unknown', given: left };
}

function lettersInTurn(text: string, of: number): [string, string][] | PaperProblem {
  const letters = [...text.replace(/[\s,;.]+/g, '')];
  if (letters.length !== of) return { reason: 'count', of, given: letters.length };
  return letters.flatMap((letter, at) =>
    letter === '-' ? [] : [[String(at + 1), letter.toUpperCase()] satisfies [string, string]]
  );
}

function readGaps({ gaps }: FormIn<'gaps'>, text: string): PaperReading {
  // a stroke within a text is written with a backslash before it
  const parts = [...text.matchAll(/((?:\\[^]|[^\\/])*\\?)(?:\/|$)/g)]
    .map(([, part = '']) => part.replace(/\\([^])/g, '$1').trim())
    .slice(0, strokesIn(text) + 1);
  if (parts.length > gaps.length) return { problem: { reason: 'count', of: gaps.length, given: parts.length } };
  const response: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const gap = gaps[at];
    if (!gap || part === '' || (gap.options && part === '-')) continue;
    const filled = gap.options ? gap.options.find(({ mark }) => mark === part.toUpperCase())?.id : part;
    if (filled === undefined) return unknown(part);
    response[gap.id] = filled;
  }
  return Object.keys(response).length === 0 ? {} : { response };
}

function strokesIn(text: string): number {
  return text.replace(/\\[^]/g, '').split('/').length - 1;
}

function escaped(text: string): string {
  return text.trim().replace(/[\\/]/g, '\\$&');
}

/** Year first, as it is stored, or last, as it is spoken: `2025-02-12`, `12.2.2025`, `2/2025`. */
function readDate(precision: Precision, text: string): PaperReading {
  const parts = text.split(/[\s./-]+/).filter((part) => part !== '');
  const ordered = (parts[0]?.length ?? 0) < 3 ? parts.toReversed() : parts;
  const date = ordered.map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-');
  const wanted = precisions.indexOf(precision) + 1;
  const known = parts.length === wanted && countOf(date, precision) !== undefined;
  return known ? { response: date } : { problem: { reason: 'date', precision } };
}

function unknown(given: string): PaperReading {
  return { problem: { reason: 'unknown', given } };
}

function given(response: Answer, id: string): string | undefined {
  if (typeof response !== 'object' || !Object.hasOwn(response, id)) return undefined;
  return (response as Record<string, string>)[id];
}

function markOf(options: readonly Marked[], id: string | undefined): string[] {
  return options.filter((option) => option.id === id).map(({ mark }) => mark);
}

function marksOf(options: readonly Marked[], ids: readonly string[]): string[] {
  return options.filter(({ id }) => ids.includes(id)).map(({ mark }) => mark);
}
