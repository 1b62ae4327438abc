import { unmount } from 'svelte';
import type { LessonView } from '#core/views/lesson.ts';
import { marking } from '#state/marking.svelte.ts';
import { announcer } from '#ui/page/announcer.svelte.ts';
import { notFetched } from '#ui/page/not-fetched.ts';
import { words } from '#language/index.ts';
import { fetchWaker, wakerHere, type Waker } from './wakers.ts';

/**
 * Wakes the islands of a lesson, one a task so that the page never stalls: those with a Check pressed already first,
 * then those in view. What the reader did before is handed over: a chosen option stays chosen, a pressed Check is
 * carried out. An island that needs a file of its own is fetched when it is less than a screen away, is touched or is
 * printed; while its file cannot be had it sleeps on, as the form it is.
 * @returns puts everything back to sleep
 */
export function wakeQuestions(text: HTMLElement, view: LessonView): () => void {
  const awake: Record<string, unknown>[] = [];
  const ready: { island: HTMLElement; waker: Waker }[] = [];
  const fetching = new Set<HTMLElement>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void call(target as HTMLElement);
    },
    { rootMargin: '100% 0px' }
  );
  const ended = new AbortController();
  const { signal } = ended;
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(() => {
    const far: HTMLElement[] = [];
    for (const island of byUrgency(sleeping())) {
      const waker = wakerHere(island, view);
      if (waker) ready.push({ island, waker });
      // without an answer it shows asleep what it would show awake
      else if ('core' in island.dataset) void marking.come.then(() => call(island));
      else if (island.querySelector('[data-pressed]') || inView(island)) void call(island);
      else far.push(island);
    }
    // a reader who goes no further needs nothing more
    const watch = () => far.forEach((island) => near.observe(island));
    addEventListener('scroll', watch, { once: true, passive: true, signal });
    wakeNext();
  });

  function wakeNext(): void {
    const { island, waker } = ready.shift() ?? {};
    timer = undefined;
    if (!island || !waker) return;
    awake.push(waker());
    island.dataset['awake'] = '';
    timer = setTimeout(wakeNext);
  }

  /** Fetches what an island needs, unless that is here or under way, and wakes it. */
  async function call(island: HTMLElement, asked = false): Promise<void> {
    if (signal.aborted || fetching.has(island) || wakerHere(island, view)) return;
    fetching.add(island);
    try {
      const waker = await fetchWaker(island, view);
      near.unobserve(island);
      tellAsleep(island, false);
      if (waker) ready.unshift({ island, waker });
      if (!signal.aborted) timer ??= setTimeout(wakeNext);
    } catch {
      fetching.delete(island);
      tellAsleep(island, true);
      if (asked) announcer.say(notFetched(words.question.unreachable));
    }
  }

  function touched({ target }: Event): void {
    const island = (target as Element).closest<HTMLElement>('.island:not([data-awake])');
    if (island) void call(island, true);
  }

  function sleeping(): HTMLElement[] {
    return [...text.querySelectorAll<HTMLElement>('.island:not([data-awake])')];
  }

  for (const touch of ['pointerdown', 'focusin', 'submit']) text.addEventListener(touch, touched, { signal });
  addEventListener('beforeprint', () => sleeping().forEach((island) => void call(island)), { signal });
  return () => {
    ended.abort();
    clearTimeout(timer);
    near.disconnect();
    for (const component of awake) void unmount(component);
  };
}

function byUrgency(islands: HTMLElement[]): HTMLElement[] {
  const urgency = new Map(
    islands.map((island) => [island, island.querySelector('[data-pressed]') ? 2 : Number(inView(island))])
  );
  return islands.sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
}

/** Says below a question that its file could not be fetched, or takes that back. */
function tellAsleep(island: HTMLElement, asleep: boolean): void {
  const note = island.querySelector(':scope > .asleep');
  if (!asleep) return note?.remove();
  if (note || !island.dataset['question']) return;
  island.insertAdjacentHTML('beforeend', '<p class="asleep"></p>');
  island.lastElementChild!.textContent = notFetched(words.question.unreachable);
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
