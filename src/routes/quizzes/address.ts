import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { page } from '$app/state';

/** The part of the address after `#`; a page rendered at build time has none. */
export function hashHere(): string {
  return browser ? page.url.hash : '';
}

/** Goes to another part of this very page, which the page itself puts the focus into. */
export function goWithin(hash: string, replace = false): void {
  void goto(`#${hash}`, { replaceState: replace, noScroll: true, keepFocus: true });
}
