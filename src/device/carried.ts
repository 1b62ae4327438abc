/**
 * Carries what was typed, and is kept nowhere else yet, over the next load of this page: in this tab alone.
 * @param name of the field; the same again replaces what was carried
 */
export function carry(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // where nothing can be kept it is typed again
  }
}

/** What was carried here, once; undefined for nothing. */
export function takeCarried(name: string): unknown {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') ?? undefined;
    sessionStorage.removeItem(keyOf(name));
    return value;
  } catch {
    return undefined;
  }
}

function keyOf(name: string): string {
  return `carried ${location.pathname} ${name}`;
}
