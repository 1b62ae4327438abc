import { json } from '@sveltejs/kit';
import { lessonSheets } from '#core/views/question.ts';
import { course } from '../../../course.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));

/** What follows an answer, for the questions in the text of a lesson: its page fetches it beside the player. */
export const GET: RequestHandler = ({ params }) => json(lessonSheets(course, params.lesson));
