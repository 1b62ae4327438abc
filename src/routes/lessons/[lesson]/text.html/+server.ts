import type { EntryGenerator } from './$types';
import { course } from '../../../course.ts';
import { textOf } from '../text.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));

export const GET = async ({ params }) =>
  new Response(await textOf(params.lesson), { headers: { 'content-type': 'text/html; charset=utf-8' } });
