import { resolve } from '$app/paths';
import type { PageLoad } from './$types';

/**
 * The list is HTML made at build time, not data: it is long, and as data it would travel twice. A first visit finds it
 * in the page; the router fetches it.
 */
export const load: PageLoad = async ({ data, fetch }) => {
  if (import.meta.env.SSR) {
    const { sourceList } = await import('./list.ts');
    return { ...data, list: sourceList() };
  }
  const list = document.querySelector('#source-list')?.innerHTML ?? (await fetchList(fetch));
  return { ...data, list };
};

async function fetchList(fetch: typeof globalThis.fetch): Promise<string> {
  const response = await fetch(resolve('/sources/list.html'));
  if (!response.ok) throw new Error('The list of sources could not be fetched.');
  return response.text();
}
