import type { TimelineEvent } from '../course/schemas.ts';

/** Which events a reader wants to see; what is empty narrows nothing. */
export interface EventChoice {
  /** Ids. */
  actor: string;
  side: string;
  /** First and last month, `2025-02`. */
  from: string;
  to: string;
}

export type Choosable = Pick<TimelineEvent, 'id' | 'date' | 'until' | 'side' | 'actors'>;

/** Ids of the events that fit. An event of several days fits a span that holds one of them. */
export function chosenEvents(events: readonly Choosable[], { actor, side, from, to }: EventChoice): Set<string> {
  const fits = (event: Choosable) =>
    (!actor || event.actors.includes(actor)) &&
    (!side || event.side === side) &&
    (!from || (event.until ?? event.date).slice(0, 7) >= from) &&
    (!to || event.date.slice(0, 7) <= to);
  return new Set(events.filter(fits).map(({ id }) => id));
}

/** Months in which something begins, oldest first, with how much does. */
export function monthsOf(events: readonly Pick<TimelineEvent, 'date'>[]): { month: string; events: number }[] {
  const counts = new Map<string, number>();
  for (const { date } of events) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  return [...counts].map(([month, events]) => ({ month, events })).sort((a, b) => (a.month < b.month ? -1 : 1));
}
