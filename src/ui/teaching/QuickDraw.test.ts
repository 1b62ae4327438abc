import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { index } from '#support/quiz-page.ts';
import QuickDraw from './QuickDraw.svelte';

test('what was drawn is told until it was undone', async () => {
  const drawn = ['choice', 'multi'];
  const view = render(QuickDraw, { index, link: 'https://example.org/#a', chosen: ['text'], ondraw: () => drawn });
  const told = () => screen.queryByText(/^Drawn\./);
  expect(told()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Draw them' }));
  await view.rerender({ chosen: ['multi'] });
  expect(told()).toBeVisible();
  await view.rerender({ chosen: ['text'] });
  expect(told()).toBeNull();
});
