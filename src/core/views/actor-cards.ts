import { grouped } from '../grouped.ts';
import type { Course } from '../course/course.ts';
import type { Actor, Claim } from '../course/schemas.ts';
import { once } from './once.ts';

/** What a card tells of an actor, with the claims behind each part. */
export interface ActorCard {
  actor: Actor;
  side: string;
  /** What they wanted, where the pages read say so. */
  wanted?: { text: string; claims: Claim[] };
  /** Everything the ledger reports as said by them, by date; undated last. */
  said: Claim[];
  /** The claims behind what they did. */
  did: Claim[];
}

export function actorCard(course: Course, actor: Actor): ActorCard {
  const { wanted } = actor;
  return {
    actor,
    side: course.info.sides.find(({ id }) => id === actor.side)?.name ?? '',
    said: saidBy(course, actor.id),
    did: claimsOf(course, actor.claims),
    ...(wanted && { wanted: { text: wanted.text, claims: claimsOf(course, wanted.claims) } })
  };
}

/** The few statements that a short card shows: those its author chose among the claims, quotations first. */
export function tellingWords({ actor, said }: ActorCard, most: number): Claim[] {
  const chosen = said.filter(({ id }) => actor.claims.includes(id));
  const quoted = chosen.filter(({ quote }) => quote !== undefined);
  const shown = [...quoted, ...chosen.filter((claim) => !quoted.includes(claim))].slice(0, most);
  return chosen.filter((claim) => shown.includes(claim));
}

export function claimsOf(course: Course, ids: readonly string[]): Claim[] {
  return ids.flatMap((id) => course.claims.get(id) ?? []);
}

function saidBy(course: Course, id: string): Claim[] {
  const last = '9999';
  return (once(course, claimsBySpeaker).get(id) ?? []).toSorted((a, b) =>
    (a.date ?? last) < (b.date ?? last) ? -1 : (a.date ?? last) > (b.date ?? last) ? 1 : 0
  );
}

function claimsBySpeaker({ claims }: Course): Map<Claim['speaker'], Claim[]> {
  return grouped(claims.values(), ({ speaker }) => [speaker]);
}
