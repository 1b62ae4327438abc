import { createHash } from 'node:crypto';
import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { styles } from 'virtual:player';
import { textWords } from '#language/text.ts';
import { course } from './routes/course.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      withoutComments(
        (pages[event.route.id ?? '']?.(html) ?? html)
          .replace('%lang%', course.info.language)
          .replace('%old%', textWords.oldBrowser)
          .replace(' dir="%dir%"', rightToLeft.test(course.info.language) ? ' dir="rtl"' : '')
      ),
    preload: ({ type }) => type === 'font' || type === 'js'
  });

/** What is different about the HTML of some routes. */
const pages: Partial<Record<string, (html: string) => string>> = {
  // it stands at any depth: it names files from the root of the site, in its styles as well
  '/404': (html) => allowed(html, html.replaceAll('./_app/', `${__BASE_PATH__}/_app/`)),
  '/lessons/[lesson]': (html) => allowed(html, html.replace('</style>', `${styles}</style>`))
};

/** A page whose styles were changed, with a policy that allows them by their hash. */
function allowed(before: string, after: string): string {
  const [old = '', changed = ''] = [before, after].map((page) =>
    createHash('sha256')
      .update(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '')
      .digest('base64')
  );
  return after.replaceAll(old, changed);
}

/** Languages that are written from right to left. */
const rightToLeft = /^(ar|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)$/;

/** Comments for authors begin with a space, marks of Svelte do not; while one writes, all may stay. */
function withoutComments(html: string): string {
  return dev ? html : html.replace(/\s*<!-- .*? -->/g, '');
}
