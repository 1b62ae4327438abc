import * as z from 'zod/mini';
import { proofFaults } from '../../check/proof.ts';
import type { QuestionSheet } from '../../views/question.ts';
import { longestRight, negationFault, positionalWords } from '../../check/wording.ts';
import type { Asked } from '../../questions/asked.ts';
import { fingerprint } from '../../questions/bank/fingerprint.ts';
import { ownSchema } from '../../questions/bank/index.ts';
import type { Answer, Question } from '../../questions/index.ts';
import type { OwnQuestion } from '../assignment/assignment.ts';
import { isRecord, type Json } from '../../plain-json.ts';
import { valueAt, type Path } from './edit.ts';
import { fieldsFor, rightsOf, shownFields, type Field } from './fields.ts';
import { finish } from './finish.ts';
import { findUnheld, type UnheldKind } from './unheld.ts';

/** What is wrong at a field, without words. */
export type FaultKind =
  | { code: 'empty' | 'number' | 'date' | 'pick' | 'no-right' | 'several-right' | 'none-wrong' }
  | { code: 'few' | 'many'; of: number }
  | { code: 'too-long'; of: number }
  | { code: 'key' | 'empty-answer' }
  | { code: 'accepted'; answer: Answer; question: Question }
  | { code: 'alike'; other: string }
  | { code: 'positional' | 'negation'; words: string }
  /** A picture, a formula or another thing that text cannot hold. */
  | { code: 'unheld'; what: UnheldKind; name: string }
  | { code: 'not-negative' | 'longest' | 'id-taken' }
  /** Anything else the schema says, in its own words. */
  | { code: 'schema'; message: string };

export type Fault = FaultKind & {
  path: Path;
  /** A hint leaves the question sound. */
  severity: 'error' | 'hint';
};

/** How an own question stands. */
export interface Review {
  id: string;
  typed: OwnQuestion;
  faults: Fault[];
  /** There where nothing is an error: it can be asked. */
  asked?: Asked;
}

/**
 * Holds an own question against the schema, the proof of its key and the rules of good questions, and says at which field
 * what is wrong.
 * @param taken ids no own question may have: those of the bank and of the own ones before it
 */
export function review(typed: OwnQuestion, taken: ReadonlySet<string> = new Set()): Review {
  const raw = finish(typed);
  const id = typeof raw['id'] === 'string' ? raw['id'] : '';
  const read = z.safeParse(ownSchema, raw);
  if (!read.success) return { id, typed, faults: schemaFaults(read.error.issues, raw) };
  const question = read.data;
  const faults = [...unheld(raw), ...proved(question), ...worded(question)];
  if (taken.has(id)) faults.push({ code: 'id-taken', path: [], severity: 'error' });
  if (faults.some(({ severity }) => severity === 'error')) return { id, typed, faults };
  return { id, typed, faults, asked: { question, hash: fingerprint(question) } };
}

/** Reviews all own questions of a draft, in their order; an id counts for the first that has it. */
export function reviewAll(own: readonly OwnQuestion[], taken: ReadonlySet<string> = new Set()): Review[] {
  const ids = new Set(taken);
  return own.map((typed) => {
    const result = review(typed, ids);
    ids.add(result.id);
    return result;
  });
}

/** The questions that can be asked, as a link is to hold them: without what nobody wrote. */
export function handedOut(reviews: readonly Review[]): OwnQuestion[] {
  return reviews.flatMap(({ asked }) =>
    asked ? [unpadded(asked.question as unknown as OwnQuestion) as OwnQuestion] : []
  );
}

function unpadded(value: Json): Json {
  if (Array.isArray(value)) return value.map(unpadded);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value as OwnQuestion).flatMap(([key, inner]): [string, Json][] => {
      const said = unpadded(inner);
      const isUnsaid = said === '' || (unsaid.includes(key) && Object.keys(said as object).length === 0);
      return isUnsaid ? [] : [[key, said]];
    })
  );
}

/** Lists and groups that may be left out where nothing is in them. */
const unsaid = ['reject', 'likely', 'messages'];

/** What is shown of the questions that can be asked, by id: they belong to no lesson and rest on no claim of the course. */
export function sheetsOf(reviews: readonly Review[]): Map<string, QuestionSheet> {
  return new Map(reviews.flatMap(({ id, asked }) => (asked ? [[id, { ...asked, lesson: '', evidence: [] }]] : [])));
}

type Issue = z.core.$ZodIssue;

function schemaFaults(issues: readonly Issue[], raw: OwnQuestion): Fault[] {
  const faults = issues.flatMap((issue) => unfold(issue, raw)).map((issue) => schemaFault(issue, raw));
  const order = fieldsFor(raw['kind']).map(({ name }) => name);
  const placeOf = ({ path }: Fault) => order.indexOf(String(path[0]));
  return (
    faults
      // two rules of one field say the same twice
      .filter((fault, at) => faults.findIndex((other) => pathKey(other.path) === pathKey(fault.path)) === at)
      .sort((a, b) => placeOf(a) - placeOf(b))
  );
}

/** A path as one text, to compare it and to name the element of its field. */
export function pathKey(path: Path): string {
  return path.join('-');
}

