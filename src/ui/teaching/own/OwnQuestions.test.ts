import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Drafts } from '#state/drafts.svelte.ts';
import { OwnQuestions as Own } from '#state/own-questions.svelte.ts';
import { parts } from '#state/parts.svelte.ts';
import OwnQuestions from './OwnQuestions.svelte';

afterEach(() => vi.restoreAllMocks());

test('a form that could not be fetched says so in sight, and Edit asks for it again', async () => {
  localStorage.clear();
  // here already, so that nothing but the failure is waited for
  await import('./OwnForm.svelte');
  const drafts = new Drafts();
  const end = drafts.start();
  const own = new Own(drafts);
  own.add('choice');
  own.open = undefined;
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
  const fetched = vi.spyOn(parts, 'fetch').mockRejectedValueOnce(new TypeError('offline'));
  const on = { onadd: vi.fn(), onremove: vi.fn(), onpreview: vi.fn() };
  render(OwnQuestions, { own, chosen: new Set<string>(), seed: 1, guessOf: () => undefined, ...on });
  const edit = screen.getByRole('button', { name: /^Edit/ });
  await userEvent.click(edit);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This part could not be fetched');
  expect(shown.mock.contexts.at(-1)).toContainElement(alert);
  await userEvent.click(edit);
  await screen.findByRole('heading', { name: /One answer/ });
  expect(fetched.mock.calls.length).toBeGreaterThan(1);
  await userEvent.click(edit);
  expect(own.open).toBeUndefined();
  end();
});
