import { shuffle } from '../random.ts';
import type { Order, OrderAnswer } from './bank/order.ts';
import { isIdList, type Labels, type Line } from './feedback.ts';
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

/**
 * The items as they stand: for one in a wrong place the nearest item that it stands on the wrong side of. Then the wrong ones
 * again in their right places, and why they belong there.
 */
export function orderFeedback(question: Order, answer: OrderAnswer, { parts }: Graded, labels: Labels): Line[] {
  const { items } = question;
  const misplaced = new Set(parts.flatMap(({ id, outcome }) => (outcome === 'right' ? [] : [id])));
  const standing = answer.flatMap((id, at): Line[] => {
    const item = items.find((one) => one.id === id);
    if (!item) return [];
    const line = { part: id, text: numbered(at, item.text) };
    if (!misplaced.has(id)) return [{ ...line, outcome: 'right', message: item.message }];
    const why = wrongSide(question, answer, id, labels);
    return [{ ...line, outcome: 'wrong', ...(why !== undefined && { message: why }) }];
  });
  const belonging = items.flatMap(({ id, text, message }, at): Line[] =>
    misplaced.has(id)
      ? [{ part: id, text: numbered(at, text), outcome: 'missed', place: String(at + 1), message, reveals: true }]
      : []
  );
  return [...standing, ...belonging];
}

/** Which item a misplaced one belongs after or before: of those it stands on the wrong side of, its nearest in the key. */
function wrongSide({ items }: Order, answer: OrderAnswer, id: string, labels: Labels): string | undefined {
  const key = items.findIndex((item) => item.id === id);
  const at = answer.indexOf(id);
  const others = items
    .map(({ id: other, text }, place) => ({ text, by: place - key, stands: answer.indexOf(other) - at }))
    .filter(({ by, stands }) => by * stands < 0)
    .sort((one, other) => Math.abs(one.by) - Math.abs(other.by));
  const [nearest] = others;
  return nearest && (nearest.by < 0 ? labels.after : labels.before)(nearest.text);
}

function numbered(at: number, text: string): string {
  return `${at + 1}. ${text}`;
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
