import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node
} from 'yaml';
import * as z from 'zod/mini';
import { expecting, listed, suggest, type Problem } from './problem.ts';
import { faultsOf } from './yaml-faults.ts';

/** Where a value stands in its file. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/**
 * Finds the place of a value by its path in the document, or of the first `word` inside it; the nearest parent
 * when it is not written.
 */
export type Locate = (path: readonly PropertyKey[], word?: string) => Place;

/** A value that fits its schema, or the problems that kept it from being one. */
export type Checked<T> = { value: T; problems: [] } | { value?: never; problems: Problem[] };

/** YAML that was read, before it is held against a schema. */
export interface Opened {
  /** Plain data; undefined when the text is no YAML. */
  raw: unknown;
  problems: Problem[];
  locate: Locate;
  /** Holds the value at `path` against a strict schema; problems say where in the file. */
  check: <S extends z.core.$ZodType>(schema: S, path?: readonly PropertyKey[]) => Checked<z.output<S>>;
}

/**
 * Reads YAML 1.2 text (so `12:30` and `2025-02-12` stay text).
 * @param file the name problems carry
 * @param options `firstLine`: the line of the file on which `text` starts, for front matter; `asWritten`: every scalar is
 *   text as it stands there, so that `007` is not 7, and whoever reads it says what is a number
 */
export function openYaml(file: string, text: string, { firstLine = 1, asWritten = false } = {}): Opened {
  // Windows editors write a byte order mark, which is no part of the text
  if (text.startsWith('\uFEFF')) return openYaml(file, text.slice(1), { firstLine, asWritten });
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    uniqueKeys: true,
    ...(asWritten && { schema: 'failsafe' })
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const problems = faultsOf(document, text)
    .map(({ offset, message }): Problem => ({ ...at(offset), severity: 'error', message }))
    // the first mistake of a line is the cause of the others
    .filter(({ line }, index, all) => all.findIndex((other) => other.line === line) === index);
  const raw: unknown = problems.length > 0 ? undefined : (document.toJS() ?? {});
  return {
    raw,
    problems,
    locate: (path, word) => at(offsetOf(document, path, word === undefined ? undefined : { word, text })),
    check(schema, path = []) {
      const result = z.safeParse(schema, valueAt(raw, path));
      if (result.success) return { value: result.data, problems: [] };
      return { problems: tellIssues(result.error.issues, { schema, base: path, document, raw, at }) };
    }
  };
}

type Issue = z.core.$ZodIssue;

interface Context {
  schema: z.core.$ZodType;
  /** Path of the value that was held against the schema. */
  base: readonly PropertyKey[];
  document: Document;
  raw: unknown;
  at: (offset: number) => Place;
}

function tellIssues(issues: readonly Issue[], context: Context): Problem[] {
  const told = issues.flatMap(unfold).flatMap((issue) => tellIssue(issue, context));
  // a misspelt key is one mistake, not an unknown key and a missing one
  const meant = new Set(told.flatMap(({ meant = '' }) => meant));
  return told.filter(({ missing }) => missing === undefined || !meant.has(missing)).map(({ problem }) => problem);
}

/** The issues of the branch of a union that was meant: the one that fits the type of what is written. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const fits = (branch: readonly Issue[]) =>
    !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const branch = issue.errors.find(fits) ?? issue.errors[0] ?? [];
  return branch.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

interface Told {
  problem: Problem;
  /** Path of the key that is missing, as text. */
  missing?: string;
  /** Path of the key that was probably meant, as text. */
  meant?: string;
}

function tellIssue(issue: Issue, context: Context): Told[] {
  const { base, document, raw, at } = context;
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path, context);
    return issue.keys.map((key) => tellUnknownKey(key, path, known, at(keyOffset(document, path, key))));
  }
  const value = valueAt(raw, path);
  const problem: Problem = {
    ...at(offsetOf(document, path)),
    severity: 'error',
    message: `${issue.code === 'custom' && typeof value === 'string' ? `"${value}"` : nameOf(path)} ${issueMessage(issue, value, writtenAt(document, path))}`,
    ...(typeof value === 'string' ? suggest(value, choicesOf(issue)) : {})
  };
  return [value === undefined ? { problem, missing: path.join('\n') } : { problem }];
}

function tellUnknownKey(key: string, path: readonly PropertyKey[], known: readonly string[], place: Place): Told {
  const problem: Problem = { ...place, severity: 'error', ...expecting(`unknown key "${key}"`, key, known) };
  return problem.suggestion === undefined ? { problem } : { problem, meant: [...path, problem.suggestion].join('\n') };
}

/** `"minutes"`, or `entry 3 of "options"` for something in a list. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last !== 'number') return `"${String(last)}"`;
  const owner = path.at(-2);
  return `entry ${last + 1}${owner === undefined ? '' : ` of "${String(owner)}"`}`;
}

/** A number or `true` as it stands in the file: `007` and not 7. */
function writtenAt(document: Document, path: readonly PropertyKey[]): string | undefined {
  const node = nodeAt(document, path);
  return isScalar(node) && typeof node.value !== 'string' && node.source ? node.source : undefined;
}

