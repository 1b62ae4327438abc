import { error } from '@sveltejs/kit';
import { lessonView } from '#core/views/lesson.ts';
import { renderLesson } from '#ui/lesson/render.ts';
import { course } from '../../course.ts';

/** The text of a lesson as HTML; 404 when there is none. */
export function textOf(lesson: string): Promise<string> {
  const view = lessonView(course, lesson);
  if (!view) error(404);
  return renderLesson(course, view);
}
