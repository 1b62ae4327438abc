import type { Sort, SortAnswer } from './bank/sort.ts';
import type { Line } from './feedback.ts';
import type { Graded, Mark } from './mark.ts';
import { at, isPairs, markPairs } from './pairs.ts';

/** Whether something puts items into groups; `sortAnswerSchema` without its weight on the page. */
export function isSortAnswer(answer: unknown): answer is SortAnswer {
  return isPairs(answer);
}

/** Items in their right group / items. An item in no group is missing, not wrong. */
export function markSort({ items, groups }: Sort, answer: SortAnswer): Mark {
  return markPairs(new Map(items.map(({ id, group }) => [id, group])), new Set(groups.map(({ id }) => id)), answer);
}

export function sortKey({ items }: Sort): SortAnswer {
  return Object.fromEntries(items.map(({ id, group }) => [id, group]));
}

/** Each item with the group it was put into, and why it belongs into its own; for a wrong one then that group. */
export function sortFeedback({ items, groups }: Sort, answer: SortAnswer, { parts }: Graded): Line[] {
  const names = new Map(groups.map(({ id, text }) => [id, text]));
  const placed = (item: string, group: string | undefined) => `${item} – ${names.get(group ?? '') ?? ''}`;
  return items.flatMap(({ id, text, group, message }, index): Line[] => {
    const right = { part: id, text: placed(text, group) };
    if (parts[index]?.outcome === 'right') return [{ ...right, outcome: 'right', message }];
    const place = names.get(group) ?? '';
    return [
      ...(at(answer, id) ? [{ part: id, text: placed(text, at(answer, id)), outcome: 'wrong' as const, message }] : []),
      { ...right, outcome: 'missed', place, reveals: true, ...(!at(answer, id) && { message }) }
    ];
  });
}
