import type { Question } from '../questions/index.ts';
import { curl } from '../typography.ts';
import type { ClaimView } from './claim.ts';
import type { Course } from '../course/course.ts';
import type { TimelineEvent } from '../course/schemas.ts';
import type { Neighbour } from './question.ts';

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

/** A text about the timeline with the months of its first and last event in place of {first} and {last}. */
export function withSpan(text: string, [first, last]: readonly [string, string]): string {
  return text.replaceAll('{first}', first).replaceAll('{last}', last);
}

export function eventsByDate(course: Course): TimelineEvent[] {
  return [...course.events.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Actors who met, talked or signed with one another in an event. */
export interface Dealing {
  event: string;
  actors: string[];
}

/** Every event in which actors dealt with one another, oldest first. */
export function dealings(course: Course): Dealing[] {
  return eventsByDate(course).flatMap(({ id, together }) => (together ? [{ event: id, actors: together }] : []));
}

/** Two actors of different sides and the events in which they dealt with each other, oldest first. */
export interface Encounter {
  actors: [string, string];
  events: string[];
}

/**
 * Who dealt with whom: those with most events first, then in the order of time. Colleagues who sat side by side did
 * not deal with each other.
 */
export function encounters(course: Course): Encounter[] {
  const order = [...course.actors.keys()];
  const pairs = new Map<string, Encounter>();
  for (const { event, actors } of dealings(course)) {
    const present = order.filter((id) => actors.includes(id));
    present.forEach((one, index) =>
      present.slice(index + 1).forEach((other) => {
        if (course.actors.get(one)?.side === course.actors.get(other)?.side) return;
        const pair = pairs.get(`${one} ${other}`) ?? { actors: [one, other], events: [] };
        pair.events.push(event);
        pairs.set(`${one} ${other}`, pair);
      })
    );
  }
  return [...pairs.values()].sort((a, b) => b.events.length - a.events.length);
}

/** Where the subject of a question can be seen: events and actors behind which a claim of it stands, most claims first. */
export interface PictureRefs {
  events: { id: string; title: string }[];
  actors: { id: string; name: string }[];
}

export function picturesOf(course: Course, { claims }: Pick<Question, 'claims'>): PictureRefs {
  const asked = new Set(claims);
  return {
    events: sharing(asked, eventsByDate(course)).map(({ id, title }) => ({ id, title: curl(title) })),
    actors: sharing(asked, [...course.actors.values()]).map(({ id, name }) => ({ id, name }))
  };
}

/** Those with one of the claims, most of them first, else in their order. */
function sharing<T extends { claims: readonly string[] }>(asked: ReadonlySet<string>, all: readonly T[]): T[] {
  const shared = ({ claims }: T) => claims.filter((id) => asked.has(id)).length;
  return all.filter((one) => shared(one) > 0).sort((a, b) => shared(b) - shared(a));
}
