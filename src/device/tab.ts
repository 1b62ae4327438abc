import { placed } from './place.ts';

/**
 * Keeps a value in this tab alone, for as long as it is open, over the pages of the course.
 * @param name of what is kept; the same again replaces it
 */
export function keepInTab(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(placed(name), JSON.stringify(value));
  } catch {
    // where nothing can be kept it is done again
  }
}

/** What was kept in this tab; undefined for nothing. */
export function keptInTab(name: string): unknown {
  try {
    return (JSON.parse(sessionStorage.getItem(placed(name)) ?? 'null') as unknown) ?? undefined;
  } catch {
    return undefined;
  }
}

export function dropFromTab(name: string): void {
  try {
    sessionStorage.removeItem(placed(name));
  } catch {
    // nothing is kept there
  }
}
