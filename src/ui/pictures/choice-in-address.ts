import { rewriteAddress } from '#device/address.ts';

/** What the query of the address says to these names; only in the browser, a prerendered page has no query. */
export function readChoice<N extends string>(names: readonly N[]): Partial<Record<N, string>> {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : []))) as Partial<
    Record<N, string>
  >;
}

/** Keeps a choice in the address, so that a link or a reload brings it back; what is empty is left out. */
export function keepChoice(choice: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(choice)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  rewriteAddress(url.href);
}
