import { getContext } from 'svelte';
import type { Course } from '#core/course/course.ts';
import type { LessonView } from '#core/views/lesson.ts';

/** What the components inside a lesson's text may ask for; given once, when the lesson is rendered at build time. */
export interface LessonContext {
  course: Course;
  view: LessonView;
  /** 1-based place of each source in the list at the end, by id. */
  sourceNumbers: ReadonlyMap<string, number>;
  /** Claims whose passage has its anchor already: an id stands once in a page. */
  anchored: Set<string>;
  /** Counts notes, so that each has an id of its own. */
  notes: number;
}

export const contextKey = 'lesson';

export function lessonContext(): LessonContext {
  return getContext(contextKey);
}
