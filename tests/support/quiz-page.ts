import { render, screen } from '@testing-library/svelte';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { BankIndex } from '#core/views/bank.ts';
import type { QuestionSheet } from '#core/views/question.ts';
import { quizOf } from './learning-example.ts';
import type { Quiz } from '#core/learning/quiz.ts';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import { examples } from './question-example.ts';
import type { Question } from '#core/questions/index.ts';
import { progress } from '#state/progress.svelte.ts';
import { begin, SittingState } from '#state/sitting.svelte.ts';
import { evidence } from './question-control.ts';
import Results from '#ui/quiz/Results.svelte';
import Runner from '#ui/quiz/Runner.svelte';

/** What component tests say of a quiz on the page. */

/** One question of each kind, called after it. */
export const bank: Question[] = Object.values(examples).map((question): Question => ({
  ...question,
  id: question.kind,
  prompt: `About ${question.kind}?`,
  explanation: 'Told by the explanation.'
}));

const lesson = { id: 'lesson', title: 'A lesson' };
const part = { id: 'part', title: 'A part of it' };

export const sheets: ReadonlyMap<string, QuestionSheet> = new Map(
  bank.map((question) => [
    question.id,
    { question, hash: fingerprint(question), lesson: lesson.id, evidence: [{ ...evidence, lesson }] }
  ])
);

export const index: BankIndex = {
  lessons: [{ ...lesson, objectives: [{ id: 'aim', text: 'tell one from another' }], sections: [part] }],
  questions: bank.map(({ id, kind, level, difficulty }) => ({
    ...{ id, kind, level, difficulty, actors: [], hash: 'a.b.c' },
    ...{ objective: 'aim', section: part.id, lesson: lesson.id, embedded: false }
  })),
  actors: []
};

/** A sitting that was just begun, with nothing else in the browser, and without timers that outlive a test. */
export async function sit(quiz: Partial<Quiz>): Promise<SittingState> {
  await progress.erase();
  return new SittingState(begin(progress, quizOf(quiz)), sheets, progress, () => undefined);
}

/** Shows the runner, which goes where it is sent, as on a page. */
export async function run(state: SittingState, at = 1, once = false): Promise<UserEvent> {
  const view = render(Runner, {
    state,
    sheets,
    at,
    once,
    hrefOf: (place) => `#${place}`,
    ongo: (place) => void view.rerender({ at: place })
  });
  await screen.findByRole('button', { name: /^Flag this/ });
  return userEvent.setup();
}

export function results(
  state: SittingState,
  onretry: (missed: string[]) => void = () => undefined,
  guesses = false
): UserEvent {
  if (!state.sitting) throw new Error('Nothing was begun.');
  render(Results, { state, sitting: state.sitting, index, sheets, guesses, onretry, onstart: () => undefined });
  return userEvent.setup();
}
