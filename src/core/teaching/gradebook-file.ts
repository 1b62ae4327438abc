import * as z from 'zod/mini';
import { questionSchema } from '../questions/bank/index.ts';
import { attemptChoices, vias, type AttemptChoice, type Edit, type Entry } from './gradebook.ts';
import { multiRules, type MultiRule } from './multi-rules.ts';
import { isPlain, isRecord, readJson } from './plain-json.ts';
import type { Remedy } from './remedies.ts';
import { submissionSchema } from './submission.ts';

/** What marks a file as ours. */
const format = 'course-gradebook';
const fileVersion = 1;
/** Largest file that is read at all, in characters: some three thousand attempts. */
export const gradebookFileLimit = 20_000_000;
const entryLimit = 10_000;

/** A class's hand-ins with all that its teacher did: everything marks are worked out from, and no mark. */
export interface Gradebook {
  /** The assignment, as `writeFragment` has it. */
  assignment: string;
  entries: Entry[];
  edits: Edit[];
  /** Remedies in force. */
  remedies: Remedy[];
  attempt: AttemptChoice;
}

const name = z.string().check(z.maxLength(200));
const comment = z.optional(z.string().check(z.maxLength(2000)));
const id = z.string().check(z.maxLength(100));

const remedySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('correct-key'), question: questionSchema }),
  z.strictObject({ kind: z.literal('accept'), question: id, part: id, choice: name }),
  z.strictObject({ kind: z.literal('disregard'), question: id, option: id }),
  z.strictObject({ kind: z.literal('drop'), question: id }),
  z.strictObject({ kind: z.literal('give'), question: id }),
  z.strictObject({
    kind: z.literal('multi-rule'),
    rule: z.enum(Object.keys(multiRules) as [MultiRule, ...MultiRule[]]),
    question: z.optional(id)
  }),
  z.strictObject({ kind: z.literal('first-try') }),
  z.strictObject({ kind: z.literal('certainty') })
]);

const gradebookSchema = z.strictObject({
  assignment: z.string().check(z.maxLength(40_000)),
  entries: z
    .array(z.strictObject({ submission: submissionSchema, label: z.optional(name), via: z.optional(z.enum(vias)) }))
    .check(z.maxLength(entryLimit)),
  edits: z
    .array(
      z.strictObject({
        student: name,
        attempt: name,
        question: z.optional(id),
        mark: z.optional(z.number().check(z.gte(0), z.lte(1))),
        comment
      })
    )
    .check(z.maxLength(entryLimit)),
  remedies: z.array(remedySchema).check(z.maxLength(200)),
  attempt: z.enum(attemptChoices)
});

/** A gradebook as a file that opens again: readable JSON, the same gradebook gives the same text. */
export function writeGradebookFile(gradebook: Gradebook): string {
  return `${JSON.stringify({ format, version: fileVersion, gradebook }, null, 1)}\n`;
}

export type GradebookFile =
  | { gradebook: Gradebook }
  | { gradebook?: never; reason: 'too-long' | 'not-json' | 'not-gradebook' | 'from-the-future' };

/** Reads such a file, or says why not. Never throws. */
export function readGradebookFile(text: string): GradebookFile {
  if (text.length > gradebookFileLimit) return { reason: 'too-long' };
  const file = readJson(text);
  if (file === undefined) return { reason: 'not-json' };
  if (!isRecord(file) || file['format'] !== format || typeof file['version'] !== 'number')
    return { reason: 'not-gradebook' };
  if (file['version'] > fileVersion) return { reason: 'from-the-future' };
  const raw = file['gradebook'];
  const read = isPlain(raw) ? z.safeParse(gradebookSchema, raw) : undefined;
  // the schema has the shapes of the types, but for optional fields that may be undefined
  return read?.success ? { gradebook: read.data as Gradebook } : { reason: 'not-gradebook' };
}
