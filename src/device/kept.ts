import { placed } from './place.ts';

/** Small things a teacher keeps on this machine, as JSON under a name; where nothing can be kept all of it answers so. */

/** What begins so holds what could not be read and had to make room. */
const aside = 'aside-';

/** Names under which something is that could not be read when it was last looked at. */
const unread = new Set<string>();
const watchers = new Set<() => void>();

/**
 * What is kept under a name.
 * @param read gives undefined for what it cannot read: that stays where it is until something is to be kept there, and
 *   then under another name
 * @returns undefined for nothing, and for what cannot be read
 */
export function readKept<T>(name: string, read: (raw: unknown) => T | undefined): T | undefined {
  const text = textOf(name);
  const value = text === undefined ? undefined : parse(text, read);
  mark(name, text !== undefined && value === undefined);
  return value;
}

/** Notes that what is kept under a name turned out to be unreadable. */
export function cannotRead(name: string): void {
  mark(name, true);
}

/** @returns whether it could be kept */
export function keep(name: string, value: unknown): boolean {
  try {
    makeRoom(name);
    localStorage.setItem(placed(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What cannot be read stays under another name. */
export function forget(name: string): void {
  try {
    makeRoom(name);
    localStorage.removeItem(placed(name));
  } catch {
    // where nothing can be kept there is nothing to forget
  }
}

/** Whether anything can be kept at all. */
export function canKeep(): boolean {
  const kept = keep('probe', '');
  forget('probe');
  return kept;
}

/** Names that begin so, of everything that is kept. */
export function namesKept(beginning: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(placed(beginning)))
      .map((name) => name.slice(placed('').length));
  } catch {
    return [];
  }
}

/**
 * Tells of changes that another tab makes to what begins so.
 * @returns ends it
 */
export function followKept(beginning: string, changed: () => void): () => void {
  const listen = ({ key }: StorageEvent) => (key === null || key.startsWith(placed(beginning))) && changed();
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

/** Names under which what made room for a name is kept. */
export function asideOf(name: string): string[] {
  return namesKept(`${aside}${name} `);
}

/** The texts that could not be read, by the names they were kept under: those still in their place, and those that made room. */
export function unreadTexts(): [name: string, text: string][] {
  return [...unread, ...namesKept(aside)].flatMap((name): [string, string][] => {
    const text = textOf(name);
    return text === undefined ? [] : [[name, text]];
  });
}

/** Forgets all that could not be read. */
export function forgetUnread(): void {
  for (const [name] of unreadTexts()) {
    unread.delete(name);
    forget(name);
  }
  tell();
}

/**
 * Calls back when there is more or less that cannot be read.
 * @returns ends it
 */
export function followUnread(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** @throws where there is no room beside it: then it must stay as it is */
function makeRoom(name: string): void {
  const text = unread.has(name) ? textOf(name) : undefined;
  if (text === undefined) return;
  const taken = asideOf(name);
  let number = 1;
  while (taken.includes(`${aside}${name} ${number}`)) number++;
  localStorage.setItem(placed(`${aside}${name} ${number}`), text);
  mark(name, false);
}

function mark(name: string, is: boolean): void {
  // what made room is known to be unreadable
  if (name.startsWith(aside) || unread.has(name) === is) return;
  if (is) unread.add(name);
  else unread.delete(name);
  tell();
}

function tell(): void {
  watchers.forEach((changed) => changed());
}

function textOf(name: string): string | undefined {
  try {
    return localStorage.getItem(placed(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

function parse<T>(text: string, read: (raw: unknown) => T | undefined): T | undefined {
  try {
    return read(JSON.parse(text));
  } catch {
    return undefined;
  }
}
