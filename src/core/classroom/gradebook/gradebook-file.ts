import * as z from 'zod/mini';
import { versionIs } from '../../version.ts';
import { attemptChoices, vias, type AttemptChoice, type Edit, type Entry } from './gradebook.ts';
import { multiRuleNames } from './multi-rules.ts';
import { isPlain, isRecord } from '../../plain-json.ts';
import { cleanName } from '../hand-in/name.ts';
import type { Remedy } from './remedies.ts';
import { readSubmission } from '../hand-in/submission.ts';

/** What marks a file as ours. */
const format = 'course-gradebook';
const fileVersion = 1;

/** Largest file that is read at all, in characters: some three thousand attempts of thirty questions, and more. */
export const gradebookFileLimit = 40_000_000;

/** Most things of a kind that are read. */
const limits = { entries: 10_000, edits: 100_000, remedies: 200 } as const;
type List = keyof typeof limits;
const lists = ['entries', 'edits', 'remedies'] as const satisfies readonly List[];

/** A class's hand-ins with all that its teacher did: everything marks are worked out from, and no mark. */
export interface Gradebook {
  /** The assignment, as `writeFragment` has it. */
  assignment: string;
  entries: Entry[];
  edits: Edit[];
  /** Remedies in force. */
  remedies: Remedy[];
  attempt: AttemptChoice;
  /** What could not be read, as it is, where there is such: a newer version may read it. */
  unread?: Record<List, unknown[]>;
}

const name = z.string().check(z.maxLength(200));
const id = z.string().check(z.maxLength(100));

const entrySchema = z.strictObject({
  submission: z.unknown(),
  label: z.optional(name.check(z.overwrite(cleanName))),
  via: z.optional(z.enum(vias)),
  together: z.optional(z.boolean()),
  unsealed: z.optional(z.literal(true))
});

const editSchema = z.strictObject({
  student: name,
  attempt: name,
  question: z.optional(id),
  mark: z.optional(z.number().check(z.gte(0), z.lte(1))),
  comment: z.optional(z.string().check(z.maxLength(2000)))
});

const remedySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('correct-key'), question: id, choice: id }),
  z.strictObject({ kind: z.literal('accept'), question: id, part: id, choice: name }),
  z.strictObject({ kind: z.literal('disregard'), question: id, option: id }),
  z.strictObject({ kind: z.literal('drop'), question: id }),
  z.strictObject({ kind: z.literal('give'), question: id }),
  z.strictObject({ kind: z.literal('multi-rule'), rule: z.enum(multiRuleNames), question: z.optional(id) }),
  z.strictObject({ kind: z.literal('first-try') }),
  z.strictObject({ kind: z.literal('certainty') })
]);

/**
 * A gradebook as a file that opens again: readable JSON, or JSON without spaces where that would be too long to be read.
 * The same gradebook gives the same text; what could not be read stands in it after the rest of its kind.
 */
export function writeGradebookFile({ unread, ...gradebook }: Gradebook): string {
  const whole = {
    ...gradebook,
    entries: [...gradebook.entries, ...(unread?.entries ?? [])],
    edits: [...gradebook.edits, ...(unread?.edits ?? [])],
    remedies: [...gradebook.remedies, ...(unread?.remedies ?? [])]
  };
  const file = { format, version: fileVersion, gradebook: whole };
  const text = `${JSON.stringify(file, null, 1)}\n`;
  return text.length > gradebookFileLimit ? JSON.stringify(file) : text;
}

/** Whether a gradebook, and its file, are small enough to be read again. */
export function fitsGradebookFile(gradebook: Gradebook, text: string): boolean {
  const size = (list: List) => gradebook[list].length + (gradebook.unread?.[list].length ?? 0);
  return text.length <= gradebookFileLimit && lists.every((list) => size(list) <= limits[list]);
}

/** How many things of a gradebook could not be read. */
export function countUnread({ unread }: Gradebook): number {
  return unread ? lists.reduce((sum, list) => sum + unread[list].length, 0) : 0;
}

export type GradebookFile =
  | { gradebook: Gradebook }
  | { gradebook?: never; reason: 'too-long' | 'not-json' | 'not-gradebook' | 'from-the-future' };

/**
 * Reads such a file, or says why not. Hand-ins, marks and remedies are read one by one, so that a large class is not too
 * much for the checks and one that is damaged takes no other with it; those are set aside. Never throws.
 */
export function readGradebookFile(text: string): GradebookFile {
  if (text.length > gradebookFileLimit) return { reason: 'too-long' };
  const file = parse(text);
  if (file === undefined) return { reason: 'not-json' };
  if (!isRecord(file) || file['format'] !== format) return { reason: 'not-gradebook' };
  const version = versionIs(file['version'], fileVersion);
  if (version !== 'known') return { reason: version === 'future' ? 'from-the-future' : 'not-gradebook' };
  const raw = file['gradebook'];
  if (!isRecord(raw)) return { reason: 'not-gradebook' };
  const { assignment, attempt } = raw;
  if (typeof assignment !== 'string' || assignment.length > 40_000) return { reason: 'not-gradebook' };
  const [entries, edits, remedies] = [listOf(raw, 'entries'), listOf(raw, 'edits'), listOf(raw, 'remedies')];
  if (!entries || !edits || !remedies) return { reason: 'not-gradebook' };
  if (entries.length > limits.entries || edits.length > limits.edits || remedies.length > limits.remedies)
    return { reason: 'too-long' };

  const [taken, noted, remedied] = [
    sift(entries, readEntry),
    // the schemas have the shapes of the types, but for optional fields that may be undefined
    sift(edits, (one) => read(editSchema, one) as Edit | undefined),
    sift(remedies, (one) => read(remedySchema, one) as Remedy | undefined)
  ];
  const unread = { entries: taken.unread, edits: noted.unread, remedies: remedied.unread };
  const gradebook: Gradebook = {
    assignment,
    entries: taken.read,
    edits: noted.read,
    remedies: remedied.read,
    attempt: attemptChoices.find((choice) => choice === attempt) ?? 'best'
  };
  return { gradebook: countUnread({ ...gradebook, unread }) > 0 ? { ...gradebook, unread } : gradebook };
}

function sift<T>(raw: readonly unknown[], read: (one: unknown) => T | undefined): { read: T[]; unread: unknown[] } {
  const all = raw.map((one) => ({ one, read: read(one) }));
  return {
    read: all.flatMap(({ read }) => read ?? []),
    unread: all.filter(({ read }) => read === undefined).map(({ one }) => one)
  };
}

function readEntry(raw: unknown): Entry | undefined {
  const entry = read(entrySchema, raw);
  const submission = entry && readSubmission(entry.submission);
  return submission && ({ ...entry, submission } as Entry);
}

/** What is plain data and fits the schema. */
function read<T>(schema: z.ZodMiniType<T>, raw: unknown): T | undefined {
  const result = isPlain(raw) ? z.safeParse(schema, raw) : undefined;
  return result?.success ? result.data : undefined;
}

function listOf(raw: Record<string, unknown>, list: List): unknown[] | undefined {
  const value = raw[list];
  return Array.isArray(value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // no JSON, or nested too deep
    return undefined;
  }
}
