import * as z from 'zod/mini';
import { common, doc, idListSchema, optionLines, optionSchema, shuffleSchema, uniqueIds, type Identity, type Line } from './common.ts';
import { graded, invalid, unanswered, type Graded, type Mark, type Part } from './mark.ts';

/** Several right options; a net score. */
export const multiSchema = z.strictObject({
  ...common,
  kind: z.literal('multi'),
  options: z
    .array(optionSchema)
    .check(
      z.minLength(4),
      z.maxLength(10),
      uniqueIds('option'),
      z.refine((options) => options.some(({ correct }) => correct), 'needs at least one option with `correct: true`'),
      z.refine((options) => options.some(({ correct }) => !correct), 'needs at least one wrong option; ticking everything would be right'),
      doc('Four to ten options; at least one right and one wrong.')
    ),
  announce: z
    .optional(z.literal(true))
    .check(doc('Tells the learner how many to tick; another number of ticks is then invalid, not wrong.')),
  shuffle: shuffleSchema
});
export type Multi = z.infer<typeof multiSchema>;

/** Ids of the ticked options, in any order. */
export const multiAnswerSchema = idListSchema;
export type MultiAnswer = z.infer<typeof multiAnswerSchema>;

/**
 * Net score t/c - f/min(c, w), not below 0: t right and f wrong ticks, c right and w wrong options.
 * Ticking nothing or everything earns 0 whatever the mix; equals H5P's net rule when c <= w and
 * R/exams' balanced rule when w <= c.
 */
export function markMulti({ options, announce }: Multi, answer: MultiAnswer): Mark {
  const ticked = new Set(answer);
  if (ticked.size === 0) return unanswered;
  const known = options.filter(({ id }) => ticked.has(id));
  if (known.length < ticked.size || ticked.size < answer.length) return invalid({ code: 'unknown-option' });

  const rightOptions = options.filter(({ correct }) => correct).length;
  if (announce && ticked.size !== rightOptions) {
    return invalid({ code: 'count', expected: rightOptions, given: ticked.size });
  }
  const wrongWeight = Math.min(rightOptions, options.length - rightOptions);
  const right = known.filter(({ correct }) => correct).length;
  const wrong = known.length - right;
  const parts = options.flatMap(({ id, correct }): Part[] => {
    if (ticked.has(id)) return [{ id, outcome: correct ? 'right' : 'wrong' }];
    return correct ? [{ id, outcome: 'missed' }] : [];
  });
  return graded(net(right, wrong, rightOptions, wrongWeight), parts, { kind: 'ticks', right, wrong, rightOptions, wrongWeight });
}

export function multiKey({ options }: Multi): MultiAnswer {
  return options.filter(({ correct }) => correct).map(({ id }) => id);
}

/** Each wrong option alone, each wrong option beside the key, and everything ticked. */
export function multiDistractors(question: Multi): MultiAnswer[] {
  const key = multiKey(question);
  const wrong = question.options.filter(({ correct }) => !correct).map(({ id }) => id);
  if (question.announce) return wrong.map((id) => [...key.slice(1), id]);
  return [...wrong.map((id) => [id]), ...wrong.map((id) => [...key, id]), question.options.map(({ id }) => id)];
}

/** Mean score over all non-empty sets of ticks (over all sets of the announced size, when announced). */
export function guessMulti({ options, announce }: Multi): number {
  const c = options.filter(({ correct }) => correct).length;
  const w = options.length - c;
  let [total, weight] = [0, 0];
  for (let t = 0; t <= c; t++) {
    for (let f = 0; f <= w; f++) {
      if (t + f === 0 || (announce && t + f !== c)) continue;
      const sets = choose(c, t) * choose(w, f);
      total += sets * Math.max(0, net(t, f, c, Math.min(c, w)));
      weight += sets;
    }
  }
  return total / weight;
}

export function multiIdentity(question: Multi): Identity {
  return {
    options: question.options.map(({ id, text }) => `${id} ${text}`).sort().join('\n'),
    key: multiKey(question).sort().join(' ')
  };
}

export function multiText({ options }: Multi): string[] {
  return options.map(({ text }) => text);
}

export function multiAnswerText({ options }: Multi, answer: MultiAnswer): string {
  return options.filter(({ id }) => answer.includes(id)).map(({ text }) => text).join('; ');
}

export function multiFeedback({ options }: Multi, _: MultiAnswer, { parts }: Graded): Line[] {
  return optionLines(options, parts);
}

function net(right: number, wrong: number, rightOptions: number, wrongWeight: number): number {
  return right / rightOptions - wrong / wrongWeight;
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
