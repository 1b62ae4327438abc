import { alphabetical } from '../alphabet-order.ts';
import { curl } from '../typography.ts';
import type { Course } from '../course/course.ts';
import type { Source, Status } from '../course/schemas.ts';

/** A page the course rests on, and what was taken from it. */
export interface SourceRow {
  source: Source;
  claims: { id: string; topic: string; statement: string; status: Status }[];
}

/**
 * Every page that a claim, a term, a draft or a position on the map rests on, by publisher; each with its claims,
 * also those that no lesson teaches: a reader who checks one claim may want to know the others of its page.
 */
export function sourceRows(course: Course): SourceRow[] {
  const { sources, terms, drafts, deposits, info } = course;
  const byName = alphabetical(info.language);
  const cited = new Map<string, SourceRow['claims']>();
  const of = (id: string) => {
    const known = cited.get(id) ?? [];
    cited.set(id, known);
    return known;
  };
  for (const topic of course.topics)
    for (const claim of topic.claims.flatMap((id) => course.claims.get(id) ?? [])) {
      const { id, status } = claim;
      for (const source of claim.sources)
        of(source).push({ id, topic: topic.id, statement: curl(claim.statement), status });
    }
  for (const { sources } of [...terms.values(), ...drafts.values()]) sources.forEach(of);
  for (const { position } of deposits.values()) if (position) of(position.source);
  return [...cited]
    .flatMap(([id, claims]) => {
      const source = sources.get(id);
      return source ? { source, claims } : [];
    })
    .sort((a, b) => byName(a.source.publisher, b.source.publisher));
}
