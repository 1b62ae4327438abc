import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FigureView } from '#core/views/pictures.ts';
import GuessFirst from './GuessFirst.svelte';
import { layOutAxis } from './scale-axis.ts';

const figure = (id: string, value: number, ask?: string): FigureView => ({
  id,
  value,
  label: `Label of ${id}`,
  unit: 'dollars',
  kind: 'counted',
  claims: [],
  ...(ask && { ask })
});

let shown = 0;

function setup(): HTMLElement[] {
  shown = 0;
  const axis = layOutAxis([
    figure('aid', 1e11, 'How much aid?'),
    figure('rock', 1e13),
    figure('fund', 1e8, 'How much money?')
  ]);
  render(GuessFirst, { unit: 'dollars', axis, onreveal: () => shown++ });
  return screen.getAllByRole('slider');
}

test('only figures with a question are asked, the smallest first', () => {
  const sliders = setup();
  expect(sliders.map((slider) => slider.id)).toEqual(['guess-fund', 'guess-aid']);
  expect(screen.getByLabelText('How much money?')).toBe(sliders[0]);
});

test('a slider that was never moved is no guess', async () => {
  const [slider] = setup();
  expect(slider).toHaveAttribute('aria-valuetext', 'none yet');
  await fireEvent.input(slider as HTMLElement, { target: { value: '600' } });
  expect(slider).toHaveAttribute('aria-valuetext', '100 billion dollars');
});

test('the figures show in one announcement, each beside the guess; then one can guess again', async () => {
  const [, aid] = setup();
  await fireEvent.input(aid as HTMLElement, { target: { value: '800' } });
  expect(shown).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Show the figures' }));
  expect(shown).toBe(1);
  const told = screen.getByRole('status').textContent;
  expect(told).toMatch(/Label of fund: 100 million dollars\. Your guess: none yet\./);
  expect(told).toMatch(/Label of aid: 100 billion dollars\. Your guess: 1 trillion dollars\. Off by a factor of 10\./);
  await userEvent.click(screen.getByRole('button', { name: 'Guess again' }));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(aid).toBeEnabled();
});
