import { error } from '@sveltejs/kit';
import { aheadView } from '#core/views/ahead.ts';
import { course } from '../../../course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));

export const load: PageServerLoad = ({ params }) => {
  const ahead = aheadView(course, params.lesson);
  if (!ahead) error(404);
  return { ahead };
};
