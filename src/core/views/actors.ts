import { grouped } from '../grouped.ts';
import { curl } from '../typography.ts';
import { actorCard, tellingWords } from './actor-cards.ts';
import type { ClaimView } from './claim.ts';
import { encounters, type Encounter } from './events.ts';
import type { Course } from '../course/course.ts';
import type { Actor } from '../course/schemas.ts';

/** An actor as the page of all cards shows it. */
export interface ActorView extends Pick<Actor, 'id' | 'name' | 'side' | 'role'> {
  wanted?: { text: string; claims: ClaimView[] };
  /** The few statements that stand on the card, and the others, by date. */
  telling: ClaimView[];
  others: ClaimView[];
  did: { text: string; claims: ClaimView[] };
  /** With whom the actor dealt, most often first. */
  dealtWith: { id: string; name: string; events: number }[];
  /** In how many events the actor took part. */
  events: number;
}

/** Statements on a card before it is unfolded. */
const most = 2;

/** Every actor in the order of the course. */
export function actorViews(course: Course, viewClaims: (ids: readonly string[]) => ClaimView[]): ActorView[] {
  const pairs = encounters(course);
  const attended = grouped(course.events.values(), ({ actors }) => new Set(actors));
  return [...course.actors.values()].map((actor) => {
    const card = actorCard(course, actor);
    const telling = tellingWords(card, most);
    return {
      id: actor.id,
      name: actor.name,
      side: actor.side,
      role: curl(actor.role),
      did: { text: curl(actor.did), claims: viewClaims(idsOf(card.did)) },
      telling: viewClaims(idsOf(telling)),
      others: viewClaims(idsOf(card.said.filter((claim) => !telling.includes(claim)))),
      dealtWith: partners(course, actor.id, pairs),
      events: attended.get(actor.id)?.length ?? 0,
      ...(card.wanted && { wanted: { text: curl(card.wanted.text), claims: viewClaims(idsOf(card.wanted.claims)) } })
    };
  });
}

function partners({ actors }: Course, id: string, pairs: readonly Encounter[]): ActorView['dealtWith'] {
  return pairs.flatMap(({ actors: pair, events }) => {
    const other = pair.includes(id) ? actors.get(pair[0] === id ? pair[1] : pair[0]) : undefined;
    return other ? [{ id: other.id, name: other.name, events: events.length }] : [];
  });
}

function idsOf(claims: readonly { id: string }[]): string[] {
  return claims.map(({ id }) => id);
}
