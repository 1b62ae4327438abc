import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { words } from '#language/index.ts';
import { ask, askAgain, button, check, feedback, group } from '#support/question-control.ts';

const question = examples.gaps;
const list = () => screen.getByRole('combobox', { name: 'Gap 1 of 2' });
const field = () => screen.getByRole('textbox', { name: 'Gap 2 of 2' });

test('gaps stand in their sentence and are filled by keyboard alone', async () => {
  const user = await ask(question);
  expect(list().closest('p')?.textContent).toMatch(/Signed in .* on .* April\./s);
  await user.tab();
  expect(list()).toHaveFocus();
  await user.selectOptions(list(), 'Text of w');
  await user.tab();
  await user.keyboard('30{Enter}');
  expect(feedback()).toMatch(/^Right 2 of 2 right/);
});

test('an empty gap is told and costs nothing', async () => {
  const user = await ask(question);
  await user.type(field(), '30');
  await check(user);
  expect(group()).toHaveAccessibleDescription(expect.stringContaining('1 place is still empty'));
  expect(progress.records).toEqual([]);
});

test('ten thousand characters in a gap are too many, and cost nothing', async () => {
  const user = await ask(question);
  await user.selectOptions(list(), 'Text of w');
  await user.click(field());
  await user.paste('x'.repeat(10_000));
  await check(user);
  expect(group()).toHaveAccessibleDescription(expect.stringContaining('This is longer than 200 characters.'));
  expect(progress.records).toEqual([]);
});

test('on another try the right gap stays and the wrong one is empty', async () => {
  const user = await ask(question);
  await user.selectOptions(list(), 'Text of w');
  await user.type(field(), '28{Enter}');
  expect(feedback()).toContain('Two days early.');
  expect(feedback()).not.toMatch(/\b30\b/);
  await user.click(button(words.question.again));
  expect(list()).toHaveValue('w');
  expect(field()).toHaveValue('');
});

test('an earlier answer stands again', async () => {
  await askAgain(question, { place: 'x', day: '30' });
  expect(list()).toHaveValue('x');
  expect(field()).toHaveValue('30');
});
