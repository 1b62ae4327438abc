import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { kindOf } from '#core/questions/index.ts';
import { paperQuestions } from '#core/classroom/paper/paper-form.ts';
import { writePaper } from '#core/classroom/paper/paper.ts';
import { kindWords } from '#language/kinds.ts';
import { openedOf } from '#support/paper-page.ts';
import Worksheet from './Worksheet.svelte';

const sheet = (name: string) => screen.getByRole('region', { name: `Ten days in February, ${name}` });

test('each kind has its options on paper, with the letters of the form, and none is marked', () => {
  const opened = openedOf();
  render(Worksheet, { opened });
  for (const [at, name] of ['Form A', 'Form B'].entries()) {
    const items = sheet(name).querySelectorAll('.item');
    const questions = paperQuestions(opened.assignment, opened.places, at, kindWords.labels);
    expect(items).toHaveLength(questions.length);
    questions.forEach(({ paper }, place) => {
      const texts = [...(items[place]?.querySelectorAll('ul li') ?? [])].map((one) => one.textContent?.trim() ?? '');
      const options =
        paper.shape === 'pick' ? paper.options : paper.shape === 'rows' ? (paper.rows[0]?.options ?? []) : [];
      for (const { mark, text } of options)
        expect(texts.some((one) => one.startsWith(mark) && one.includes(text))).toBe(true);
    });
  }
});

test('the key of a form has what would be typed for it, on a sheet of its own', () => {
  const opened = openedOf();
  render(Worksheet, { opened });
  const text = sheet('Key, form B').textContent;
  for (const { question, paper } of paperQuestions(opened.assignment, opened.places, 1, kindWords.labels)) {
    expect(text).toContain(paper.shape === 'written' ? '' : writePaper(paper, kindOf(question).key(question)));
  }
  expect(sheet('Form B')).not.toHaveTextContent('Key');
});

test('every sheet carries title, form and code in its foot', () => {
  const opened = openedOf();
  render(Worksheet, { opened });
  const sheets = screen.getAllByRole('region');
  expect(sheets).toHaveLength(5);
  for (const one of sheets) {
    const foot = one.querySelector('.foot');
    expect(foot).toHaveTextContent('Ten days in February');
    expect(foot).toHaveTextContent(opened.id);
  }
});

test('the teacher chooses forms, size, grid and sheets; nothing chosen is said', async () => {
  render(Worksheet, { opened: openedOf() });
  const user = userEvent.setup();
  const press = (name: string) => user.click(screen.getByRole('checkbox', { name }));
  expect(within(sheet('Form A')).getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await press('A grid for the answers');
  expect(within(sheet('Form A')).queryByRole('heading', { name: 'Your answers' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: /Large/ }));
  expect(sheet('Form A')).toHaveClass('large');
  await press('Form A');
  expect(screen.getAllByRole('region')).toHaveLength(3);
  for (const name of ['Questions', 'Key', 'Explanations and sources']) await press(name);
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled();
  expect(screen.getByRole('status')).toHaveTextContent('Nothing is chosen to be printed.');
});

test.each([
  ['name', 'Name'],
  ['number', 'Class number']
] as const)('an assignment that asks for a %s has a line for it, and one for the date', (who, label) => {
  render(Worksheet, { opened: openedOf({ who }) });
  expect(within(sheet('Form A')).getByText(label)).toBeVisible();
  expect(within(sheet('Form A')).getByText('Date')).toBeVisible();
});
