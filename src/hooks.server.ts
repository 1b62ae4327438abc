import { createHash } from 'node:crypto';
import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { textWords } from '#language/text.ts';
import { course } from './routes/course.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      withoutComments(
        (event.route.id === '/404' ? fromTheRoot(html) : html)
          .replace('%lang%', course.info.language)
          .replace('%old%', textWords.oldBrowser)
          .replace(' dir="%dir%"', rightToLeft.test(course.info.language) ? ' dir="rtl"' : '')
      ),
    preload: ({ type }) => type === 'font' || type === 'js'
  });

/** The page for what is not there stands at any depth: it names files from the root of the site, in its styles as well. */
function fromTheRoot(html: string): string {
  const rooted = html.replaceAll('./_app/', `${__BASE_PATH__}/_app/`);
  // the policy allows the styles by their hash
  const [before = '', after = ''] = [html, rooted].map((page) =>
    createHash('sha256')
      .update(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '')
      .digest('base64')
  );
  return rooted.replaceAll(before, after);
}

/** Languages that are written from right to left. */
const rightToLeft = /^(ar|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)$/;

/** Comments for authors begin with a space, marks of Svelte do not; while one writes, all may stay. */
function withoutComments(html: string): string {
  return dev ? html : html.replace(/\s*<!-- .*? -->/g, '');
}
