import * as z from 'zod/mini';
import { orderKey, pairCount } from '../order.ts';
import {
  assertedTexts,
  common,
  doc,
  idListSchema,
  idSchema,
  textSchema,
  uniqueIds,
  type Asserted,
  type Demands,
  type Identity
} from './common.ts';

/** Items to bring into their order. */
export const orderSchemaOf = (demands: Demands) =>
  z.strictObject({
    ...common(demands),
    kind: z.literal('order'),
    from: textSchema.check(doc('What stands at the top: "earliest", "largest".')),
    to: textSchema.check(doc('What stands at the bottom: "latest", "smallest".')),
    items: z
      .array(
        z.strictObject({
          id: idSchema.check(doc('Unique within the question; what an attempt stores.')),
          text: textSchema.check(doc('What the learner reads; without the date that would give it away.')),
          message: demands.why.check(doc('Why it stands where it does.'))
        })
      )
      .check(
        ...demands.size([3, 8], [2, 12]),
        uniqueIds('item'),
        doc('Three to eight items, written in the right order.')
      )
  });

export type Order = z.infer<ReturnType<typeof orderSchemaOf>>;

/** Item ids from top to bottom; empty while nothing was moved. */
export const orderAnswerSchema = idListSchema;

export type OrderAnswer = z.infer<typeof orderAnswerSchema>;

/** The key with one neighbouring pair swapped, each pair in turn, and the key upside down. */
export function orderDistractors(question: Order): OrderAnswer[] {
  const key = orderKey(question);
  const swaps = key.slice(1).map((id, i) => [...key.slice(0, i), id, key[i] as string, ...key.slice(i + 2)]);
  return [...swaps, [...key].reverse()];
}

/** Mean of max(0, tau) over all orders, from the number of permutations with k inversions (Mahonian numbers). */
export function guessOrder({ items }: Order): number {
  const pairs = pairCount(items.length);
  const counts = inversionCounts(items.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, k) => sum + count * Math.max(0, 1 - (2 * k) / pairs), 0) / total;
}

/** How many orders of so many things have 0, 1, 2 ... pairs the wrong way round. */
export function inversionCounts(things: number): number[] {
  let counts = [1];
  for (let n = 2; n <= things; n++) {
    const next = new Array<number>(pairCount(n) + 1).fill(0);
    counts.forEach((count, k) => {
      for (let j = 0; j < n; j++) next[k + j] = (next[k + j] ?? 0) + count;
    });
    counts = next;
  }
  return counts;
}

export function orderIdentity(question: Order): Identity {
  return {
    // the same items from latest to earliest are another question
    options: [question.from, question.to, ...question.items.map(({ id, text }) => `${id} ${text}`).sort()].join('\n'),
    key: orderKey(question).join(' ')
  };
}

export function orderText({ items }: Order): string[] {
  return items.map(({ text }) => text);
}

export function orderAsserted({ items }: Order): Asserted[] {
  return assertedTexts('items', items);
}
