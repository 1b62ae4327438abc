import type { Course } from '../course/course.ts';
import type { AgreementDraft, CourseInfo } from '../course/schemas.ts';

/**
 * How a cell stands to the one left of it: a point that no page read mentions is `unfound`, never "gone", for the
 * paper itself may have it.
 */
export type Change = 'same' | 'changed' | 'found' | 'unfound';

/** What one version says on one point; without a value no page read says anything. */
export interface DraftCell {
  draft: string;
  value?: string;
  claims: string[];
  /** Missing in the first version of a row, and where neither this nor the one before says anything. */
  change?: Change;
}

export interface DraftRow {
  term: CourseInfo['draftTerms'][number];
  cells: DraftCell[];
}

/** The versions named, in order of date; all where none is named. */
export function draftsOf(course: Course, ids?: readonly string[]): AgreementDraft[] {
  return [...course.drafts.values()]
    .filter(({ id }) => !ids || ids.includes(id))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Versions point by point, in the order of the course; without `terms` every point that one of them mentions. */
export function compareDrafts(
  course: Course,
  drafts: readonly AgreementDraft[],
  terms?: readonly string[]
): DraftRow[] {
  return course.info.draftTerms
    .filter(({ id }) => (terms ? terms.includes(id) : drafts.some((draft) => draft.terms[id])))
    .map((term) => ({ term, cells: drafts.map((draft, index) => cellOf(draft, term.id, drafts[index - 1])) }));
}

/** How what is said on a point stands to what was said before. */
export function changeBetween(before: string | undefined, after: string | undefined): Change | undefined {
  if (before === undefined) return after === undefined ? undefined : 'found';
  if (after === undefined) return 'unfound';
  return before === after ? 'same' : 'changed';
}

function cellOf(draft: AgreementDraft, term: string, before?: AgreementDraft): DraftCell {
  const here = draft.terms[term];
  const change = before && changeBetween(before.terms[term]?.value, here?.value);
  return {
    draft: draft.id,
    claims: here?.claims ?? [],
    ...(here && { value: here.value }),
    ...(change && { change })
  };
}
