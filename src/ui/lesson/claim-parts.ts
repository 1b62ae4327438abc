import type { Course } from '#core/course/course.ts';
import type { Claim, Source } from '#core/course/schemas.ts';
import { sourcesOfClaim } from '#core/views/question.ts';

/** Claims of one status, speaker and day are told as one, each source once; two sources a claim at most. */
export function claimParts(course: Course, claims: readonly Claim[]): { claim: Claim; sources: Set<Source> }[] {
  const told = new Map<string, { claim: Claim; sources: Set<Source> }>();
  for (const claim of claims) {
    const alike = JSON.stringify([claim.status, claim.speaker, claim.date]);
    const part = told.get(alike) ?? { claim, sources: new Set() };
    for (const source of sourcesOfClaim(course, claim).slice(0, 2)) part.sources.add(source);
    told.set(alike, part);
  }
  return [...told.values()];
}
