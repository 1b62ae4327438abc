import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { kindWords } from '#language/kinds.ts';
import { ask, askAgain, check, feedback, group } from '#support/question-control.ts';

const question = examples.attribute;
const speakers = () => screen.getByRole('group', { name: kindWords.attribute.speaker });
const natures = () => screen.getByRole('group', { name: kindWords.attribute.nature });
const speaker = (id: string) => within(speakers()).getByRole('radio', { name: new RegExp(`^Text of ${id}`) });
const nature = (name: string) => within(natures()).getByRole('radio', { name: new RegExp(`^${name}:`) });

test('a digit picks within the half that has the focus', async () => {
  const user = await ask(question);
  speaker('a').focus();
  await user.keyboard(' ');
  nature('Fact').focus();
  await user.keyboard('3');
  expect(nature('Forecast')).toBeChecked();
  expect(speaker('a')).toBeChecked();
  await user.keyboard('{Enter}');
  expect(feedback()).toMatch(/^Right 2 of 2 right/);
});

test('one half alone is not marked and costs nothing', async () => {
  const user = await ask(question);
  await user.click(speaker('a'));
  await check(user);
  expect(group()).toHaveAccessibleDescription(expect.stringContaining('1 place is still empty'));
  expect(progress.records).toEqual([]);
});

test('each half is told by itself, and the right one not yet', async () => {
  const user = await ask(question);
  await user.click(speaker('b'));
  await user.click(nature('Forecast'));
  await check(user);
  expect(feedback()).toMatch(/^Partly right 1 of 2 right/);
  expect(feedback()).toContain('Why b stands where it does.');
  expect(feedback()).not.toContain('Text of a');
  expect(speaker('b').closest('label')).toHaveClass('wrong');
  expect(nature('Forecast').closest('label')).toHaveClass('right');
});

test('an earlier answer stands again', async () => {
  await askAgain(question, { speaker: 'c', nature: 'opinion' });
  expect(speaker('c')).toBeChecked();
  expect(nature('Opinion')).toBeChecked();
});
