import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { kindOf } from '#core/questions/index.ts';
import { paperQuestions } from '#core/classroom/paper/paper-form.ts';
import { writePaper } from '#core/classroom/paper/paper.ts';
import { GradebookState } from '#state/gradebook.svelte.ts';
import { TeacherKeyring } from '#state/teacher-keys.svelte.ts';
import { openedOf } from '#support/paper-page.ts';
import { kindWords } from '#language/kinds.ts';
import PaperTyping from './PaperTyping.svelte';

beforeEach(() => localStorage.clear());

const opened = openedOf();
const questions = paperQuestions(opened.assignment, opened.places, 0, kindWords.labels);
const newBook = () => new GradebookState(opened, new TeacherKeyring());
const cellOf = (kind: string) => {
  const at = questions.findIndex(({ question }) => question.kind === kind);
  return screen.getByLabelText(new RegExp(`Question ${at + 1} `));
};

test('keys typed through with Enter are kept as a paper with full marks, and the next one begins', async () => {
  const gradebook = newBook();
  render(PaperTyping, { gradebook });
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('Name or class number'));
  await user.keyboard('Student 1');
  for (const { question, paper } of questions) {
    await user.keyboard('{Enter}');
    await user.paste(writePaper(paper, kindOf(question).key(question)));
  }
  await user.keyboard('{Enter}');
  expect(gradebook.table.rows[0]).toMatchObject({ label: 'Student 1', points: questions.length });
  expect(gradebook.entries[0]?.via).toBe('paper');
  expect(screen.getByText(/^Kept: Student 1/)).toBeVisible();
  expect(screen.getByLabelText('Name or class number')).toHaveFocus();
  expect(screen.getByLabelText('Name or class number')).toHaveValue('');
});

test('what cannot be read is told at once, keeps the paper open, and gets the focus', async () => {
  const gradebook = newBook();
  render(PaperTyping, { gradebook });
  const user = userEvent.setup();
  await user.type(cellOf('choice'), 'z');
  expect(cellOf('choice')).toHaveAccessibleDescription('Cannot read: Z stands for nothing here.');
  await user.click(screen.getByRole('button', { name: 'Keep this paper' }));
  expect(gradebook.entries).toEqual([]);
  expect(screen.getByText(/^Not kept yet: question/)).toBeVisible();
  expect(cellOf('choice')).toHaveFocus();
});

test('nothing is lost on a reload, and letters are read anew on another form', async () => {
  const { unmount } = render(PaperTyping, { gradebook: newBook() });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Name or class number'), '17');
  await user.type(cellOf('multi'), 'ab');
  unmount();
  render(PaperTyping, { gradebook: newBook() });
  expect(screen.getByLabelText('Name or class number')).toHaveValue('17');
  expect(cellOf('multi')).toHaveValue('ab');
  const read = document.getElementById('read-on-multi')?.textContent;
  expect(read).toMatch(/^Read as: /);
  await user.selectOptions(screen.getByRole('combobox'), 'B');
  expect(document.getElementById('paper-on-multi')).toHaveValue('ab');
  expect(document.getElementById('read-on-multi')?.textContent).not.toBe(read);
});

test('a line left open takes nothing from those that are filled, on paper as on the page', async () => {
  const gradebook = newBook();
  render(PaperTyping, { gradebook });
  const user = userEvent.setup();
  const { question, paper } = questions.find(({ question }) => question.kind === 'match')!;
  const key = Object.entries(kindOf(question).key(question));
  await user.type(cellOf('match'), writePaper(paper, Object.fromEntries(key.slice(0, 1))));
  expect(cellOf('match')).toHaveAccessibleDescription(/^Read as: /);
  await user.click(screen.getByRole('button', { name: 'Keep this paper' }));
  expect(gradebook.table.rows[0]?.points).toBeCloseTo(1 / key.length, 9);
});

test('an empty paper is not kept', async () => {
  const gradebook = newBook();
  render(PaperTyping, { gradebook });
  await userEvent.setup().click(screen.getByRole('button', { name: 'Keep this paper' }));
  expect(screen.getByText('Nothing is typed yet.')).toBeVisible();
  expect(gradebook.entries).toEqual([]);
});
