import { error } from '@sveltejs/kit';
import { lessonPlan } from '#core/views/plan.ts';
import { course } from '../../../course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));

export const load: PageServerLoad = ({ params }) => {
  const plan = lessonPlan(course, params.lesson);
  if (!plan) error(404);
  return { plan };
};
