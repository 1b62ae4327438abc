import { error, json } from '@sveltejs/kit';
import { questionSheets } from '#core/views/question.ts';
import { course } from '../../course.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));

/** All that follows an answer to the questions of a lesson; fetched when one of them is first touched. */
export const GET: RequestHandler = ({ params }) => {
  if (!course.lessons.some(({ id }) => id === params.lesson)) error(404);
  return json(questionSheets(course, params.lesson));
};
