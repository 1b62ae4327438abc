import { newId } from './chance.ts';

/** The clock and the device's chance: what makes a record unique. */
export function stamp(): { id: string; at: number } {
  return { id: newId(), at: now() };
}

/** Milliseconds since 1970, by a clock that may be wrong; never before. */
export function now(): number {
  return Math.max(0, Date.now());
}

/** Milliseconds since some moment before, by a clock that nobody can set; it may stand still while the device sleeps. */
export function elapsed(): number {
  return performance.now();
}

/** Hands the reader a file. */
export function download(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

export type Theme = 'system' | 'light' | 'dark';

/** The reader's choice of theme; `system` where nothing was or can be kept. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem('theme');
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme at once and keeps it where the browser allows. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // the choice lasts as long as the page
  }
}
