import { render, screen } from '@testing-library/svelte';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { tick } from 'svelte';
import { onTestFinished, vi } from 'vitest';
import { formView, type Evidence, type FormView, type QuestionSheet } from '#core/views/question.ts';
import type { Answer, Question } from '#core/questions/index.ts';
import { sheets } from '#state/sheets.svelte.ts';
import { progress } from '#state/progress.svelte.ts';
import { announcer } from '#ui/page/announcer.svelte.ts';
import { words } from '#language/index.ts';
import { answering } from '#ui/questions/answering.svelte.ts';
import { loadControl } from '#ui/questions/controls.ts';
import QuestionCard from '#ui/questions/QuestionCard.svelte';

/** What component tests say of a question in the page, in the learner's words. */

export const evidence: Evidence = {
  claim: 'signed',
  lesson: { id: 'lesson', title: 'A lesson' },
  passage: 'The agreement was signed in Washington.',
  status: 'confirmed',
  date: '2025-04-30',
  sources: [
    { id: 'paper', publisher: 'A paper', title: 'Signed', url: 'https://paper.example/', published: '2025-05-01' }
  ]
};

/** A question in the lesson of these tests: as its form asks it, and what follows an answer. */
export type Placed = FormView & QuestionSheet;

export function viewOf(question: Question, more: Partial<Placed> = {}): Placed {
  const sheet = { question, hash: 'asked.key', lesson: 'lesson', evidence: [evidence] };
  return { ...sheet, ...formView(sheet, { number: 2, of: 5, next: 'after' }), ...more };
}

/** Shows a question as it is when its control has come and questions were touched before. */
export async function show(view: Placed): Promise<void> {
  sheets.add('lesson', { [view.form.id]: view });
  await answering.load('lesson');
  render(QuestionCard, { view, lesson: 'lesson', here: 'lesson', Control: await loadControl(view.form.kind) });
}

/** Shows a question that nobody answered before. */
export async function ask(question: Question, more: Partial<Placed> = {}): Promise<UserEvent> {
  await progress.erase();
  await show(viewOf(question, more));
  return userEvent.setup();
}

/** Shows a question that was answered on an earlier visit. */
export async function askAgain(
  question: Question,
  answer: Answer,
  attempt: { gaveUp?: true } = {}
): Promise<UserEvent> {
  await progress.erase();
  progress.attempt(viewOf(question), { answer: answer as string, seed: 1, ...attempt });
  await show(viewOf(question));
  return userEvent.setup();
}

/** The last of what was announced, and how often anything was, from here on. */
export function listen(): { count: () => number; last: () => string | undefined } {
  const say = vi.spyOn(announcer, 'say');
  onTestFinished(() => say.mockRestore());
  return { count: () => say.mock.calls.length, last: () => say.mock.lastCall?.[0] };
}

/** Goes from control to control with the Tab key until the one with this name has the focus. */
export async function tabTo(user: UserEvent, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await user.tab();
    if (nameOf(document.activeElement) === name) return;
  }
  throw new Error(`The Tab key never reaches "${name}".`);
}

export function group(): HTMLElement {
  return screen.getByRole('group', { name: /Who signed the agreement/ });
}

export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

export async function check(user: UserEvent): Promise<void> {
  await user.click(button(words.question.check));
}

/** The feedback that is on show; undefined while there is none. */
export function feedback(): string | undefined {
  return document.querySelector('div.feedback')?.textContent?.replace(/\s+/g, ' ').trim();
}

/** Names of the radios or boxes, in the order they stand in. */
export function options(): string[] {
  return [...group().querySelectorAll('input')].map(nameOf);
}

/** Lets what waits for the next update of the page happen. */
export const settled = tick;

function nameOf(element: Element | null): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
    const label = element.labels?.[0]?.querySelector('span')?.textContent;
    return element.getAttribute('aria-label') ?? label ?? '';
  }
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
}
