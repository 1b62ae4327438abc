import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { words } from '#language/index.ts';
import { ask, button, check, feedback, group, options } from '#support/question-control.ts';

const question = examples.multi;
const box = (id: string) => screen.getByRole('checkbox', { name: new RegExp(`^Text of ${id}`) });

test('it is answered by keyboard alone', async () => {
  const user = await ask(question);
  const [first = '', second = ''] = options();
  await user.tab();
  await user.keyboard(' ');
  await user.tab();
  await user.keyboard(' ');
  expect(screen.getByLabelText(first)).toBeChecked();
  expect(screen.getByLabelText(second)).toBeChecked();
  while (document.activeElement !== button(words.question.check)) await user.tab();
  await user.keyboard('{Enter}');
  expect(feedback()).toBeDefined();
});

test('a digit ticks, and the same digit unticks', async () => {
  const user = await ask(question);
  const [, second = ''] = options();
  await user.tab();
  await user.keyboard('2');
  expect(screen.getByLabelText(second)).toBeChecked();
  await user.keyboard('2');
  expect(screen.getByLabelText(second)).not.toBeChecked();
});

test.each([
  ['abc', 'Right', '3 of 3 right: 100 % of the mark.'],
  ['ab', 'Partly right', '2 of 3 right: 67 % of the mark.'],
  ['abd', 'Partly right', '2 of 3 right earn 67 %, 1 wrong takes away 33 %: 33 % of the mark.'],
  ['ade', 'Not yet', '1 of 3 right earns 33 %, 2 wrong take away 33 % each, and no mark is below 0: 0 % of the mark.'],
  ['abcdef', 'Not yet', '3 of 3 right earn 100 %, 3 wrong take away 33 % each: 0 % of the mark.'],
  ['d', 'Not yet', '0 of 3 right: 0 % of the mark.']
])('ticking %s is "%s", with the sum "%s"', async (ticked, verdict, sum) => {
  const user = await ask(question);
  for (const id of ticked) await user.click(box(id));
  await check(user);
  expect(feedback()).toMatch(new RegExp(`^${verdict} `));
  expect(screen.getByText(sum)).toBeVisible();
});

test('a first partial try says nothing of what was missed', async () => {
  const user = await ask(question);
  await user.click(box('a'));
  await user.click(box('d'));
  await check(user);
  expect(box('a')).toHaveAccessibleName('Text of a right');
  expect(box('d')).toHaveAccessibleName('Text of d not right');
  expect(box('b')).toHaveAccessibleName('Text of b');
  expect(feedback()).not.toContain('Text of b');
});

describe('with the number of right options announced', () => {
  const announced = { ...question, announce: true as const };

  test('the number stands above the options', async () => {
    await ask(announced);
    expect(screen.getByText('Choose 3.')).toBeVisible();
  });

  test('another number of ticks is told to the group, counts nothing and reveals nothing', async () => {
    const user = await ask(announced);
    await user.click(box('a'));
    await check(user);
    expect(group()).toHaveAccessibleDescription('Choose 3; you chose 1. This cost you nothing.');
    expect(progress.records).toEqual([]);
    expect(feedback()).toBeUndefined();
    expect(box('a')).toHaveAccessibleName('Text of a');
  });

  test('the message goes with the next tick', async () => {
    const user = await ask(announced);
    await user.click(box('a'));
    await check(user);
    await user.click(box('b'));
    expect(group()).not.toHaveAccessibleDescription();
  });
});
