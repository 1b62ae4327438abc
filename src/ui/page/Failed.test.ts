import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { words } from '#language/index.ts';
import Failed from './Failed.svelte';

test('a page that could not be fetched says that the reader may be offline, and that answers are kept', () => {
  render(Failed, { kept: true });
  expect(screen.getByText(/perhaps you are offline.*Your answers are kept/)).toBeVisible();
  expect(screen.getByRole('link', { name: words.site.home })).toBeVisible();
});

test('where the browser keeps nothing it promises nothing, and offers the one way that loses no answer', () => {
  render(Failed, { kept: false });
  expect(screen.getByText(/perhaps you are offline.*still there/)).toBeVisible();
  expect(screen.queryByText(/are kept\./)).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByRole('button', { name: words.failed.back })).toBeVisible();
});
