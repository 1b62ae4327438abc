import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { kindOf, type Answer } from '#core/questions/index.ts';
import type { Graded } from '#core/questions/mark.ts';
import type { OwnQuestion } from '#core/classroom/assignment/assignment.ts';
import { review } from '#core/classroom/own/review.ts';
import Feedback from './Feedback.svelte';

/** What a student is told of a question in which nobody wrote why. */
function told(typed: OwnQuestion, answer: Answer, all = true): string {
  const { asked } = review({ id: 'own-1', prompt: 'Which?', ...typed });
  if (!asked) throw new Error('the question is not sound');
  const { question, hash } = asked;
  const graded = kindOf(question).mark(question, answer) as Graded;
  const { container } = render(Feedback, { sheet: { question, hash, lesson: '', evidence: [] }, answer, graded, all });
  const text = (container.textContent ?? '').replace(/\s+/g, ' ').trim();
  expect(screen.queryByText('undefined')).toBeNull();
  return text;
}

const options = (right: string) => [
  { id: 'a', text: right, correct: true },
  { id: 'b', text: 'Waltz' }
];

describe('where no message and no explanation is written', () => {
  test('a right answer is said to be right', () => {
    expect(told({ kind: 'choice', options: options('Bessent') }, 'a')).toMatch(/Right.*Bessent.*This is right\.$/);
  });

  test.each([
    [{ kind: 'choice', options: options('Bessent') }, 'b', 'The right answer is: Bessent.'],
    [{ kind: 'choice', options: options('He did.') }, 'b', 'The right answer is: He did.'],
    [{ kind: 'choice', options: options('Did he?') }, 'b', 'The right answer is: Did he?'],
    [{ kind: 'text', accept: [{ text: 'Kyiv' }] }, 'Lviv', 'The right answer is: Kyiv.'],
    [{ kind: 'number', answer: 2025 }, '1900', 'The right answer is: 2,025.'],
    [{ kind: 'statement', answer: 'true' }, 'false', 'The right answer is: true.']
  ] as [OwnQuestion, Answer, string][])('%j answered %j', (typed, answer, sentence) => {
    expect(told(typed, answer).toLowerCase()).toContain(sentence.toLowerCase());
  });

  test('a first wrong try does not tell what is right', () => {
    const text = told({ kind: 'choice', options: options('Bessent') }, 'b', false);
    expect(text).toContain('Waltz');
    expect(text).not.toContain('Bessent');
  });
});
