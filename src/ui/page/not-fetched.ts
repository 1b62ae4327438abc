import { parts } from '#state/parts.svelte.ts';
import { words } from '#language/index.ts';

/**
 * What is told where something could not be fetched.
 * @param offline for readers who are perhaps offline; where the page is out of date it is told instead that it is
 */
export function notFetched(offline: string): string {
  return parts.outdated ? words.site.outdated : offline;
}
