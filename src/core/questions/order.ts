import { shuffle } from '../random.ts';
import type { Order, OrderAnswer } from './bank/order.ts';
import { isIdList, type Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';

/** Whether something is a list of items; `orderAnswerSchema` without its weight on the page. */
export function isOrderAnswer(answer: unknown): answer is OrderAnswer {
  return isIdList(answer);
}

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
  const parts = items.map(({ id }, index) => ({
    id,
    outcome: answer[index] === id ? ('right' as const) : ('wrong' as const)
  }));
  return graded((2 * right) / of - 1, parts, { kind: 'pairs', right, of });
}

export function orderKey({ items }: Order): OrderAnswer {
  return items.map(({ id }) => id);
}

/** The items in their right order, told one by one; each says whether it stood there, and none is wrong where it is now. */
export function orderFeedback({ items }: Order, _: OrderAnswer, { parts }: Graded): Line[] {
  return items.map(({ text, message }, index) => ({
    text: `${index + 1}. ${text}`,
    outcome: parts[index]?.outcome === 'right' ? 'right' : 'missed',
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

/** Pairs among n items. */
export function pairCount(n: number): number {
  return (n * (n - 1)) / 2;
}

function concordant(places: readonly number[]): number {
  let count = 0;
  places.forEach((place, i) => {
    for (const later of places.slice(i + 1)) if (place < later) count++;
  });
  return count;
}
