import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { joinDate, splitDate } from './date-parts.ts';
import { ask, askAgain, check, feedback, group, listen } from '#support/question-control.ts';

const question = examples.date;
const day = () => screen.getByRole('textbox', { name: 'Day' });
const month = () => screen.getByRole('combobox', { name: 'Month' });
const year = () => screen.getByRole('textbox', { name: 'Year' });

test('it is answered by keyboard alone, in the order dates are said', async () => {
  const user = await ask(question);
  await user.tab();
  expect(day()).toHaveFocus();
  await user.keyboard('12');
  await user.tab();
  expect(month()).toHaveFocus();
  await user.selectOptions(month(), 'February');
  await user.tab();
  await user.keyboard('2025{Enter}');
  expect(feedback()).toMatch(/^Right/);
});

test('how far off a date is is said once, and shown', async () => {
  const user = await ask(question);
  const { last, count } = listen();
  await fill(user, '10', 'February', '2025');
  await check(user);
  expect(feedback()).toContain('2 days too early: 50 % of the mark.');
  expect(last()).toContain('2 days too early');
  expect(count()).toBe(1);
});

test('a month asks for no day, a year for no month', async () => {
  await ask({ ...question, answer: '2025-02' });
  expect(screen.queryByRole('textbox', { name: 'Day' })).toBeNull();
  expect(month()).toBeVisible();
});

describe('costs nothing and says why', () => {
  test.each([
    ['nothing', '', '', '', 'Nothing is'],
    ['no year', '12', 'February', '', '1 place is still empty'],
    ['a day the calendar does not have', '30', 'February', '2025', 'The calendar has no such date. Look at the day'],
    ['a year of two digits', '12', 'February', '25', 'The calendar has no such date. Write the year with its four'],
    ['a word', 'x', 'February', '2025', 'The calendar has no such date. Look at the day']
  ])('%s', async (_, d, m, y, message) => {
    const user = await ask(question);
    await fill(user, d, m, y);
    await check(user);
    expect(group()).toHaveAccessibleDescription(expect.stringContaining(message));
    expect(progress.records).toEqual([]);
  });
});

test('an earlier date stands in its fields again', async () => {
  await askAgain(question, '2025-02-19');
  expect(day()).toHaveValue('19');
  expect(month()).toHaveValue('02');
  expect(year()).toHaveValue('2025');
});

test('the fields make one answer and come apart again; a hyphen in one does not shift the others', () => {
  const parts = { year: '2025', month: '02', day: '12' };
  expect(splitDate(joinDate(parts, 'day'))).toEqual(parts);
  expect(joinDate(parts, 'year')).toBe('2025');
  expect(joinDate({ year: '', month: '', day: '' }, 'day')).toBe('');
  expect(splitDate(joinDate({ ...parts, year: '2025-1' }, 'day'))).toMatchObject({ month: '02', day: '12' });
});

async function fill(user: Awaited<ReturnType<typeof ask>>, d: string, m: string, y: string): Promise<void> {
  if (d) await user.type(day(), d);
  if (m) await user.selectOptions(month(), m);
  if (y) await user.type(year(), y);
}
