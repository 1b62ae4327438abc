import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { kindWords } from '#language/kinds.ts';
import { ask, askAgain, check, feedback, options } from '#support/question-control.ts';

const question = examples.evidence;
const sentence = (id: string) => screen.getByRole('checkbox', { name: new RegExp(`^Text of ${id}`) });

test('the sentences keep their reading order, and digits pick them', async () => {
  const user = await ask(question);
  expect(screen.getByText(kindWords.evidence.hint)).toBeVisible();
  expect(options()).toEqual([...'abcde'].map((id) => `Text of ${id}`));
  await user.tab();
  await user.keyboard('12{Enter}');
  expect(sentence('a')).toBeChecked();
  expect(feedback()).toMatch(/^Right 2 of 2 right: 100 %/);
});

test('the whole passage earns nothing, and each sentence says why', async () => {
  const user = await ask(question);
  for (const id of 'abcde') await user.click(sentence(id));
  await check(user);
  expect(feedback()).toMatch(/^Not yet 2 of 2 right earn 100 %, 3 wrong take away 50 % each/);
  expect(feedback()).toContain('Why c stands where it does.');
});

test('an earlier answer stands again', async () => {
  await askAgain(question, ['b', 'd']);
  expect(sentence('b')).toBeChecked();
  expect(sentence('a')).not.toBeChecked();
});
