import { screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { releaseMark } from '#core/learning/quiz.ts';
import type { SittingState } from '#state/sitting.svelte.ts';
import { button } from '#support/question-control.ts';
import { quizWords } from '#language/quiz.ts';
import { results, sit } from '#support/quiz-page.ts';

const told = quizWords.result;

/** A finished test: one right at level 3, one partly right at level 1, one wrong at level 3, one open. */
async function finished(quiz: Parameters<typeof sit>[0] = {}): Promise<SittingState> {
  const state = await sit({ questions: ['choice', 'multi', 'statement', 'text'], certainty: true, ...quiz });
  const answers = [['choice', 'a', 3] as const, ['multi', ['a', 'b'], 1] as const, ['statement', 'true', 3] as const];
  for (const [id, answer, certainty] of answers) {
    state.edit(id, answer as never);
    state.sure(id, certainty);
    state.keep(id);
  }
  state.end();
  return state;
}

test('the heading has the focus, and the score comes with its arithmetic', async () => {
  results(await finished());
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(screen.getByText('1.67 of 4 points')).toBeVisible();
  expect(screen.getByText(/1 right, 1 partly right, 1 not right, 1 not answered/)).toBeVisible();
});

test.each([
  [0.4, 'Passed: 40 % were needed.'],
  [0.6, 'Not passed: 60 % are needed.']
])('a pass mark of %s: %s', async (passMark, text) => {
  results(await finished({ passMark }));
  expect(screen.getByText(text)).toBeVisible();
});

test('results by lesson, objective, kind and level are tables with a header for each row', async () => {
  results(await finished());
  for (const [by, row] of [
    ['lesson', 'A lesson'],
    ['objective', 'tell one from another'],
    ['kind', 'Short answer'],
    ['level', 'Remember']
  ] as const) {
    const table = screen.getByRole('table', { name: told.by[by] });
    expect(within(table).getByRole('rowheader', { name: row })).toBeVisible();
  }
});

test('what to read again comes before what to do again, with links', async () => {
  results(await finished());
  const link = screen.getByRole('link', { name: 'A part of it' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/lessons\/lesson\/#part$/));
  expect(link.closest('li')).toHaveTextContent('in “A lesson”: 3 of 4 not right or open');
  expect(link.compareDocumentPosition(button(told.retry(3))) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('guesses before reading are set beside the facts: no cross, no verdict, no points, nothing to retry', async () => {
  const user = results(await finished(), undefined, true);
  await user.click(button(told.openAll));
  expect(screen.getByText(told.guesses)).toBeVisible();
  const page = document.querySelector('article')?.cloneNode(true) as HTMLElement;
  page.querySelector('section[aria-labelledby="calibration"]')?.remove();
  expect(page).not.toHaveTextContent(/Not yet|not right|[\d.]+ of \d+ points|of the mark/);
  expect(page.querySelectorAll('.reviews :is(.wrong, .partly, .missed)')).toHaveLength(0);
  expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull();
  expect(screen.queryByRole('table', { name: told.by.lesson })).toBeNull();
  expect(document.querySelectorAll('.reviews .verdict.guessed')).toHaveLength(3);
  expect(document.querySelector('.reviews')).toHaveTextContent('Told by the explanation.');
});

test('every question can be reviewed with its answer, its verdict and all its feedback', async () => {
  const user = results(await finished());
  await user.click(button(told.openAll));
  const reviews = [...document.querySelectorAll<HTMLDetailsElement>('details.review')];
  expect(reviews.map(({ open }) => open)).toEqual([true, true, true, true]);
  for (const review of reviews) expect(review).toHaveTextContent('Told by the explanation.');
  expect(reviews[0]).toHaveTextContent(/right About choice.* 1 of 1 .*Your answer: Text of a/);
  expect(reviews[3]).toHaveTextContent(told.none);
  // there is no other try to come
  expect(reviews[2]).toHaveTextContent(/Not right/);
  expect(document.querySelector('.reviews')).not.toHaveTextContent(/Not yet/);
});

test('the calibration picture reads as a table, with a count in every cell', async () => {
  results(await finished());
  const table = within(screen.getByRole('region', { name: quizWords.calibration.title })).getByRole('table');
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 4)
        .map(({ textContent }) => textContent)
    );
  expect(cells).toEqual([
    ['1', '0', '1', '0'],
    ['0', '0', '0', '0'],
    ['2', '1', '0', '1']
  ]);
});

test('what was missed can be taken again', async () => {
  const onretry = vi.fn();
  const user = results(await finished(), onretry);
  await user.click(button(told.retry(3)));
  expect(onretry).toHaveBeenCalledWith(['multi', 'statement', 'text']);
});

test('under the policy held nothing is told until the code is given, and a wrong one costs nothing', async () => {
  const state = await finished({ policy: 'held', release: releaseMark('Amber 42') });
  const user = results(state);
  const hidden = /points|not right|Told by the explanation/;
  expect(document.body.textContent).not.toMatch(hidden);
  await user.click(button(told.openAll));
  expect(document.body.textContent).not.toMatch(hidden);
  await user.type(screen.getByLabelText(told.heldCode), 'amber 41');
  await user.click(button(told.heldOpen));
  expect(screen.getByText(told.heldWrong)).toBeVisible();
  await user.clear(screen.getByLabelText(told.heldCode));
  await user.type(screen.getByLabelText(told.heldCode), 'amber 42');
  await user.click(button(told.heldOpen));
  expect(state.sitting?.released).toBe(true);
});
