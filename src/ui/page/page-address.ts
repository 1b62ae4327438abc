import { resolve } from '$app/paths';
import type { RouteId, RouteParams } from '$app/types';

type Page<T extends RouteId> =
  RouteParams<T> extends Record<string, never> ? [route: T] : [route: T, params: RouteParams<T>];

/**
 * Address of a page of this site: `pageAddress('/lessons/[lesson]', { lesson })`. It ends with a slash, as the pages do,
 * which lie in folders of their own: Kit fills in the parameters only, and a host that does not redirect to the slash
 * has nothing at the address without it, or hands the page out where its relative links lead astray.
 */
export function pageAddress<T extends RouteId>(...page: Page<T>): string {
  const address: string = resolve(...(page as Parameters<typeof resolve<T>>));
  return address.endsWith('/') ? address : `${address}/`;
}
