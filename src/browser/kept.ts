/** Small things a teacher keeps on this machine, as JSON under a name; where nothing can be kept all of it answers so. */

/** What is kept under a name; undefined for nothing, and for what is no JSON. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it could be kept */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // where nothing can be kept there is nothing to forget
  }
}

/** Names that begin so, of everything that is kept. */
export function namesKept(beginning: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(beginning));
  } catch {
    return [];
  }
}

/**
 * Tells of changes that another tab makes to what begins so.
 * @returns ends it
 */
export function followKept(beginning: string, changed: () => void): () => void {
  const listen = ({ key }: StorageEvent) => (key === null || key.startsWith(beginning)) && changed();
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