function issueMessage(issue: Issue, value: unknown, written: string | undefined): string {
  const expected = expectation(issue);
  if (expected !== undefined && value === undefined) return `is missing; expected ${expected}`;
  if (issue.code === 'invalid_value' && issue.values.every((choice) => choice === true))
    return 'can only be true; leave it out otherwise';
  if (expected !== undefined)
    return `should be ${expected}, not ${(value === null ? undefined : written) ?? describe(value)}${cure(issue, value)}`;
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'invalid_format') return `${lowerFirst(issue.message)}, not ${describe(value)}`;
  return lowerFirst(issue.message);
}

/** What should have stood there, for the issues that know it. */
function expectation(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  const choices = choicesOf(issue);
  return choices.length > 0 ? listed(choices) : undefined;
}

/** The values one of which was expected; those of a discriminated union zod names only in its options. */
function choicesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue
    ? ((issue.options as unknown[] | undefined) ?? []).map(String)
    : [];
}

/** What to write instead, where that is plain. */
function cure(issue: Issue, value: unknown): string {
  if (needsQuotes(issue, value)) return '; put it in quotes';
  const number = issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected);
  const [, digits, decimals] = (number && typeof value === 'string' && /^(\d+),(\d+)$/.exec(value)) || [];
  if (digits === undefined) return '';
  return decimals?.length === 3
    ? `; write ${digits}${decimals}, or ${digits}.${decimals}`
    : `; write ${digits}.${decimals}`;
}

function needsQuotes(issue: Issue, value: unknown): boolean {
  if (typeof value !== 'number' && typeof value !== 'boolean') return false;
  return (issue.code === 'invalid_type' && issue.expected === 'string') || choicesOf(issue).includes(String(value));
}

function tooSmall({ origin, minimum, inclusive, message }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return 'is empty; expected some text';
  if (origin !== 'array') return `should be ${inclusive ? 'at least' : 'more than'} ${minimum}`;
  if (!isUsual(message, 'Too small')) return message;
  return `needs at least ${minimum} ${minimum === 1 ? 'entry' : 'entries'}`;
}

function tooBig({ origin, maximum, inclusive, message }: z.core.$ZodIssueTooBig): string {
  if (!isUsual(message, 'Too big')) return message;
  if (origin === 'string') return `is longer than ${maximum} characters`;
  return origin === 'array'
    ? `has more than ${maximum} entries`
    : `should be ${inclusive ? 'at most' : 'less than'} ${maximum}`;
}

/** Whether a message is what zod says by itself, which in zod/mini is always the same. */
function isUsual(message: string, beginning: string): boolean {
  return message.startsWith(beginning) || message === 'Invalid input';
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], raw);
}

/** Keys the schema knows at `path`; follows the branch of a union that the written `kind` names. */
function knownKeys(path: readonly PropertyKey[], { schema, base, document }: Context): string[] {
  let found: z.core.$ZodType[] = [schema];
  path.forEach((step, index) => {
    found = expand(found, document, [...base, ...path.slice(0, index)]).flatMap((type) => child(type, step));
  });
  const keys = expand(found, document, [...base, ...path]).flatMap((type) => {
    const def = defOf(type);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}

/** Looks through unions and optional wrappers; works for zod and zod/mini alike, which share their core. */
function expand(
  types: readonly z.core.$ZodType[],
  document: Document,
  path: readonly PropertyKey[]
): z.core.$ZodType[] {
  return types.flatMap((type): z.core.$ZodType[] => {
    const def = defOf(type);
    if (def.type === 'union') {
      const discriminator = 'discriminator' in def ? String(def.discriminator) : undefined;
      const written = discriminator && document.getIn([...path, discriminator] as string[]);
      const match = def.options.filter((option) => {
        const inner = defOf(option);
        const field = discriminator && inner.type === 'object' ? inner.shape[discriminator] : undefined;
        return field !== undefined && z.safeParse(field, written).success;
      });
      return expand(match.length > 0 ? match : def.options, document, path);
    }
    if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable')
      return expand([def.innerType], document, path);
    return [type];
  });
}

function child(type: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  const def = defOf(type);
  if (def.type === 'array') return [def.element];
  if (def.type === 'record') return [def.valueType];
  const field = def.type === 'object' ? def.shape[step as string] : undefined;
  return field ? [field] : [];
}

function defOf(type: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  return (type as z.core.$ZodTypes)._zod.def;
}

function offsetOf(document: Document, path: readonly PropertyKey[], find?: { word: string; text: string }): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (!isNode(node) || !node.range) continue;
    // a list or group that starts on the next line is known by its key
    const key = path[length - 1];
    if (isCollection(node) && !node.flow && typeof key === 'string')
      return keyOffset(document, path.slice(0, length - 1), key);
    const found =
      find && length === path.length ? find.text.slice(0, node.range[1]).indexOf(find.word, node.range[0]) : -1;
    return found >= 0 ? found : node.range[0];
  }
  return 0;
}

function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? document.contents : document.getIn(path as string[], true);
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = nodeAt(document, path);
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((item) => isPair(item) && String(item.key) === key);
  const node = pair?.key as Node | undefined;
  return node?.range?.[0] ?? offsetOf(document, path);
}

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number'
};

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of keys';
  return String(value);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
