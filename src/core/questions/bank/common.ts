import * as z from 'zod/mini';
import { difficulties, levels } from '../levels.ts';

/** A doc line that reaches the author's editor through the generated JSON Schema. */
export function doc(text: string): ReturnType<typeof z.describe> {
  return z.describe(text);
}

export const idSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case words joined by hyphens, as in "first-draft-handed-over"')
  );

/** Longest text of a question, in characters. */
const textMost = 1200;

export const textSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(textMost, `is longer than ${textMost} characters`));

const unsaid = z._default(z.string().check(z.trim(), z.maxLength(textMost)), '');

/** What a question must bring along: see `ofCourse` and `ofTeacher`. */
export interface Demands {
  /** Whether everything that is wrong says why. */
  reasons: boolean;
  /** A text that says why: a message, an explanation. Empty where none is written. */
  why: z.ZodMiniType<string>;
  /** Several such texts, each by its name. */
  whys: <T>(group: z.ZodMiniType<T>) => z.ZodMiniType<T>;
  /** Wrong answers to expect. */
  mistakes: <T>(entry: z.ZodMiniType<T>) => z.ZodMiniType<T[]>;
  /** How short and how long a list may be: for the course as good items need, for a teacher as can be asked at all. */
  size: (course: Size, teacher: Size) => z.core.$ZodCheck<{ length: number }>[];
}

/** Fewest and most entries. */
type Size = readonly [least: number, most: number];

/** The course's own bank: every answer is told why it is right or wrong. */
export const ofCourse: Demands = {
  reasons: true,
  why: textSchema,
  whys: (group) => group,
  mistakes: (entry) => z.array(entry).check(z.minLength(1)),
  size: (course) => sized(course)
};

/** A teacher's own question: what it can be asked without may be left out. */
export const ofTeacher: Demands = {
  reasons: false,
  why: unsaid,
  whys: (group) => z.prefault(group, {}),
  mistakes: (entry) => z._default(z.array(entry), () => []),
  size: (_, teacher) => sized(teacher)
};

function sized([least, most]: Size): z.core.$ZodCheck<{ length: number }>[] {
  return [z.minLength(least), z.maxLength(most)];
}

/** Fields every kind of question has. */
export const common = ({ why }: Demands) => ({
  id: idSchema.check(doc('Permanent: never changed, never used again for another question.')),
  prompt: textSchema.check(doc('What the learner reads; for `statement` the sentence to judge.')),
  claims: z
    .array(z.string())
    .check(
      z.minLength(1),
      doc('Ids of the claims this question tests; each must be taught in its lesson or an earlier one.')
    ),
  objective: z.string().check(doc('Id of the lesson objective it serves.')),
  level: z.enum(levels).check(doc('What it asks of the learner: remember, understand, apply or analyse.')),
  difficulty: z.enum(difficulties).check(doc('How hard the author expects it to be.')),
  explanation: why.check(doc('Why the key is right, in two or three sentences; shown once everything may be shown.')),
  hints: z
    .optional(z.array(textSchema).check(z.minLength(1), z.maxLength(3)))
    .check(
      doc(
        'One to three hints, the faintest first, none of which tells the answer; each press shows one more. `choice` adds a last one of its own that takes a wrong option away.'
      )
    ),
  negative: z
    .optional(z.literal(true))
    .check(doc('Present where the prompt asks what is NOT so; the page then says so above it.'))
});

/** An option that can be chosen, with its own message. */
export const optionSchemaOf = ({ why }: Demands) =>
  z.strictObject({
    id: idSchema.check(doc('Unique within the question; what an attempt stores.')),
    text: textSchema.check(doc('What the learner reads.')),
    correct: z.optional(z.literal(true)).check(doc('Present on right options only.')),
    message: why.check(doc('Why choosing this is right or wrong; for a right option also shown when it was missed.')),
    pin: z.optional(z.literal(true)).check(doc('Keeps its place when options are shuffled.'))
  });

export type Option = z.infer<ReturnType<typeof optionSchemaOf>>;

/** Whether options are shown in an order drawn from the recorded seed. */
export const shuffleSchema = z
  .optional(z.boolean())
  .check(doc('false keeps the order as written (dates, amounts); by default options are shuffled by seed.'));

/** Ids a learner could send, each at most once; longer lists are hostile. */
export const idListSchema = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50));

/** One text for each of several places, by id; longer ids are hostile. */
export const pairsSchema = z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(100)));

/** Adds a problem for each entry whose id was used before in the same list. */
export function uniqueIds(name: string): z.core.$ZodCheck<readonly { id: string }[]> {
  return z.check((context) => {
    const seen = new Set<string>();
    context.value.forEach(({ id }, index) => {
      if (seen.has(id)) {
        context.issues.push({
          code: 'custom',
          path: [index, 'id'],
          input: id,
          message: `is used twice in this question; each ${name} needs an id of its own`
        });
      }
      seen.add(id);
    });
  });
}

/** A text that a learner may take as fact, and where it was written. */
export interface Asserted {
  text: string;
  path: (string | number)[];
}

/** The texts of list entries, for those kinds that assert them. */
export function assertedTexts(
  list: string,
  entries: readonly { text: string }[],
  isAsserted: (index: number) => boolean = () => true
): Asserted[] {
  return entries.flatMap(({ text }, index) => (isAsserted(index) ? [{ text, path: [list, index, 'text'] }] : []));
}

/**
 * Those of some texts that hold more than the hash of options sees, which is letters and digits: `$`, `%`, an exponent's
 * minus. Where marking reads them as they are, they belong to the key.
 */
export function unseen(texts: readonly string[]): string[] {
  return texts.filter((text) => /[^\p{L}\p{N}\s]/u.test(text)).sort();
}

/** Decimals as the hash of options sees them, which tells them apart as well; an exponent it does not. */
export function withoutPoint(decimals: string): string {
  return decimals.replaceAll('.', ' ');
}

/** The kinds' own view of what affects an answer; the stem is added by `fingerprint`. */
export interface Identity {
  /** Everything that can be chosen, ids and texts. */
  options: string;
  /** What is right. */
  key: string;
}
