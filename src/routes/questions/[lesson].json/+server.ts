import { error, json } from '@sveltejs/kit';
import { lessonBank } from '#core/course/question-view.ts';
import { course } from '../../course.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));

/** The whole bank of a lesson, with keys, messages and evidence. */
export const GET: RequestHandler = ({ params }) => json(lessonBank(course, params.lesson) ?? error(404));
