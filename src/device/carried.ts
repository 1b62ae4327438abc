import { dropFromTab, keepInTab, keptInTab } from './tab.ts';

/**
 * Carries what was typed, and is kept nowhere else yet, over the next load of this page: in this tab alone.
 * @param name of the field; the same again replaces what was carried
 */
export function carry(name: string, value: unknown): void {
  keepInTab(keyOf(name), value);
}

/** What was carried here, once; undefined for nothing. */
export function takeCarried(name: string): unknown {
  const value = keptInTab(keyOf(name));
  dropFromTab(keyOf(name));
  return value;
}

function keyOf(name: string): string {
  return `carried ${location.pathname} ${name}`;
}
