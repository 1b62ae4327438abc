import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { ClaimView } from '#core/views/claim.ts';
import ClaimList from './ClaimList.svelte';
import ClaimsBehind from './ClaimsBehind.svelte';

const claim: ClaimView = {
  id: 'visit',
  statement: 'Bessent came to Kyiv.',
  status: 'attributed',
  date: '2025-02-12',
  speaker: { name: 'Scott Bessent' },
  taught: [{ id: 'ten-days', title: 'Ten days' }],
  sources: [
    { id: 'a', publisher: 'Gazette', title: 'A visit', url: 'https://example.org/a', reliability: 'high' },
    { id: 'b', publisher: 'Herald', title: 'The visit', reliability: 'medium', published: '2025-02-13' }
  ]
};

test('a claim is told with its status, who said it, when, every source and how far that is trusted', () => {
  render(ClaimList, { claims: [claim] });
  const text = screen.getByRole('listitem').textContent;
  for (const part of ['Bessent came to Kyiv.', 'Somebody says so', 'Said by Scott Bessent', '12 February 2025'])
    expect(text).toContain(part);
  expect(screen.getByRole('link', { name: 'Gazette: A visit' })).toHaveAttribute('href', 'https://example.org/a');
  expect(text).toContain('Trust: high');
  expect(text).toMatch(/The visit,\s+13 February 2025\. Trust: medium/);
});

test('a claim leads to the passage that teaches it', () => {
  render(ClaimList, { claims: [claim] });
  expect(screen.getByRole('link', { name: /Ten days/ }).getAttribute('href')).toMatch(/lessons\/ten-days\/#p-visit$/);
});

test('claims are folded behind a line that says how many there are, and of what', () => {
  render(ClaimsBehind, { claims: [claim], of: 'the visit' });
  expect(screen.getByText(/^1 claim behind this/)).toHaveTextContent(': the visit');
  expect(screen.getByRole('group')).not.toHaveAttribute('open');
});
