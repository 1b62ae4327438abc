import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answering, choiceOf, handInOf, scoringWith } from '#support/class-example.ts';
import { classTable, standTogether, type Entry, type StudentRow } from '#core/classroom/gradebook/gradebook.ts';
import ClassTable from './ClassTable.svelte';

const scoring = scoringWith([choiceOf('one')], { oneAttempt: true });
const nameOf = ({ label, handIns }: StudentRow) => `${label} ${handIns[0]}`;

function open(entries: Entry[], oneAttempt = true) {
  const onstand = vi.fn();
  const table = classTable(entries, { ...scoring, oneAttempt });
  render(ClassTable, { table, promptOf: (id) => id, nameOf, oneAttempt, onattempt: vi.fn(), onstand, onopen: vi.fn() });
  return onstand;
}

const twice = [handInOf(1, answering('a'), { nonce: 11 }), handInOf(1, answering('b'), { nonce: 12 })];

test('rows of one name say so and are joined at the row', async () => {
  const onstand = open(twice);
  expect(screen.getAllByText(/Another row has this name/)).toHaveLength(2);
  const [join] = screen.getAllByRole('button', { name: /Same student: join/ });
  await userEvent.click(join!);
  expect(onstand).toHaveBeenCalledWith('student student 1', true);
});

test('a row that was joined says so and is taken apart at the row', async () => {
  const onstand = open(standTogether(twice, 'student student 1', true));
  expect(screen.getByText('2 hand-ins under one name, joined by you; the first counts.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /Several students/ }));
  expect(onstand).toHaveBeenCalledWith('student student 1', false);
});

test('what was left open or cannot be read does not look like what is wrong', () => {
  const three = scoringWith(['one', 'two', 'three'].map(choiceOf), { oneAttempt: true });
  const table = classTable([handInOf(1, answering('b', undefined, 'nowhere'))], three);
  const nothing = { onattempt: vi.fn(), onstand: vi.fn(), onopen: vi.fn() };
  render(ClassTable, { table, promptOf: (id: string) => id, nameOf, oneAttempt: true, ...nothing });
  const cells = screen.getAllByRole('cell').slice(-6, -3);
  expect(cells.map(({ textContent }) => textContent)).toEqual(['0', '–left open', '?cannot be read']);
  expect(screen.getByText(/^– left open, \? could not be read/)).toBeVisible();
});

test('which attempt counts is asked only where there may be several', () => {
  open(twice);
  expect(screen.queryByLabelText('Which attempt counts')).toBeNull();
  open(twice, false);
  expect(screen.getByLabelText('Which attempt counts')).toBeVisible();
  expect(screen.getByText('2 hand-ins under one name.')).toBeVisible();
});
