import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { EventView } from '#core/views/events.ts';
import EventEntry from './EventEntry.svelte';

const event: EventView = {
  id: 'draft',
  date: '2025-03-23',
  until: '2025-03-28',
  side: 'west',
  title: 'A wider draft',
  what: 'A long draft is sent.',
  place: 'Two capitals',
  actors: [{ id: 'ann', name: 'Ann' }],
  claims: [{ id: 'sent', statement: 'It was sent.', status: 'disputed', sources: [], taught: [] }],
  taught: [{ id: 'drafts', title: 'The drafts' }]
};

test('an event tells when, where, who and how firmly, and leads to the cards and the lessons', () => {
  render(EventEntry, { props: { event, number: 4, side: 'West', first: false } });
  expect(screen.getByText('23 March 2025 to 28 March 2025')).toBeInTheDocument();
  expect(screen.getByText('Two capitals')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ann' })).toHaveAttribute('href', '/pictures/actors/#actor-ann');
  expect(screen.getByRole('link', { name: 'The drafts' })).toHaveAttribute('href', '/lessons/drafts/');
  expect(
    within(screen.getByText('It was sent.').closest('li') as HTMLElement).getByText('Disputed')
  ).toBeInTheDocument();
});

test('it is folded, and what an address names lies inside, so that a browser unfolds it without scripts', () => {
  const { container } = render(EventEntry, { props: { event, number: 4, side: 'West', first: false } });
  const details = container.querySelector('details');
  expect(details).not.toHaveAttribute('open');
  expect(details).toContainElement(container.querySelector('#event-draft'));
  expect(within(details as HTMLElement).getByText('23 Mar to 28 Mar')).toBeInTheDocument();
});

test('a place or actors that no page tells leave no empty line', () => {
  const { place: _, ...bare } = { ...event, actors: [], taught: [] };
  render(EventEntry, { props: { event: bare, number: 4, side: 'West', first: true } });
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['When']);
});
