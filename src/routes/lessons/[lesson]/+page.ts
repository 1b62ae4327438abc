import { resolve } from '$app/paths';
import type { LessonView } from '#core/views/lesson.ts';
import { loadControl } from '#ui/questions/controls.ts';
import type { PageLoad } from './$types';

/**
 * The text of the lesson. At build time it is rendered into the page; a first visit finds it there, and the router
 * fetches it alone when the reader moves on. Going with the page's data it would travel twice.
 */
export const load: PageLoad = async ({ data, params, fetch }) => {
  if (import.meta.env.SSR) {
    const { textOf } = await import('./text.ts');
    return { ...data, body: await textOf(params.lesson) };
  }
  const here = document.querySelector(`[data-lesson="${CSS.escape(params.lesson)}"]`);
  const body = here?.innerHTML ?? (await fetchLesson(data.view, fetch));
  // a task of its own for what follows, so that a slow phone never stalls long
  await new Promise((resolve) => setTimeout(resolve));
  return { ...data, body };
};

/** A lesson the router opens brings the controls of its questions along, whose styles a first visit finds in the page. */
async function fetchLesson({ id, questions }: LessonView, fetch: typeof globalThis.fetch): Promise<string> {
  const kinds = new Set(Object.values(questions).map(({ form }) => form.kind));
  const [text] = await Promise.all([
    fetchText(id, fetch),
    ...[...kinds].map((kind) => loadControl(kind).catch(() => undefined))
  ]);
  return text;
}

async function fetchText(lesson: string, fetch: typeof globalThis.fetch): Promise<string> {
  const response = await fetch(resolve('/lessons/[lesson]/text.html', { lesson }));
  if (!response.ok) throw new Error(`The text of the lesson "${lesson}" could not be fetched.`);
  return response.text();
}
