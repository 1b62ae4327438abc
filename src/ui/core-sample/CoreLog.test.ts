import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Progress, Standing } from '#core/learning/progress.ts';
import { pageWords } from '#language/pages.ts';
import CoreLog from './CoreLog.svelte';

const lessons = [
  {
    id: 'one',
    title: 'Lesson one',
    summary: 'How it began.',
    minutes: 20,
    sections: [
      { id: 'first', title: 'The first', questions: ['a', 'b'] },
      { id: 'second', title: 'The second', questions: ['c'] }
    ]
  },
  { id: 'two', title: 'Lesson two', summary: 'How it went on.', minutes: 5, sections: [] }
];

test('each lesson is a heading and a link, with its number, length and summary', () => {
  show();
  expect(screen.getByRole('region', { name: pageWords.course.log })).toBeVisible();
  const headings = screen.getAllByRole('heading', { level: 3 });
  expect(headings.map((heading) => heading.textContent)).toEqual(['Lesson one', 'Lesson two']);
  expect(screen.getByRole('link', { name: 'Lesson one' }).getAttribute('href')).toMatch(/\/lessons\/one\/$/);
  expect(screen.getByText('Lesson 2')).toBeVisible();
  expect(screen.getByText('How it went on.')).toBeVisible();
});

test('a lesson nobody opened says how many questions it has, and nothing of right ones', () => {
  show();
  expect(screen.getByText(/^20 minutes/)).toHaveTextContent(/^20 minutes\. 0 of 3 questions answered\.$/);
});

test('answers are counted; a question that changed since counts as open', () => {
  show({ standings: standings({ a: 'right', b: 'wrong', c: 'changed' }) });
  expect(screen.getByText(/^20 minutes/)).toHaveTextContent(/^20 minutes\. 2 of 3 questions answered, 1 right\.$/);
});

test('each section leads to its place, and says when it was read', () => {
  show({ sectionsRead: new Set(['one/second', 'two/first']) });
  expect(screen.getByRole('link', { name: 'The first' }).getAttribute('href')).toMatch(/\/lessons\/one\/#first$/);
  expect(screen.getByRole('link', { name: 'The second (read)' })).toBeVisible();
});

test('each question is a mark with the shape of its state, in the band it belongs to', () => {
  show({ standings: standings({ a: 'right', c: 'partly' }) });
  const bands = [...document.querySelectorAll('.stratum')].map((band) =>
    [...band.querySelectorAll('.shape')].map((shape) => shape.classList[1])
  );
  expect(bands).toEqual([['right', 'open'], ['partly']]);
});

function show(progress: Partial<Progress> = {}): void {
  render(CoreLog, { lessons, progress: { standings: new Map(), sectionsRead: new Set<string>(), ...progress } });
}

function standings(states: Record<string, Standing['state']>): Progress['standings'] {
  return new Map(Object.entries(states).map(([id, state]) => [id, { state } as Standing]));
}
