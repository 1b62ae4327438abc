import * as z from 'zod/mini';
import { clean, cleanSteps } from '../clean.ts';
import { textLimit } from '../text.ts';
import { assertedTexts, common, doc, textSchema, type Asserted, type Demands, type Identity } from './common.ts';

const typedSchema = textSchema.check(
  z.maxLength(textLimit, `is longer than ${textLimit} characters, so nobody can give it`)
);

/** How typed text is marked: the fields of `text`, and of a gap that is typed. */
export const textRulesOf = (demands: Demands) => ({
  accept: z
    .array(
      z.strictObject({
        text: typedSchema.check(doc('An accepted answer; other spellings (colour, color) are entries of their own.')),
        score: z
          .optional(z.number().check(z.gt(0), z.lte(1)))
          .check(doc('Share of the mark this answer earns; 1 when left out.')),
        message: z.optional(textSchema).check(doc('Shown when this answer was given.'))
      })
    )
    .check(z.minLength(1), doc('Accepted answers; the first is the one shown as the key.')),
  reject: demands
    .mistakes(
      z.strictObject({ text: typedSchema, message: demands.why.check(doc('Why this likely answer is wrong.')) })
    )
    .check(doc('Wrong answers to expect, each with its message.')),
  otherwise: demands.why.check(doc('The message for any other wrong answer.')),
  ignore: z
    ._default(z.array(z.enum(cleanSteps)), ['article', 'punctuation'])
    .check(doc('Optional clean-up steps: article, punctuation, thousands, accents.')),
  caseSensitive: z.optional(z.literal(true)).check(doc('Capital letters matter.')),
  spelling: z
    .optional(z.literal(true))
    .check(
      doc(
        'Forgives a slip of spelling in a word of five letters or more, two from eight letters on; never in digits, negations or quantities, nor where it makes a rejected answer.'
      )
    ),
  person: z
    .optional(z.literal(true))
    .check(doc('A person is asked for: of a full name the surname is enough, and each part of it may hold a slip.'))
});

export type TextRules = z.infer<z.ZodMiniObject<ReturnType<typeof textRulesOf>>>;

/** Adds a problem for each entry that could never match, or that says two things at once. */
export function checkTextRules(): z.core.$ZodCheck<TextRules> {
  return z.check(({ value, issues }) => {
    const tell = (path: (string | number)[], input: unknown, message: string) =>
      issues.push({ code: 'custom', path, input, message });
    const accepted = new Set<string>();
    value.accept.forEach(({ text }, index) => {
      const cleaned = clean(text, value);
      if (accepted.has(cleaned)) tell(['accept', index, 'text'], text, 'is the same as an entry above after clean-up');
      accepted.add(cleaned);
    });
    value.reject.forEach(({ text }, index) => {
      if (accepted.has(clean(text, value)))
        tell(['reject', index, 'text'], text, 'is accepted and rejected at once after clean-up');
    });
    for (const list of ['accept', 'reject'] as const) {
      value[list].forEach(({ text }, index) => {
        if (clean(text, value) === '') tell([list, index, 'text'], text, 'is empty after clean-up');
      });
    }
    const [key] = value.accept;
    if ((key?.score ?? 1) !== 1) {
      const message = 'should be left out: the first accepted answer is the key and earns the full mark';
      tell(['accept', 0, 'score'], key?.score, message);
    }
  });
}

/** A short answer the learner types. */
export const textQuestionSchemaOf = (demands: Demands) =>
  z.strictObject({ ...common(demands), kind: z.literal('text'), ...textRulesOf(demands) }).check(checkTextRules());

export type TextQuestion = z.infer<ReturnType<typeof textQuestionSchemaOf>>;

/** What was typed, as it was typed. */
export const textAnswerSchema = z.string();

export type TextAnswer = z.infer<typeof textAnswerSchema>;

export function textDistractors({ reject }: TextQuestion): TextAnswer[] {
  return reject.map(({ text }) => text);
}

/** Nobody types the answer blindly. */
export function guessText(): number {
  return 0;
}

export function textIdentity(question: TextQuestion): Identity {
  return { options: '', key: textRulesIdentity(question).join('\n') };
}

/**
 * All by which a typed answer is marked, in lines whose order does not count: what is accepted, and of the rules those
 * that are not the usual ones. Where an answer may be near an entry without being it (a slip, a surname, an amount written
 * in another way), the first entry it is near counts, and a rejected one stands in the way.
 */
export function textRulesIdentity(rules: TextRules): string[] {
  const { accept, reject, ignore, caseSensitive, spelling, person } = rules;
  const isNear = spelling || person || [...accept, ...reject].some(({ text }) => /\d/.test(text));
  const place = (at: number) => (isNear && at > 0 ? `${at} ` : '');
  const cleaning = [...ignore].sort().join(' ');
  return [
    ...accept.map(({ text, score = 1 }, at) => `${place(at)}${clean(text, rules)} ${score}`).sort(),
    ...(cleaning === usualCleaning ? [] : [`ignore ${cleaning}`]),
    ...(caseSensitive ? ['case'] : []),
    ...(spelling ? ['spelling'] : []),
    ...(person ? ['person'] : []),
    ...(isNear ? reject.map(({ text }) => `reject ${clean(text, rules)}`).sort() : [])
  ];
}

const usualCleaning = 'article punctuation';

export function textText(): string[] {
  return [];
}

export function textAsserted({ accept }: TextQuestion): Asserted[] {
  return assertedTexts('accept', accept, (index) => index === 0);
}
