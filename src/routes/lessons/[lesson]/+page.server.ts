import { error } from '@sveltejs/kit';
import { lessonView } from '#core/views/lesson.ts';
import { course } from '../../course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));

export const load: PageServerLoad = ({ params }) => {
  const view = lessonView(course, params.lesson);
  if (!view) error(404);
  return { view };
};
