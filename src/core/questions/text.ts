import * as z from 'zod/mini';
import { clean, cleanSteps, slipOf } from './clean.ts';
import { common, doc, textSchema, type Identity, type Line } from './common.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';

/** Longest answer that is read at all. */
export const textLimit = 200;

const typedSchema = textSchema.check(z.maxLength(textLimit, `is longer than ${textLimit} characters, so nobody can give it`));

/** A short answer the learner types. */
export const textQuestionSchema = z
  .strictObject({
    ...common,
    kind: z.literal('text'),
    accept: z
      .array(
        z.strictObject({
          text: typedSchema.check(doc('An accepted answer; aliases (Kyiv, Kiev) are entries of their own.')),
          score: z.optional(z.number().check(z.gt(0), z.lte(1))).check(doc('Share of the mark this answer earns; 1 when left out.')),
          message: z.optional(textSchema).check(doc('Shown when this answer was given.'))
        })
      )
      .check(z.minLength(1), doc('Accepted answers; the first is the one shown as the key.')),
    reject: z
      .array(z.strictObject({ text: typedSchema, message: textSchema.check(doc('Why this likely answer is wrong.')) }))
      .check(z.minLength(1), doc('Wrong answers to expect, each with its message.')),
    otherwise: textSchema.check(doc('The message for any other wrong answer.')),
    ignore: z
      ._default(z.array(z.enum(cleanSteps)), ['article', 'punctuation'])
      .check(doc('Optional clean-up steps: article, punctuation, thousands, accents.')),
    caseSensitive: z.optional(z.literal(true)).check(doc('Capital letters matter.')),
    spelling: z.optional(z.literal(true)).check(doc('Forgives one slip of spelling in a word of five letters or more; never in digits, negations or quantities.'))
  })
  .check(
    z.check(({ value, issues }) => {
      const scores = new Map<string, number>();
      value.accept.forEach(({ text, score = 1 }, index) => {
        const cleaned = clean(text, value);
        const other = scores.get(cleaned);
        if (other !== undefined) {
          issues.push({ code: 'custom', path: ['accept', index, 'text'], input: text, message: 'is the same as an entry above after clean-up' });
        }
        scores.set(cleaned, score);
      });
      value.reject.forEach(({ text }, index) => {
        if (scores.has(clean(text, value))) {
          issues.push({ code: 'custom', path: ['reject', index, 'text'], input: text, message: 'is accepted and rejected at once after clean-up' });
        }
      });
      for (const list of ['accept', 'reject'] as const) {
        value[list].forEach(({ text }, index) => {
          if (clean(text, value) !== '') return;
          issues.push({ code: 'custom', path: [list, index, 'text'], input: text, message: 'is empty after clean-up' });
        });
      }
      if ((value.accept[0]?.score ?? 1) !== 1) {
        issues.push({ code: 'custom', path: ['accept', 0, 'score'], input: value.accept[0]?.score, message: 'should be left out: the first accepted answer is the key and earns the full mark' });
      }
    })
  );
export type TextQuestion = z.infer<typeof textQuestionSchema>;

/** What was typed, as it was typed. */
export const textAnswerSchema = z.string();
export type TextAnswer = z.infer<typeof textAnswerSchema>;

/**
 * The share of the accepted entry that the answer equals after clean-up, else 0. The part's id says which
 * entry matched: `accept-0`, `reject-1`, `slip-0` (accepted with a slip of spelling) or `other`.
 */
export function markText(question: TextQuestion, answer: TextAnswer): Mark {
  if (answer.length > textLimit) return invalid({ code: 'too-long', limit: textLimit });
  const given = clean(answer, question);
  if (given === '') return unanswered;
  const same = ({ text }: { text: string }) => clean(text, question) === given;

  const accepted = question.accept.findIndex(same);
  if (accepted >= 0) return accept(question, accepted, 'accept');
  const rejected = question.reject.findIndex(same);
  if (rejected >= 0) return graded(0, [{ id: `reject-${rejected}`, outcome: 'wrong' }]);
  const slip = question.spelling ? question.accept.findIndex(({ text }) => slipOf(given, clean(text, question))) : -1;
  if (slip >= 0) return accept(question, slip, 'slip');
  return graded(0, [{ id: 'other', outcome: 'wrong' }]);
}

export function textKey({ accept }: TextQuestion): TextAnswer {
  return accept[0]?.text ?? '';
}

export function textDistractors({ reject }: TextQuestion): TextAnswer[] {
  return reject.map(({ text }) => text);
}

/** Nobody types the answer blindly. */
export function guessText(): number {
  return 0;
}

export function textIdentity(question: TextQuestion): Identity {
  const accepted = question.accept.map(({ text, score = 1 }) => `${clean(text, question)} ${score}`).sort();
  return { options: '', key: accepted.join('\n') };
}

export function textText(): string[] {
  return [];
}

export function textAnswerText(_: TextQuestion, answer: TextAnswer): string {
  return answer;
}

/** The entry that matched, and the key where the answer was not it. */
export function textFeedback(question: TextQuestion, answer: TextAnswer, { parts, verdict }: Graded): Line[] {
  const matched = parts.map(({ id, outcome }): Line => {
    const message = messageOf(question, id);
    return { text: answer, outcome, ...(message !== undefined && { message }) };
  });
  if (verdict === 'right') return matched;
  return [...matched, { text: textKey(question), outcome: 'missed', reveals: true }];
}

/** The accepted spelling an answer with a slip stood for; undefined for an answer without one. */
export function slipIn(question: TextQuestion, { parts }: Graded): string | undefined {
  const [how, index] = parts[0]?.id.split('-') ?? [];
  return how === 'slip' ? question.accept[Number(index)]?.text : undefined;
}

function messageOf({ accept, reject, otherwise }: TextQuestion, part: string): string | undefined {
  const [how, index] = part.split('-');
  if (how === 'other') return otherwise;
  return how === 'reject' ? reject[Number(index)]?.message : accept[Number(index)]?.message;
}

function accept(question: TextQuestion, index: number, how: 'accept' | 'slip'): Mark {
  const score = question.accept[index]?.score ?? 1;
  return graded(score, [{ id: `${how}-${index}`, outcome: 'right' }]);
}
