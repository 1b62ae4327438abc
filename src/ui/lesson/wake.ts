import { hydrate, mount, unmount, type Component } from 'svelte';
import type { LessonView } from '#core/course/view.ts';
import type { KindName, Answer } from '#core/questions/index.ts';
import QuestionCard from '#ui/questions/QuestionCard.svelte';
import QuizResult from '#ui/questions/QuizResult.svelte';
import LessonCore from './LessonCore.svelte';

/**
 * Wakes the islands of a lesson, one a task so that the page never stalls: those with a Check pressed already first,
 * then those in view. What the reader did before is handed over: a chosen option stays chosen, a pressed Check is
 * carried out.
 * @returns puts everything back to sleep
 */
export function wakeQuestions(text: HTMLElement, view: LessonView): () => void {
  const awake: Record<string, unknown>[] = [];
  let islands: HTMLElement[] | undefined;
  let timer = setTimeout(wakeNext);

  function wakeNext(): void {
    islands ??= byUrgency([...text.querySelectorAll<HTMLElement>('.island')]);
    const island = islands.shift();
    if (!island) return;
    awake.push(wake(island, view));
    island.dataset['awake'] = '';
    timer = setTimeout(wakeNext);
  }

  return () => {
    clearTimeout(timer);
    for (const component of awake) void unmount(component);
  };
}

function byUrgency(islands: HTMLElement[]): HTMLElement[] {
  const urgency = new Map(
    islands.map((island) => [island, island.querySelector('[data-pressed]') ? 2 : Number(inView(island))])
  );
  return islands.sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
}

function wake(island: HTMLElement, view: LessonView): Record<string, unknown> {
  const { question: id, quiz, core } = island.dataset;
  if (core !== undefined) return hydrate(LessonCore, { target: island, props: { view } });
  const question = id ? view.questions[id] : undefined;
  if (question) {
    const props = { view: question, early: earlyOf(island, question.question.kind, question.question.id) };
    return hydrate(QuestionCard as Component<typeof props>, { target: island, props });
  }
  const questions = quiz?.split(/\s+/).flatMap((one) => view.questions[one] ?? []) ?? [];
  return mount(QuizResult, { target: island, props: { questions } });
}

/** What was done to the bare form while scripts were on their way. */
function earlyOf(island: HTMLElement, kind: KindName, name: string): { answer?: Answer; pressed: boolean } {
  const form = island.querySelector('form');
  const pressed = form?.dataset['pressed'] !== undefined;
  const data = form ? new FormData(form) : new FormData();
  const values = data
    .getAll(name)
    .map(String)
    .filter((value) => value !== '');
  if (kind === 'multi' && values.length > 0) return { answer: values, pressed };
  if (kind === 'match') {
    const pairs = [...data].map(([prompt, target]) => [prompt, String(target)]).filter(([, target]) => target !== '');
    return pairs.length > 0 ? { answer: Object.fromEntries(pairs) as Answer, pressed } : { pressed };
  }
  const [first] = values;
  return first === undefined ? { pressed } : { answer: first, pressed };
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
