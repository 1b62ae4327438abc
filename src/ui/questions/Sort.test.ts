import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { words } from '#language/index.ts';
import { ask, askAgain, button, check, feedback, group } from '#support/question-control.ts';

const question = examples.sort;
const item = (id: string) => screen.getByRole('group', { name: `Text of ${id}` });
const choice = (id: string, groupName: string) => within(item(id)).getByRole('radio', { name: `Group ${groupName}` });

test('each item is a group of its own, sorted by keyboard: space and digits', async () => {
  const user = await ask(question);
  await user.tab();
  expect(document.activeElement).toHaveAttribute('type', 'radio');
  for (const [id, place] of [
    ['a', '1'],
    ['b', '1'],
    ['c', '2'],
    ['d', '2']
  ] as const) {
    choice(id, 'g').focus();
    await user.keyboard(place);
  }
  await user.keyboard('{Enter}');
  expect(feedback()).toMatch(/^Right 4 of 4 right/);
});

test('an item in no group is missing, and nothing is counted', async () => {
  const user = await ask(question);
  await user.click(choice('a', 'g'));
  await check(user);
  expect(group()).toHaveAccessibleDescription(expect.stringContaining('3 places are still empty'));
  expect(progress.records).toEqual([]);
});

test('after a wrong try each item says whether it stands right, and none where it belongs', async () => {
  const user = await ask(question);
  for (const id of 'abcd') await user.click(choice(id, 'g'));
  await check(user);
  expect(feedback()).toMatch(/^Partly right 2 of 4 right: 50 % of the mark/);
  expect(feedback()).not.toContain('Text of c – Group h');
  expect(item('a').parentElement).toHaveClass('right');
  expect(item('c').parentElement).toHaveClass('wrong');
});

test('each wrong item has its reason beside it, and its group once everything may be told', async () => {
  const user = await ask(question);
  const row = () => item('c').parentElement as HTMLElement;
  for (const id of 'abcd') await user.click(choice(id, 'g'));
  await check(user);
  expect(row()).toHaveTextContent('Why c stands where it does.');
  expect(row()).not.toHaveTextContent('Its place');
  await user.click(choice('a', 'h'));
  await check(user);
  expect(row()).toHaveTextContent(/Why c stands where it does\. ?Its place: Group h/);
});

test('after giving up the items stand where they belong, and what the learner had is told', async () => {
  const user = await ask(question);
  for (const id of 'abcd') await user.click(choice(id, 'h'));
  await user.click(button(words.question.show));
  expect(choice('a', 'g')).toBeChecked();
  expect(choice('c', 'h')).toBeChecked();
  expect(item('a').parentElement).toHaveTextContent('Why a stands where it does.');
  expect(feedback()).toContain('Your answer: Group g: –; Group h: Text of a, Text of b');
});

test('an earlier answer stands again', async () => {
  await askAgain(question, { a: 'g', b: 'g', c: 'g', d: 'h' });
  expect(choice('c', 'g')).toBeChecked();
});
