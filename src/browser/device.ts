import { newId } from './chance.ts';

let latest = 0;

/**
 * The clock and the device's chance: what makes a record unique. On one page a later stamp has a later time, also
 * within a millisecond and after the clock was set back, for the last attempt is the one that counts.
 */
export function stamp(): { id: string; at: number } {
  latest = Math.max(Date.now(), latest + 1);
  return { id: newId(), at: latest };
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
