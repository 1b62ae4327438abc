import type { Question } from '../questions/index.ts';
import { grouped } from '../grouped.ts';
import { curl } from '../typography.ts';
import type { ClaimView } from './claim.ts';
import type { Course } from '../course/course.ts';
import type { Actor, TimelineEvent } from '../course/schemas.ts';
import { once } from './once.ts';
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
    return {
      id: event.id,
      date: event.date,
      side: event.side,
      title: curl(event.title),
      what: curl(event.what),
      actors: event.actors.map((id) => ({ id, name: course.actors.get(id)?.name ?? id })),
      claims,
      taught: inOrder(
        course,
        claims.flatMap(({ taught }) => taught)
      ),
      ...(event.until !== undefined && { until: event.until }),
      ...(event.place !== undefined && { place: curl(event.place) })
    };
  });
}

/** Lessons in the order of the course, each once. */
function inOrder(course: Course, lessons: readonly Neighbour[]): Neighbour[] {
  const places = once(course, lessonPlaces);
  const place = ({ id }: Neighbour) => places.get(id) ?? 0;
  return [...new Map(lessons.map((lesson) => [lesson.id, lesson])).values()].sort((a, b) => place(a) - place(b));
}

function lessonPlaces({ lessons }: Course): Map<string, number> {
  return new Map(lessons.map(({ id }, place) => [id, place]));
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
    events: sharing(asked, once(course, eventsByClaim)).map(({ id, title }) => ({ id, title: curl(title) })),
    actors: sharing(asked, once(course, actorsByClaim)).map(({ id, name }) => ({ id, name }))
  };
}

function eventsByClaim(course: Course): Map<string, Placed<TimelineEvent>[]> {
  return byClaim(eventsByDate(course));
}

function actorsByClaim({ actors }: Course): Map<string, Placed<Actor>[]> {
  return byClaim(actors.values());
}

/** Something that rests on claims, and its place among its like. */
interface Placed<T> {
  one: T;
  place: number;
}

function byClaim<T extends { claims: readonly string[] }>(all: Iterable<T>): Map<string, Placed<T>[]> {
  return grouped(
    Array.from(all, (one, place) => ({ one, place })),
    ({ one }) => one.claims
  );
}

/** Those with one of the claims, most of them first, else in their order. */
function sharing<T>(asked: ReadonlySet<string>, behind: ReadonlyMap<string, Placed<T>[]>): T[] {
  const found = [...asked].flatMap((claim) => behind.get(claim) ?? []);
  const shared = (one: Placed<T>) => found.filter((other) => other === one).length;
  return [...new Set(found)].sort((a, b) => shared(b) - shared(a) || a.place - b.place).map(({ one }) => one);
}
