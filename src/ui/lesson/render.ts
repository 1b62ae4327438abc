import { render } from 'svelte/server';
import { lessons } from 'virtual:lessons';
import type { Course } from '#core/course/load.ts';
import { lessonSources, type LessonView } from '#core/course/view.ts';
import LessonFoot from './LessonFoot.svelte';
import { contextKey, type LessonContext } from './context.ts';

/**
 * The text of a lesson as HTML, once, at build time. A reader's page carries no script for it: prose, notes and
 * pictures are markup, and only the questions in it wake (`wake.ts`).
 */
export async function renderLesson(course: Course, view: LessonView): Promise<string> {
  const lesson = await lessons[view.id]?.();
  if (!lesson) throw new Error(`The lesson "${view.id}" has no file.`);
  const context: LessonContext = { course, view, anchored: new Set(), notes: 0 };
  const options = { context: new Map([[contextKey, context]]) };
  const text = `<div class="prose">${render(lesson.default, { props: {}, ...options }).body}</div>`;
  const foot = render(LessonFoot, { props: { view, sources: lessonSources(course, view.id) } }).body;
  // one element around everything: hydration skips it as a whole
  return `<div>${text}${foot}</div>`;
}
