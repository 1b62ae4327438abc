import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import type { Answer } from '#core/questions/index.ts';
import { examples } from '#support/question-example.ts';
import { sheets } from '#state/sheets.svelte.ts';
import { progress } from '#state/progress.svelte.ts';
import { answerWords } from '#language/answer.ts';
import QuizResult from './QuizResult.svelte';
import { viewOf } from '#support/question-control.ts';

const first = viewOf({ ...examples.choice, id: 'first' });
const second = viewOf({ ...examples.multi, id: 'second' });

beforeEach(async () => {
  await progress.erase();
  sheets.add('lesson', { first, second });
});

test('an untouched quiz has no points yet and leads to its first question', () => {
  render(QuizResult, { questions: [first, second] });
  expect(screen.getByText('Your result: 0 of 2 points')).toBeVisible();
  expect(screen.getByText('2 questions still open.')).toBeVisible();
  expect(screen.getByRole('link', { name: answerWords.quiz.goOn })).toHaveAttribute('href', '#q-first');
});

test('it counts as questions are answered, parts of points as well', async () => {
  render(QuizResult, { questions: [first, second] });
  await answer(first, 'a');
  expect(screen.getByText('Your result: 1 of 2 points')).toBeVisible();
  expect(screen.getByRole('link', { name: answerWords.quiz.goOn })).toHaveAttribute('href', '#q-second');
  await answer(second, ['a', 'b', 'd']);
  expect(screen.getByText('Your result: 1.33 of 2 points')).toBeVisible();
  expect(screen.getByText('All questions answered.')).toBeVisible();
});

test('with all answered it leads to the first one missed', async () => {
  render(QuizResult, { questions: [first, second] });
  await answer(first, 'a');
  await answer(second, ['d']);
  expect(screen.getByRole('link', { name: answerWords.quiz.retry })).toHaveAttribute('href', '#q-second');
});

test('with all right it leads nowhere', async () => {
  render(QuizResult, { questions: [first] });
  await answer(first, 'a');
  expect(screen.getByText('Your result: 1 of 1 point')).toBeVisible();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

test('an answer that was shown earns nothing and is one of those missed', async () => {
  render(QuizResult, { questions: [first] });
  progress.attempt(first, { answer: 'a', seed: 1, gaveUp: true });
  await tick();
  expect(screen.getByText('Your result: 0 of 1 point')).toBeVisible();
  expect(screen.getByRole('link', { name: answerWords.quiz.retry })).toHaveAttribute('href', '#q-first');
});

test('a question that changed since is open again', async () => {
  render(QuizResult, { questions: [first] });
  await answer({ ...first, hash: 'before.key' }, 'a');
  expect(screen.getByText('1 question still open.')).toBeVisible();
});

async function answer(view: typeof first, given: Answer): Promise<void> {
  progress.attempt(view, { answer: given as string, seed: 1 });
  await tick();
}