/** The issues of the shape that was meant, where a value may have several. */
function unfold(issue: Issue, raw: OwnQuestion): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const value = valueAt(raw, issue.path as Path);
  const shape = isRecord(value) && Object.hasOwn(value, 'options') ? 0 : 1;
  return (issue.errors[shape] ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
}

function schemaFault(issue: Issue, raw: OwnQuestion): Fault {
  const { path, field } = fieldAt(raw, issue.path as Path);
  return { ...faultKind(issue, field, raw), path, severity: 'error' };
}

function faultKind(issue: Issue, field: Field | undefined, raw: OwnQuestion): FaultKind {
  const value = valueAt(raw, issue.path as Path);
  if (field?.kind === 'list' && issue.code === 'too_small') return { code: 'few', of: field.least };
  if (field?.kind === 'list' && issue.code === 'too_big') return { code: 'many', of: field.most };
  if (field?.kind === 'list' && issue.code === 'custom' && rightsOf(field)) return rightFault(value);
  if (field?.kind === 'pick' || field?.kind === 'entry') return { code: 'pick' };
  if (value === '' || value === undefined) return { code: 'empty' };
  if (field?.kind === 'number' && typeof value === 'string') return { code: 'number' };
  if (field?.kind === 'date' && issue.code !== 'custom') return { code: 'date' };
  if (issue.code === 'too_big' && typeof value === 'string') return { code: 'too-long', of: Number(issue.maximum) };
  return { code: 'schema', message: issue.message };
}

function rightFault(value: unknown): FaultKind {
  const entries = Array.isArray(value) ? value : [];
  const right = entries.filter((entry) => isRecord(entry) && entry['correct'] === true).length;
  if (right === 0) return { code: 'no-right' };
  return { code: right === entries.length ? 'none-wrong' : 'several-right' };
}

/** The field a path leads to, or the last one on the way: a line of a list of texts has no field of its own. */
function fieldAt(raw: OwnQuestion, path: Path): { path: Path; field: Field | undefined } {
  let fields = fieldsFor(raw['kind']);
  let field: Field | undefined;
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const owner = valueAt(raw, path.slice(0, depth));
    const next = shownFields(fields, isRecord(owner) ? owner : {}).find(({ name }) => name === step);
    if (!next) return { path: path.slice(0, depth), field };
    field = next;
    if (next.kind === 'lines') return { path: path.slice(0, depth + 1), field };
    fields = next.kind === 'list' || next.kind === 'group' ? next.of : [];
  }
  return { path, field };
}

/** Everywhere in a question where something stands that learners would see as raw signs, or not at all. */
function unheld(raw: OwnQuestion): Fault[] {
  const visit = (value: Json, path: Path): Fault[] => {
    if (Array.isArray(value)) return value.flatMap((one, at) => visit(one, [...path, at]));
    if (isRecord(value))
      return Object.entries(value as OwnQuestion).flatMap(([key, one]) => visit(one, [...path, key]));
    const found = typeof value === 'string' ? findUnheld(value) : undefined;
    if (!found) return [];
    const fault: Fault = { code: 'unheld', ...found, path: fieldAt(raw, path).path, severity: 'error' };
    return [fault];
  };
  return visit(raw, []);
}

/** Whether two texts cannot be told apart: a capital letter or a comma can be seen. */
function looksSame(one: string, other: string): boolean {
  const seen = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return seen(one) === seen(other);
}

/**
 * What keeps the key from being right, and wrong answers from being wrong: those that are written, for a teacher's
 * tolerance may be as wide as she likes.
 */
function proved(question: Question): Fault[] {
  return proofFaults(question).flatMap((fault): Fault | Fault[] => {
    const base = { severity: 'error' as const, path: [] };
    if (fault.code === 'alike') {
      const severity = looksSame(fault.text, fault.other) ? 'error' : 'hint';
      return { code: 'alike', other: fault.other, path: fault.path, severity };
    }
    if (fault.code === 'accepted' && question.kind === 'number' && !isWritten(question, fault.answer)) return [];
    if (fault.code === 'accepted') return { ...base, code: 'accepted', answer: fault.answer, question };
    return { ...base, code: fault.code === 'key' ? 'key' : 'empty-answer' };
  });
}

function isWritten({ likely }: Extract<Question, { kind: 'number' }>, answer: Answer): boolean {
  return likely.some(({ value }) => value === Number(answer));
}

function worded(question: Question): Fault[] {
  const negation = negationFault(question);
  const longest = longestRight(question);
  return [
    ...positionalWords(question).map(({ at, words }): Fault => ({
      code: 'positional',
      words,
      path: ['options', at, 'text'],
      severity: 'error'
    })),
    ...(negation ? [negationAt(negation.word)] : []),
    ...(longest === undefined
      ? []
      : [{ code: 'longest', path: ['options', longest, 'text'], severity: 'hint' } satisfies Fault])
  ];
}

function negationAt(words: string | undefined): Fault {
  if (words === undefined) return { code: 'not-negative', path: ['negative'], severity: 'hint' };
  return { code: 'negation', words, path: ['prompt'], severity: 'hint' };
}
