import type { Handle } from '@sveltejs/kit';
import { course } from './routes/course.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', course.info.language),
    preload: ({ type }) => type === 'js' || type === 'css' || type === 'font'
  });
