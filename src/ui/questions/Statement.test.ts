import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { words } from '#language/index.ts';
import { ask, check, feedback, options, tabTo } from '#support/question-control.ts';

const question = examples.statement;

test('the three judgements always stand in the same order', async () => {
  await ask({ ...question, id: 'another' });
  expect(options()).toEqual(['True', 'False', 'The sources do not say']);
});

test('it is answered by keyboard alone', async () => {
  const user = await ask(question);
  await user.tab();
  await user.keyboard('3');
  await tabTo(user, words.question.check);
  await user.keyboard('{Enter}');
  expect(feedback()).toMatch(/^Right The sources do not say ?Yes\./);
});

test('a wrong judgement is told its own message and not the right one', async () => {
  const user = await ask(question);
  await user.click(screen.getByLabelText('True'));
  await check(user);
  expect(feedback()).toContain('No.');
  expect(feedback()).not.toContain('The sources do not say');
});
