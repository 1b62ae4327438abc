import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { ActorView } from '#core/views/actors.ts';
import type { ClaimView } from '#core/views/claim.ts';
import type { Encounter } from '#core/views/events.ts';
import ActorCard from './ActorCard.svelte';
import { attendance } from './attendance.ts';
import AttendanceSheet from './AttendanceSheet.svelte';
import EncounterTable from './EncounterTable.svelte';

const actors = [
  { id: 'ann', name: 'Ann West', kind: 'person' as const, side: 'west' },
  { id: 'bob', name: 'Bob East', kind: 'person' as const, side: 'east' }
];
const events = {
  visit: { date: '2025-02-12', title: 'The visit' },
  summit: { date: '2025-03-01', title: 'The summit' }
};
const card: ActorView = {
  id: 'ann',
  name: 'Ann West',
  side: 'west',
  role: 'Envoy',
  telling: [claim('hope', 'Ann spoke of hope.', { quote: 'there is hope', date: '2025-02-12', status: 'disputed' })],
  others: [claim('other', 'Ann said more.')],
  did: { text: 'Talked.', claims: [claim('talk', 'Ann talked.')] },
  dealtWith: [{ id: 'bob', name: 'Bob East', events: 2 }],
  events: 3
};

test('the sheet is a table: an event a row, with the names of those who were there', () => {
  const sides = [
    { id: 'west', name: 'West' },
    { id: 'east', name: 'East' }
  ];
  const sheet = attendance([{ event: 'visit', actors: ['ann', 'bob'] }], actors, sides);
  render(AttendanceSheet, { props: { sheet, events } });
  const row = screen.getByRole('row', { name: /The visit/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  ).toEqual(['West', 'East']);
  expect(within(row).getByRole('link')).toHaveAttribute('href', '/pictures/timeline/#event-visit');
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'When and what',
    'West',
    'East',
    'West',
    'East'
  ]);
  // two rows of heads: each cell names its side, its actor and its event
  for (const cell of within(row).getAllByRole('cell')) {
    const heads = cell.getAttribute('headers')?.split(' ') ?? [];
    expect(heads.map((id) => document.getElementById(id)?.tagName)).toEqual(['TH', 'TH', 'TH']);
    expect(document.getElementById(heads[1] ?? '')).toHaveTextContent(cell.textContent ?? '');
  }
});

test('a pair stands with the number of its events and each of them; pairs of one event are folded', () => {
  const names = new Map([...actors.map(({ id, name }) => [id, name] as const), ['eve', 'Eve']]);
  const encounters: Encounter[] = [
    { actors: ['ann', 'bob'], events: ['visit', 'summit'] },
    { actors: ['ann', 'eve'], events: ['visit'] }
  ];
  render(EncounterTable, { props: { encounters, names, events } });
  const often = screen.getByRole('row', { name: /Ann West.*Bob East/ });
  expect(
    within(often)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
  ).toEqual(['#actor-ann', '#actor-bob', '/pictures/timeline/#event-visit', '/pictures/timeline/#event-summit']);
  expect(screen.getByText('1 more pair who dealt with each other once').closest('details')).not.toHaveAttribute('open');
});

test('a card shows its own words first, with date and how firmly they are known, and no line for what is not told', () => {
  render(ActorCard, { actor: card });
  expect(screen.getAllByText('there is hope', { selector: 'q' })[0]).toBeVisible();
  expect(screen.getAllByText('Disputed')[0]).toBeInTheDocument();
  expect(screen.queryByText('Wanted')).not.toBeInTheDocument();
  expect(screen.getByText(/^All 2 statements/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Bob East' })).toHaveAttribute('href', '#actor-bob');
  expect(screen.getByRole('link', { name: /^3 events on the timeline.*Ann West/ })).toHaveAttribute(
    'href',
    '/pictures/timeline/?actor=ann'
  );
});

test('what somebody wanted stands with the claims behind it', () => {
  render(ActorCard, { actor: { ...card, wanted: { text: 'Peace.', claims: [claim('want', 'Ann wants peace.')] } } });
  expect(screen.getByText('Peace.')).toBeVisible();
  expect(screen.getByText('Ann wants peace.')).toBeInTheDocument();
});

function claim(id: string, statement: string, more: Partial<ClaimView> = {}): ClaimView {
  return { id, statement, status: 'confirmed', sources: [], taught: [], ...more };
}
