import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** A document: what lives in it is woken by the player, not by the router. */
export const csr = false;

/** All of the page, made at build time; it is no data that would travel beside it. */
export const load: PageLoad = async ({ params }) => {
  if (import.meta.env.SSR) {
    const { lessonPage } = await import('./lesson-page.ts');
    const page = await lessonPage(params.lesson);
    if (page) return { page };
  }
  error(404);
};
