import { oldNames, takeOldName } from '#device/old-names.ts';
import { isOfCourse } from '#core/classroom/assignment/kept-of.ts';
import { fetchCourseIds } from './course-ids.ts';

/**
 * Moves drafts, gradebooks and keys of this course that were kept with those of all others of the origin. Never rejects:
 * it is tried again.
 */
export async function takeOverNames(): Promise<void> {
  const names = oldNames();
  if (names.length === 0) return;
  const ids = await fetchCourseIds().catch(() => undefined);
  if (ids) for (const name of names) takeOldName(name, (text) => isOfCourse(name, text, ids.questions));
}
