import { sourceList } from '../list.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The list alone, for the router: a first visit finds it in the page. */
export const GET = () => new Response(sourceList(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
