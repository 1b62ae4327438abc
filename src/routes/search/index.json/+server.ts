import { json } from '@sveltejs/kit';
import { buildSearchIndex } from '#core/search/search.ts';
import { course } from '../../course.ts';

export const prerender = true;

/** The index of the search; its page fetches it on the first use. */
export const GET = () => json(buildSearchIndex(course));
