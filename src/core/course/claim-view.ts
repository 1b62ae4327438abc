import { curl } from '../typography.ts';
import { claimsOf } from './actor-cards.ts';
import type { Course, Lesson } from './load.ts';
import type { Claim, Source, Status } from './schemas.ts';
import { sourcesOfClaim, type Neighbour } from './view.ts';

/** A claim with everything a reader may ask about it, as plain data that travels with a page. */
export interface ClaimView {
  id: string;
  statement: string;
  status: Status;
  quote?: string;
  date?: string;
  /** The name of who said it. */
  saidBy?: string;
  /** The first lesson that teaches it; its passage is `#p-<id>` there. */
  lesson?: Neighbour;
  sources: SourceOfClaim[];
}

export type SourceOfClaim = Pick<Source, 'id' | 'publisher' | 'title' | 'url' | 'published' | 'reliability'>;

/** The claims of these ids, in their order, quotation marks set; ids nothing has are left out. */
export function claimViews(course: Course, ids: readonly string[]): ClaimView[] {
  return claimsOf(course, ids).map((claim) => claimView(course, claim));
}

function claimView(course: Course, claim: Claim): ClaimView {
  const { id, statement, status, quote, date, speaker } = claim;
  const saidBy = typeof speaker === 'string' ? course.actors.get(speaker)?.name : speaker?.name;
  const lesson = course.lessons.find((one) => teaches(one, id));
  return {
    id,
    statement: curl(statement),
    status,
    ...(quote !== undefined && { quote: curl(quote) }),
    ...(date !== undefined && { date }),
    ...(saidBy !== undefined && { saidBy }),
    ...(lesson && { lesson: { id: lesson.id, title: lesson.title } }),
    sources: sourcesOfClaim(course, claim).map(sourceOfClaim)
  };
}

function teaches({ prose }: Lesson, claim: string): boolean {
  return prose.passages.some(({ claims }) => claims.some(({ id }) => id === claim));
}

/** Without the note, which is for authors. */
export function sourceOfClaim({ id, publisher, title, url, published, reliability }: Source): SourceOfClaim {
  return {
    id,
    publisher,
    title,
    reliability,
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published })
  };
}
