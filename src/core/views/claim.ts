import { curl } from '../typography.ts';
import type { Course } from '../course/course.ts';
import type { Claim, Source } from '../course/schemas.ts';
import { sourcesOfClaim, type Neighbour } from './question.ts';

/** A claim as pages show it: what is said, by whom, how firmly it is known, on which pages it rests, where it is taught. */
export interface ClaimView extends Pick<Claim, 'id' | 'status' | 'date' | 'asOf' | 'quote'> {
  statement: string;
  /** Who said it; `actor` is the id of the card, where there is one. */
  speaker?: { name: string; actor?: string };
  sources: CitedSource[];
  /** The lessons with a passage that teaches it, in course order. */
  taught: Neighbour[];
}

/** What a list of claims shows of a page. */
export type CitedSource = Pick<Source, 'id' | 'publisher' | 'title' | 'url' | 'copy' | 'published' | 'reliability'>;

/**
 * Views of claims by id, each made once: a page that shows a claim or a source in several places carries it once.
 * @returns views of the ids the ledger knows, in the order asked
 */
export function claimViewer(course: Course): (ids: readonly string[]) => ClaimView[] {
  const taught = lessonsByClaim(course);
  const sources = new Map<string, CitedSource>();
  const views = new Map<string, ClaimView>();

  function cite(source: Source): CitedSource {
    const { id, publisher, title, url, copy, published, reliability } = source;
    const cited = sources.get(id) ?? {
      id,
      publisher,
      title,
      reliability,
      ...(url !== undefined && { url }),
      ...(copy && { copy }),
      ...(published !== undefined && { published })
    };
    sources.set(id, cited);
    return cited;
  }

  function viewOf(claim: Claim): ClaimView {
    const { id, status, date, asOf, quote } = claim;
    const speaker = speakerOf(course, claim);
    return {
      id,
      status,
      statement: curl(claim.statement),
      sources: sourcesOfClaim(course, claim).map(cite),
      taught: taught.get(id) ?? [],
      ...(date !== undefined && { date }),
      ...(asOf !== undefined && { asOf }),
      ...(quote !== undefined && { quote: curl(quote) }),
      ...(speaker && { speaker })
    };
  }

  return (ids) =>
    ids.flatMap((id) => {
      const claim = course.claims.get(id);
      if (!claim) return [];
      const view = views.get(id) ?? viewOf(claim);
      views.set(id, view);
      return [view];
    });
}

/** The lessons that teach each claim, in course order. */
export function lessonsByClaim(course: Course): ReadonlyMap<string, Neighbour[]> {
  const taught = new Map<string, Neighbour[]>();
  for (const { id, title, prose } of course.lessons) {
    const lesson = { id, title: curl(title) };
    const here = new Set(prose.passages.flatMap(({ claims }) => claims.map((claim) => claim.id)));
    for (const claim of here) taught.set(claim, [...(taught.get(claim) ?? []), lesson]);
  }
  return taught;
}

function speakerOf({ actors }: Course, { speaker }: Claim): ClaimView['speaker'] {
  if (speaker === undefined) return undefined;
  if (typeof speaker !== 'string') return { name: speaker.name };
  return { name: actors.get(speaker)?.name ?? speaker, actor: speaker };
}
