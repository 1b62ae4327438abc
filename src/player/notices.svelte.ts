import { mount } from 'svelte';
import { parts } from '#state/parts.svelte.ts';
import { progress } from '#state/progress.svelte.ts';
import { announcer } from '#ui/page/announcer.svelte.ts';
import Notices from '#ui/page/Notices.svelte';

/** What the frame of the page says of itself, and its one voice. */
export function wakeNotices(): void {
  const target = document.querySelector('[data-notices]');
  const voice = document.querySelector('[data-voice]');
  target?.replaceChildren();
  if (target)
    mount(Notices, {
      target,
      props: {
        get storage() {
          return progress.storage;
        },
        get outdated() {
          return parts.outdated;
        }
      }
    });
  $effect.root(() => {
    $effect(() => {
      if (voice && announcer.text) voice.textContent = announcer.text;
    });
  });
}
