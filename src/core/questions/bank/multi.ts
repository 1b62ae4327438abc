import * as z from 'zod/mini';
import { multiKey, net } from '../multi.ts';
import {
  assertedTexts,
  common,
  doc,
  idListSchema,
  optionSchemaOf,
  shuffleSchema,
  uniqueIds,
  type Asserted,
  type Demands,
  type Identity
} from './common.ts';

/** Several right options; a net score. */
export const multiSchemaOf = (demands: Demands) =>
  z.strictObject({
    ...common(demands),
    kind: z.literal('multi'),
    options: z.array(optionSchemaOf(demands)).check(
      ...demands.size([4, 10], [2, 16]),
      uniqueIds('option'),
      z.refine((options) => options.some(({ correct }) => correct), 'needs at least one option with `correct: true`'),
      z.refine(
        (options) => options.some(({ correct }) => !correct),
        'needs at least one wrong option; ticking everything would be right'
      ),
      doc('Four to ten options; at least one right and one wrong.')
    ),
    announce: z
      .optional(z.literal(true))
      .check(doc('Tells the learner how many to tick; another number of ticks is then invalid, not wrong.')),
    shuffle: shuffleSchema
  });

export type Multi = z.infer<ReturnType<typeof multiSchemaOf>>;

/** Ids of the ticked options, in any order. */
export const multiAnswerSchema = idListSchema;

export type MultiAnswer = z.infer<typeof multiAnswerSchema>;

/** What the net rule needs to know of a question. */
type Ticks = Pick<Multi, 'options' | 'announce'>;

/** Each wrong option alone, each wrong option beside the key, and everything ticked. */
export function multiDistractors(question: Ticks): MultiAnswer[] {
  const key = multiKey(question);
  const wrong = question.options.filter(({ correct }) => !correct).map(({ id }) => id);
  if (question.announce) return wrong.map((id) => [...key.slice(1), id]);
  return [...wrong.map((id) => [id]), ...wrong.map((id) => [...key, id]), question.options.map(({ id }) => id)];
}

/** Mean score over all non-empty sets of ticks (over all sets of the announced size, when announced). */
export function guessMulti({ options, announce }: Ticks): number {
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
    options: question.options
      .map(({ id, text }) => `${id} ${text}`)
      .sort()
      .join('\n'),
    // announced, another number of ticks is not graded
    key: [...multiKey(question).sort(), ...(question.announce ? ['(announced)'] : [])].join(' ')
  };
}

export function multiText({ options }: Multi): string[] {
  return options.map(({ text }) => text);
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}

/** The right options. */
export function multiAsserted({ options }: Multi): Asserted[] {
  return assertedTexts('options', options, (index) => options[index]?.correct ?? false);
}
