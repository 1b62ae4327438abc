import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { quizOf } from '#support/learning-example.ts';
import { quizWords } from '#language/quiz.ts';
import QuizStart from './QuizStart.svelte';

test.each([
  [true, quizWords.start.storedText, quizWords.start.notStored],
  [false, quizWords.start.notStored, quizWords.start.storedText]
])('where the browser keeps answers is %s, the start promises no more', (kept, told, untold) => {
  render(QuizStart, { quiz: quizOf({ questions: ['choice'] }), kept, onbegin: () => undefined });
  expect(screen.getByText(told)).toBeVisible();
  expect(screen.queryByText(untold)).toBeNull();
});
