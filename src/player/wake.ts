import { hydrate, mount, unmount, type ComponentProps } from 'svelte';
import type { FormView } from '#core/views/question.ts';
import type { LessonView } from '#core/views/lesson.ts';
import type { Answer } from '#core/questions/index.ts';
import { takeCarried } from '#device/carried.ts';
import { progress } from '#state/progress.svelte.ts';
import LessonCore from '#ui/lesson/LessonCore.svelte';
import { answering } from '#ui/questions/answering.svelte.ts';
import { askingOf, controlHere, loadControl } from '#ui/questions/controls.ts';
import QuestionCard from '#ui/questions/QuestionCard.svelte';
import QuizResult from '#ui/questions/QuizResult.svelte';

/** A component that lives in an island. */
type Awake = Record<string, unknown>;

/**
 * Wakes the islands of a lesson, one a task so that the page never stalls: those that were used already first, then
 * those in view, then the small ones; any other when it is less than a screen away, is touched or is printed, for what is
 * kept of it may make it grow. What the reader did before is handed over: a chosen option stays chosen, a pressed Check is carried out.
 * @returns takes everything away again
 */
export function wakeIslands(text: HTMLElement, view: LessonView): () => void {
  const awake: Awake[] = [];
  const far = new Set(text.querySelectorAll<HTMLElement>('.island'));
  const queue: HTMLElement[] = [];
  const ended = new AbortController();
  const { signal } = ended;
  let busy = false;

  const near = new IntersectionObserver(
    (entries) => call(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)),
    { rootMargin: '100% 0px' }
  );

  function call(islands: Iterable<Element | null>): void {
    for (const island of islands) if (far.delete(island as HTMLElement)) queue.push(island as HTMLElement);
    if (!busy) void next();
  }

  async function next(): Promise<void> {
    const island = queue.shift();
    busy = island !== undefined;
    if (!island) return;
    near.unobserve(island);
    awake.push(...(await wake(island, view)));
    island.dataset['awake'] = '';
    setTimeout(() => void next());
  }

  const touched = ({ target }: Event) => call([(target as Element).closest('.island')]);
  for (const touch of ['pointerdown', 'focusin', 'submit']) text.addEventListener(touch, touched, { signal });
  addEventListener('beforeprint', () => call([...far]), { signal });
  call([...far].filter((island) => urgency(island) > 0).sort((a, b) => urgency(b) - urgency(a)));
  // the browser holds the reader's place only while nothing in sight changes
  void settled(view.id).then(() => call([...far].filter((island) => isSmall(island, view))));
  for (const island of far) near.observe(island);
  return () => {
    ended.abort();
    near.disconnect();
    for (const component of awake.splice(0)) void unmount(component);
  };
}

function urgency(island: HTMLElement): number {
  if (island.querySelector('[data-pressed]')) return 2;
  const { top, bottom } = island.getBoundingClientRect();
  return Number(bottom > 0 && top < innerHeight);
}

/** Fulfilled when what is in sight shows what is kept of it. */
async function settled(lesson: string): Promise<void> {
  await Promise.all([progress.start(), answering.load(lesson)]);
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

/** Whether it is of a kind that most lessons ask, and hardly grows. */
function isSmall({ dataset }: HTMLElement, { questions }: LessonView): boolean {
  const question = questions[dataset['question'] ?? ''];
  return question !== undefined && controlHere(question.form.kind) !== undefined;
}

/** What lives in an island once it is awake; nothing in one of a question the lesson no longer has. */
async function wake(target: HTMLElement, view: LessonView): Promise<Awake[]> {
  const { question = '', quiz, core } = target.dataset;
  const one = view.questions[question];
  if (one) return [await wakeQuestion(target, view.id, one)];
  if (core !== undefined) return [hydrate(LessonCore, { target, props: { view } })];
  if (quiz === undefined) return [];
  const questions = quiz.split(/\s+/).flatMap((id) => view.questions[id] ?? []);
  return [hydrate(QuizResult, { target, props: { questions } })];
}

async function wakeQuestion(target: HTMLElement, lesson: string, view: FormView): Promise<Awake> {
  const Control = await loadControl(view.form.kind);
  const carried = takeCarried(`${view.form.id} ${view.digest}`) as Answer | undefined;
  // what it shows already cannot be shown again without what follows an answer
  if (target.dataset['told'] !== undefined) await answering.load(lesson);
  const early = carried === undefined ? earlyOf(target, view) : { answer: carried };
  const props = { view, lesson, here: lesson, Control, early };
  if (early?.told === undefined) return hydrate(QuestionCard, { target, props });
  const focused = target.contains(document.activeElement);
  target.replaceChildren();
  const card = mount(QuestionCard, { target, props });
  if (focused) target.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  return card;
}

/** What was done to the bare form while scripts were on their way. */
function earlyOf(island: HTMLElement, { form: { id, kind } }: FormView): ComponentProps<typeof QuestionCard>['early'] {
  const form = island.querySelector('form');
  if (!form) return undefined;
  const { told } = island.dataset;
  const answer = askingOf(kind).early(new FormData(form), id);
  return {
    ...(answer !== undefined && { answer }),
    ...(told !== undefined && { told }),
    pressed: form.dataset['pressed'] !== undefined
  };
}
