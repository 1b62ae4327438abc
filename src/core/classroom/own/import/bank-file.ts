import { stringify } from 'yaml';
import { kinds, type KindName } from '../../../questions/index.ts';
import { openYaml } from '../../../yaml.ts';
import type { OwnQuestion } from '../../assignment/assignment.ts';
import { freshId, type Path } from '../edit.ts';
import { fieldsFor, shownFields, type Field } from '../fields.ts';
import { finish, neutral } from '../finish.ts';
import { isPlain, isRecord, type Json } from '../../../plain-json.ts';
import { entryLimit, type BankRead, type Fillers, type ReadNote } from './bank-read.ts';

/** Most lines and commas of a file: the parser compares each key of a group with all before it. */
const pieceLimit = 20_000;

/**
 * A teacher's own bank as a file of the shape of `content/questions/*.yaml`; half-made questions among them.
 * @param heading lines of comment at the top
 */
export function writeBankFile(own: readonly OwnQuestion[], heading: string): string {
  const comment = heading.split('\n').map((line) => `# ${line}\n`);
  return `${comment.join('')}${stringify(own.map(finish), { lineWidth: 120, version: '1.2' })}`;
}

/**
 * Reads a bank file. A question of a known kind is taken as it is, finished or not; a key no form has is noted, what is
 * no question is a problem. Never throws.
 */
export function readBankFile(text: string, fillers: Fillers): BankRead {
  const read: BankRead = { format: 'yaml', questions: [], problems: [], notes: [] };
  if ((text.match(/[\n,]/g)?.length ?? 0) > pieceLimit) {
    read.problems.push({ code: 'too-many-lines', line: 1 });
    return read;
  }
  const opened = openSafely(text);
  if (!opened) {
    read.problems.push({ code: 'too-deep', line: 1 });
    return read;
  }
  const { raw, problems, locate } = opened;
  read.problems.push(...problems.map(({ line, message }) => ({ code: 'yaml' as const, line, message })));
  if (problems.length > 0) return read;
  if (!Array.isArray(raw)) {
    read.problems.push({ code: 'not-a-list', line: 1 });
    return read;
  }
  raw.forEach((entry: unknown, at) => {
    const lineOf = (path: Path) => locate([at, ...path]).line;
    if (!isRecord(entry) || !isPlain(entry) || fieldsFor(entry['kind']).length === 0) {
      read.problems.push({ code: 'kind', kinds: Object.keys(kinds) as KindName[], line: lineOf([]) });
      return;
    }
    if (hasLongList(entry)) {
      read.problems.push({ code: 'too-many', line: lineOf([]) });
      return;
    }
    read.questions.push(
      takeQuestion(entry as OwnQuestion, fillers, (path, key) => read.notes.push(noteAt(lineOf([...path, key]), key)))
    );
  });
  return read;
}

function noteAt(line: number, given: string): ReadNote {
  return { code: 'key', given: given.slice(0, 60), line };
}

function hasLongList(value: Json): boolean {
  if (Array.isArray(value)) return value.length > entryLimit || value.some(hasLongList);
  return isRecord(value) && Object.values(value).some((inner) => hasLongList(inner as Json));
}

/** The parser calls itself for each level: text that is all brackets ends its stack. */
function openSafely(text: string) {
  try {
    return openYaml('', text, { asWritten: true });
  } catch {
    return undefined;
  }
}

/** Keys that are no field of a form, and stay. */
const ownKeys = ['id', 'kind', ...Object.keys(neutral)];

function takeQuestion(raw: OwnQuestion, fillers: Fillers, drop: (path: Path, key: string) => void): OwnQuestion {
  const id = typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : fillers.newId();
  return { ...takeFields(fieldsFor(raw['kind']), raw, [], { keep: ownKeys, drop }), id };
}

interface Taking {
  keep: readonly string[];
  drop: (path: Path, key: string) => void;
}

function takeFields(fields: readonly Field[], raw: OwnQuestion, path: Path, { keep, drop }: Taking): OwnQuestion {
  const shown = shownFields(fields, raw);
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]): [string, Json][] => {
      const field = shown.find(({ name }) => name === key);
      if (field) return [[key, takeValue(field, value, [...path, key], drop)]];
      if (keep.includes(key)) return [[key, value]];
      drop(path, key);
      return [];
    })
  );
}

/** What a scalar means where no text is expected; as it stands in the file where it is none of these. */
const scalars: Partial<Record<Field['kind'], (written: string) => Json | undefined>> = {
  number: numberOf,
  tick: (written) => flags[written],
  right: (written) => flags[written]
};

const flags: { [written: string]: boolean | undefined } = { true: true, True: true, false: false, False: false };

/** A number of YAML 1.2, or undefined. */
function numberOf(written: string): number | undefined {
  if (!/^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0x[\da-fA-F]+|0o[0-7]+)$/.test(written)) return undefined;
  const value = Number(written);
  return Number.isFinite(value) ? value : undefined;
}

function takeValue(field: Field, value: Json, path: Path, drop: Taking['drop']): Json {
  if (field.kind === 'group' && isRecord(value))
    return takeFields(field.of, value as OwnQuestion, path, { keep: [], drop });
  if (field.kind !== 'list' || !Array.isArray(value))
    return typeof value === 'string' ? (scalars[field.kind]?.(value) ?? value) : value;
  const entries: Json[] = [];
  value.forEach((raw, at) => {
    const entry = isRecord(raw) ? takeFields(field.of, raw as OwnQuestion, [...path, at], { keep: ['id'], drop }) : {};
    entries.push(field.ids ? { ...entry, id: entryId(entry['id'], entries, field.ids) } : entry);
  });
  return entries;
}

/** The id an entry has, or a new one where it has none of its own. */
function entryId(id: Json | undefined, entries: readonly Json[], ids: 'letters' | 'numbers'): string {
  const isTaken = entries.some((entry) => isRecord(entry) && entry['id'] === id);
  return typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !isTaken ? id : freshId(entries, ids);
}
