import { curl } from '../typography.ts';
import type { ClaimView } from './claim-view.ts';
import type { Course } from './load.ts';
import type { TimelineEvent } from './schemas.ts';
import type { Neighbour } from './view.ts';

/** An event as its page shows it. */
export interface EventView extends Pick<TimelineEvent, 'id' | 'date' | 'until' | 'place' | 'side'> {
  title: string;
  what: string;
  actors: { id: string; name: string }[];
  claims: ClaimView[];
  /** Lessons that teach one of its claims, in course order. */
  taught: Neighbour[];
}

/** Every event, oldest first. */
export function eventViews(course: Course, viewClaims: (ids: readonly string[]) => ClaimView[]): EventView[] {
  return eventsByDate(course).map((event) => {
    const claims = viewClaims(event.claims);
    const taught = course.lessons.filter(({ id }) => claims.some((claim) => claim.taught.some((one) => one.id === id)));
    return {
      id: event.id,
      date: event.date,
      side: event.side,
      title: curl(event.title),
      what: curl(event.what),
      actors: event.actors.map((id) => ({ id, name: course.actors.get(id)?.name ?? id })),
      claims,
      taught: taught.map(({ id, title }) => ({ id, title: curl(title) })),
      ...(event.until !== undefined && { until: event.until }),
      ...(event.place !== undefined && { place: curl(event.place) })
    };
  });
}

export function eventsByDate(course: Course): TimelineEvent[] {
  return [...course.events.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Two actors and the events that both took part in, oldest first. */
export interface Encounter {
  actors: [string, string];
  events: string[];
}

/** Who dealt with whom: every pair that shares an event, those with most events first, then by name of the course. */
export function encounters(course: Course): Encounter[] {
  const order = [...course.actors.keys()];
  const pairs = new Map<string, Encounter>();
  for (const event of eventsByDate(course)) {
    const present = order.filter((id) => event.actors.includes(id));
    present.forEach((one, index) =>
      present.slice(index + 1).forEach((other) => {
        const pair = pairs.get(`${one} ${other}`) ?? { actors: [one, other], events: [] };
        pair.events.push(event.id);
        pairs.set(`${one} ${other}`, pair);
      })
    );
  }
  return [...pairs.values()].sort((a, b) => b.events.length - a.events.length);
}

/** The events and actors whose claims a question is about: where its subject can be seen in a picture. */
export function picturesOf(course: Course, claims: readonly string[]): { events: string[]; actors: string[] } {
  const asked = new Set(claims);
  const about = ({ claims }: { claims: readonly string[] }) => claims.some((id) => asked.has(id));
  return {
    events: eventsByDate(course)
      .filter(about)
      .map(({ id }) => id),
    actors: [...course.actors.values()].filter(about).map(({ id }) => id)
  };
}
