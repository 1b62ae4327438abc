import type { Handle } from '@sveltejs/kit';
import { course } from './routes/course.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', course.info.language)
        // comments for authors begin with a space, marks of Svelte do not
        .replace(/\s*<!-- .*? -->/g, ''),
    // the frame travels inside the first script (see vite.config.ts), so its own file is not wanted
    preload: ({ type, path }) => type === 'font' || (type === 'js' && !/\/nodes\/0\./.test(path))
  });
