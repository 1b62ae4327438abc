import { takeCarried } from '#device/carried.ts';
import { hydrate, mount, type Component, type ComponentProps } from 'svelte';
import type { FormView } from '#core/views/question.ts';
import type { Answer } from '#core/questions/index.ts';
import type { LessonView } from '#core/views/lesson.ts';
import { parts } from '#state/parts.svelte.ts';
import { askingOf, controlHere, loadControl, type AnyControl } from '#ui/questions/controls.ts';
import QuestionCard from '#ui/questions/QuestionCard.svelte';

/** Wakes an island, at once; returns what lives in it then. */
export type Waker = () => Record<string, unknown>;

/** What wakes an island that needs nothing but the page; undefined for one that does. */
export function wakerHere(island: HTMLElement, { id, questions }: LessonView): Waker | undefined {
  const view = questions[island.dataset['question'] ?? ''];
  const Control = view && controlHere(view.form.kind);
  return Control && (() => wakeQuestion(island, id, view, Control));
}

/** What wakes any other island, once its file is fetched; rejected when it cannot be, undefined for an island of nothing. */
export async function fetchWaker(island: HTMLElement, view: LessonView): Promise<Waker | undefined> {
  const { question: id = '', quiz, core } = island.dataset;
  if (core !== undefined) {
    const { default: LessonCore } = await parts.fetch(() => import('./LessonCore.svelte'));
    return () => hydrate(LessonCore, { target: island, props: { view } });
  }
  if (quiz !== undefined) {
    const { default: QuizResult } = await parts.fetch(() => import('#ui/questions/QuizResult.svelte'));
    const questions = quiz.split(/\s+/).flatMap((one) => view.questions[one] ?? []);
    return () => mount(QuizResult, { target: island, props: { questions } });
  }
  const question = view.questions[id];
  if (!question) return undefined;
  const Control = await loadControl(question.form.kind);
  return () => wakeQuestion(island, view.id, question, Control);
}

function wakeQuestion(
  target: HTMLElement,
  lesson: string,
  view: FormView,
  Control: AnyControl
): Record<string, unknown> {
  const carried = takeCarried(`${view.form.id} ${view.digest}`) as Answer | undefined;
  const early = carried === undefined ? earlyOf(target, view) : { answer: carried, pressed: false };
  const props = { view, lesson, here: lesson, Control, early };
  return hydrate(QuestionCard as Component<ComponentProps<typeof QuestionCard>>, { target, props });
}

/** What was done to the bare form while scripts were on their way. */
function earlyOf(island: HTMLElement, { form: { id, kind } }: FormView): ComponentProps<typeof QuestionCard>['early'] {
  const form = island.querySelector('form');
  if (!form) return undefined;
  const answer = askingOf(kind).early(new FormData(form), id);
  const pressed = form.dataset['pressed'] !== undefined;
  return answer === undefined ? { pressed } : { answer, pressed };
}
