import { repeatEarlyChanges } from '#device/early-changes.ts';
import { setPlace } from '#device/place.ts';
import { sheets } from '#state/sheets.svelte.ts';
import { progress } from '#state/progress.svelte.ts';
import type { PlayerData } from '#ui/lesson/player-data.ts';
import { followReading } from '#ui/lesson/reading.ts';
import { answering } from '#ui/questions/answering.svelte.ts';
import { wakeNotices } from './notices.svelte.ts';
import { resolve, setRoot } from './paths.ts';
import { prefetchNext } from './prefetch.ts';
import { followTarget } from './target.ts';
import { wakeIslands } from './wake.ts';

/** Brings a lesson to life: its questions, what counts as read, its notices. All it needs is asked for at once. */
export function start({ course, root, view }: PlayerData): void {
  const address = new URL(root, location.href).pathname.replace(/\/$/, '');
  setRoot(address);
  // before anything that is kept is read
  setPlace(course, address);
  void sheets.load(view.id, resolve('/lessons/[lesson]/answers.json', { lesson: view.id }));
  void answering.load(view.id);
  wakeNotices();
  repeatEarlyChanges();
  void progress.start();
  const text = document.querySelector<HTMLElement>('[data-lesson]');
  if (!text) return;
  wakeIslands(text, view);
  followReading(text, view.sections, (section) => progress.read(view.id, section));
  followTarget(view);
  prefetchNext();
}
