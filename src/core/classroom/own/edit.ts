import type { KindName } from '../../questions/index.ts';
import type { OwnQuestion } from '../assignment/assignment.ts';
import { isRecord, type Json } from '../../plain-json.ts';
import { fieldsOf, type Field } from './fields.ts';

/** A place in an own question: names of keys and places in lists. */
export type Path = readonly (string | number)[];

type List = Extract<Field, { kind: 'list' }>;

/** A question of a kind with nothing written in it, and as many empty entries as most have. */
export function newOwn(kind: KindName, id: string): OwnQuestion {
  return { id, kind, ...blank(fieldsOf[kind]) };
}

/** The value at a path; undefined for nothing. */
export function valueAt(question: OwnQuestion, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isRecord(value) && Object.hasOwn(value, step) ? (value[step] as Json) : undefined;
  }, question);
}

/** The question with another value at a path; `undefined` takes it out. What is not on the way stays as it is. */
export function setAt(question: OwnQuestion, path: Path, value: Json | undefined): OwnQuestion {
  return put(question, path, value) as OwnQuestion;
}

/** The list at `path` with one more entry, empty but for its id. */
export function addEntry(question: OwnQuestion, path: Path, field: List): OwnQuestion {
  const entries = entriesAt(question, path);
  return setAt(question, path, [...entries, blankEntry(field, entries)]);
}

export function removeEntry(question: OwnQuestion, path: Path, at: number): OwnQuestion {
  return setAt(
    question,
    path,
    entriesAt(question, path).filter((_, place) => place !== at)
  );
}

/** The entry moved to another place; the question itself where there is no such place. */
export function moveEntry(question: OwnQuestion, path: Path, from: number, to: number): OwnQuestion {
  const entries = [...entriesAt(question, path)];
  const [moved] = entries.splice(from, 1);
  if (moved === undefined || to < 0 || to > entries.length) return question;
  entries.splice(to, 0, moved);
  return setAt(question, path, entries);
}

/** Marks one entry of a list as the right one and no other. */
export function setRight(question: OwnQuestion, path: Path, at: number): OwnQuestion {
  return setAt(
    question,
    path,
    entriesAt(question, path).map((entry, place) => {
      if (!isRecord(entry)) return entry;
      const { correct: _, ...rest } = entry as OwnQuestion;
      return place === at ? { ...rest, correct: true } : rest;
    })
  );
}

/** An entry of a list in another shape, empty but for its id. */
export function setWay(question: OwnQuestion, path: Path, of: readonly Field[]): OwnQuestion {
  const entry = valueAt(question, path);
  const id = isRecord(entry) ? entry['id'] : undefined;
  return setAt(question, path, { ...(typeof id === 'string' && { id }), ...blank(of) });
}

/** The entries of a list; none where no list stands. */
export function entriesAt(question: OwnQuestion, path: Path): readonly Json[] {
  const value = valueAt(question, path);
  return Array.isArray(value) ? value : [];
}

/** The first of a, b, c ... or 1, 2, 3 ... that no entry has. */
export function freshId(entries: readonly unknown[], ids: 'letters' | 'numbers'): string {
  const used = new Set(entries.map((entry) => (isRecord(entry) ? entry['id'] : undefined)));
  for (let n = 0; ; n++) {
    const id = ids === 'numbers' ? String(n + 1) : letters(n);
    if (!used.has(id)) return id;
  }
}

function letters(n: number): string {
  const letter = String.fromCharCode(97 + (n % 26));
  return n < 26 ? letter : `${letter}${Math.floor(n / 26)}`;
}

function blank(fields: readonly Field[]): OwnQuestion {
  return Object.fromEntries(
    fields.flatMap((field): [string, Json][] => {
      if (field.kind === 'either') return Object.entries(blank(field.ways[0]?.of ?? []));
      if (field.kind === 'list' && field.first !== undefined) return [[field.name, blankList(field)]];
      if (field.optional) return [];
      if (field.kind === 'list') return [[field.name, blankList(field)]];
      return [[field.name, field.kind === 'group' ? blank(field.of) : '']];
    })
  );
}

function blankList(field: List): Json[] {
  const entries: Json[] = [];
  while (entries.length < (field.first ?? field.least)) entries.push(blankEntry(field, entries));
  return entries;
}

function blankEntry(field: List, entries: readonly Json[]): Json {
  return { ...(field.ids && { id: freshId(entries, field.ids) }), ...blank(field.of) };
}

function put(value: Json | undefined, path: Path, next: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? (put(one, rest, next) ?? null) : one));
  const record = isRecord(value) ? (value as OwnQuestion) : {};
  const { [step]: before, ...others } = record;
  const after = put(before, rest, next);
  if (after === undefined) return others;
  return { ...record, [step]: after };
}
