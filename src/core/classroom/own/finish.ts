import type { OwnQuestion } from '../assignment/assignment.ts';
import { isRecord, type Json } from '../../plain-json.ts';
import { fieldsFor, shownFields, type Field } from './fields.ts';

/**
 * What an own question says of the course's order, which it stands outside of: the schema asks for it, and a teacher
 * need not know it. What a file says of itself stays.
 */
export const neutral = { claims: ['own'], objective: 'own', level: 'understand', difficulty: 'medium' } as const;

/**
 * A question as it was typed, made ready for the schema: amounts are numbers, what is optional and empty is left out,
 * what a teacher cannot know is filled in. A sound question comes out as it went in; of a half-made one every entry that
 * is written keeps its place, so that what the schema says of it can be told at its field. Never throws.
 */
export function finish(typed: OwnQuestion): OwnQuestion {
  const { id, kind } = typed;
  const given = (name: keyof typeof neutral): Json => typed[name] ?? ([neutral[name]].flat() as string[]);
  return {
    id: id ?? '',
    kind: kind ?? '',
    claims: given('claims'),
    ...Object.fromEntries(
      (['objective', 'level', 'difficulty'] as const).map((name) => [name, typed[name] ?? neutral[name]])
    ),
    ...finishFields(fieldsFor(kind), typed)
  };
}

/** Whether nothing is written in it, however deep; ids and ticks that are off count as nothing. */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return isRecord(value) && Object.entries(value).every(([key, inner]) => key === 'id' || isBlank(inner as Json));
}

/**
 * A number as teachers write it: `1,500,000`, `1 500 000`, `0.5`, `-3`.
 * @returns undefined for what is none
 */
export function readNumber(text: string): number | undefined {
  const joined = text
    .trim()
    .replace(/(\d)[,\u00A0\u202F ](?=\d{3}(?!\d))/g, '$1')
    .replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(joined)) return undefined;
  const value = Number(joined);
  return Number.isFinite(value) ? value : undefined;
}

function finishFields(fields: readonly Field[], typed: OwnQuestion): OwnQuestion {
  return Object.fromEntries(
    shownFields(fields, typed).flatMap((field): [string, Json][] => {
      if (field.kind === 'either') return [];
      const value = typed[field.name];
      if (field.optional && isAbsent(field, value)) return [];
      return [[field.name, finishValue(field, value)]];
    })
  );
}

/** A tick that is off may be `false`; one that stands for `false` may not. */
function isAbsent(field: Field, value: Json | undefined): boolean {
  if (field.kind === 'tick') return value !== field.value;
  if (field.kind === 'ticks') return value === undefined;
  return isBlank(value);
}

function finishValue(field: Field, value: Json | undefined): Json {
  switch (field.kind) {
    case 'number':
      return typeof value === 'string' ? (readNumber(value) ?? value.trim()) : (value ?? '');
    case 'lines':
      return Array.isArray(value) ? value.filter((line) => !isBlank(line)).map(trimmed) : [];
    case 'list':
      return Array.isArray(value) ? written(field, value).map((entry) => finishEntry(field, entry)) : [];
    case 'group':
      return finishFields(field.of, isRecord(value) ? (value as OwnQuestion) : {});
    case 'tick':
    case 'ticks':
    case 'right':
      return value ?? '';
    default:
      return trimmed(value ?? '');
  }
}

/** Entries without the empty ones at the end, as far as there are more than there must be. */
function written({ least }: Extract<Field, { kind: 'list' }>, entries: readonly Json[]): readonly Json[] {
  let length = entries.length;
  while (length > least && isBlank(entries[length - 1])) length--;
  return entries.slice(0, length);
}

function finishEntry({ of, ids }: Extract<Field, { kind: 'list' }>, entry: Json): Json {
  const typed = isRecord(entry) ? (entry as OwnQuestion) : {};
  return { ...(ids && { id: typed['id'] ?? '' }), ...finishFields(of, typed) };
}

/** Text without white space around it; a file may hold a number or `true` where a text is meant. */
function trimmed(value: Json): Json {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : value;
}
