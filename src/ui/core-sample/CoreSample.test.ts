import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { formView } from '#core/views/question.ts';
import type { LessonView } from '#core/views/lesson.ts';
import type { Progress, Standing } from '#core/learning/progress.ts';
import { examples } from '#support/question-example.ts';
import { words } from '#language/index.ts';
import { textWords } from '#language/text.ts';
import CoreSample from './CoreSample.svelte';

const view: LessonView = {
  id: 'lesson',
  number: 1,
  title: 'A lesson',
  summary: 'What it tells.',
  sections: [
    { id: 'first', title: 'The first', questions: ['q-one', 'q-two'], seconds: 9 },
    { id: 'second', title: 'The second', questions: [], seconds: 9 }
  ],
  questions: Object.fromEntries(
    ['q-one', 'q-two'].map((id, index) => [
      id,
      formView({ question: { ...examples.choice, id }, hash: 'asked.key' }, { number: index + 1, of: 2 })
    ])
  )
};

test('the core is a table of contents: each section and each question is one press away', () => {
  show();
  const contents = screen.getByRole('navigation', { name: textWords.lesson.contents });
  expect(
    within(contents)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
  ).toEqual(['#first', '#q-q-one', '#q-q-two', '#second']);
});

test('a section that was read says so in words', () => {
  show({ sectionsRead: new Set(['lesson/first', 'other/second']) });
  expect(screen.getByRole('link', { name: /^The first/ })).toHaveAccessibleName('The first (read)');
  expect(screen.getByRole('link', { name: /^The second/ })).toHaveAccessibleName('The second');
});

test('a section with a question that was tried counts as read', () => {
  show({ standings: new Map([['q-two', { state: 'wrong', tries: 1 } as Standing]]) });
  expect(screen.getByRole('link', { name: /^The first/ })).toHaveAccessibleName('The first (read)');
});

describe('a question', () => {
  test('without an answer is named by its number', () => {
    show();
    expect(screen.getByRole('link', { name: 'Question 1' })).toBeVisible();
  });

  test.each(['right', 'partly', 'wrong', 'gave-up', 'changed'] as const)(
    'that is %s says so in words and shape',
    (state) => {
      show({ standings: new Map([['q-two', { state } as Standing]]) });
      const link = screen.getByRole('link', { name: `Question 2: ${words.question.answered[state]}` });
      expect(link.querySelector(`.shape.${state}`)).toBeInTheDocument();
    }
  );
});

test('the thin core of narrow screens says nothing a second time', () => {
  show();
  expect(document.querySelector('.bar')).toHaveAttribute('aria-hidden', 'true');
  expect(document.querySelectorAll('.bar > span')).toHaveLength(2);
});

function show(progress: Partial<Progress> = {}): void {
  render(CoreSample, { view, progress: { standings: new Map(), sectionsRead: new Set<string>(), ...progress } });
}
