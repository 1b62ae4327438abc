import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { textWords } from '#language/text.ts';
import { course } from './routes/course.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      withoutComments(
        html
          .replace('%lang%', course.info.language)
          .replace('%old%', textWords.oldBrowser)
          .replace(' dir="%dir%"', rightToLeft.test(course.info.language) ? ' dir="rtl"' : '')
      ),
    preload: ({ type }) => type === 'font' || type === 'js'
  });

/** Languages that are written from right to left. */
const rightToLeft = /^(ar|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)$/;

/** Comments for authors begin with a space, marks of Svelte do not; while one writes, all may stay. */
function withoutComments(html: string): string {
  return dev ? html : html.replace(/\s*<!-- .*? -->/g, '');
}
