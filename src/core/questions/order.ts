import * as z from 'zod/mini';
import { shuffle } from '../random.ts';
import { common, doc, idListSchema, idSchema, textSchema, uniqueIds, type Identity, type Line } from './common.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';

/** Items to bring into their order. */
export const orderSchema = z.strictObject({
  ...common,
  kind: z.literal('order'),
  from: textSchema.check(doc('What stands at the top: "earliest", "largest".')),
  to: textSchema.check(doc('What stands at the bottom: "latest", "smallest".')),
  items: z
    .array(
      z.strictObject({
        id: idSchema.check(doc('Unique within the question; what an attempt stores.')),
        text: textSchema.check(doc('What the learner reads; without the date that would give it away.')),
        message: textSchema.check(doc('Why it stands where it does.'))
      })
    )
    .check(z.minLength(3), z.maxLength(8), uniqueIds('item'), doc('Three to eight items, written in the right order.'))
});
export type Order = z.infer<typeof orderSchema>;

/** Item ids from top to bottom; empty while nothing was moved. */
export const orderAnswerSchema = idListSchema;
export type OrderAnswer = z.infer<typeof orderAnswerSchema>;

/**
 * max(0, tau), Kendall's rank correlation: of all pairs of items, those in the right before/after order
 * count for and the others against. Chance gives half the pairs and so nothing.
 */
export function markOrder({ items }: Order, answer: OrderAnswer): Mark {
  if (answer.length === 0) return unanswered;
  const place = new Map(items.map(({ id }, index) => [id, index]));
  const places = answer.map((id) => place.get(id));
  if (places.includes(undefined) || new Set(answer).size < answer.length) return invalid({ code: 'unknown-option' });
  if (answer.length < items.length) return invalid({ code: 'incomplete', missing: items.length - answer.length });

  const right = concordant(places as number[]);
  const of = pairCount(items.length);
  const parts = items.map(({ id }, index) => ({ id, outcome: answer[index] === id ? ('right' as const) : ('wrong' as const) }));
  return graded((2 * right) / of - 1, parts, { kind: 'pairs', right, of });
}

export function orderKey({ items }: Order): OrderAnswer {
  return items.map(({ id }) => id);
}

/** The key with one neighbouring pair swapped, each pair in turn, and the key upside down. */
export function orderDistractors(question: Order): OrderAnswer[] {
  const key = orderKey(question);
  const swaps = key.slice(1).map((id, i) => [...key.slice(0, i), id, key[i] as string, ...key.slice(i + 2)]);
  return [...swaps, [...key].reverse()];
}

/** Mean of max(0, tau) over all orders, from the number of permutations with k inversions (Mahonian numbers). */
export function guessOrder({ items }: Order): number {
  const pairs = pairCount(items.length);
  let counts = [1];
  for (let n = 2; n <= items.length; n++) {
    const next = new Array<number>(pairCount(n) + 1).fill(0);
    counts.forEach((count, k) => {
      for (let j = 0; j < n; j++) next[k + j] = (next[k + j] ?? 0) + count;
    });
    counts = next;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, k) => sum + count * Math.max(0, 1 - (2 * k) / pairs), 0) / total;
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

export function orderAnswerText({ items }: Order, answer: OrderAnswer): string {
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  return answer.map((id, index) => `${index + 1}. ${texts.get(id) ?? ''}`).join(' ');
}

/** The items in their right order; each says whether it stood there. */
export function orderFeedback({ items }: Order, _: OrderAnswer, { parts }: Graded): Line[] {
  return items.map(({ text, message }, index) => ({
    text: `${index + 1}. ${text}`,
    outcome: parts[index]?.outcome ?? 'wrong',
    message,
    reveals: true
  }));
}

/** The order items are first shown in: drawn by seed, and never the right one. */
export function startOrder(question: Order, seed: number): OrderAnswer {
  const key = orderKey(question);
  const start = shuffle(key, seed);
  return start.join() === key.join() ? start.reverse() : start;
}

function pairCount(n: number): number {
  return (n * (n - 1)) / 2;
}

function concordant(places: readonly number[]): number {
  let count = 0;
  places.forEach((place, i) => {
    for (const later of places.slice(i + 1)) if (place < later) count++;
  });
  return count;
}
