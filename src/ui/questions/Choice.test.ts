import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { seedOf, shufflePinned } from '#core/random.ts';
import { words } from '#language/index.ts';
import { ask, askAgain, button, check, feedback, group, options } from '#support/question-control.ts';

const question = examples.choice;
const text = (id: string) => `Text of ${id}`;

test('the prompt is the name of the group, the options are its radios', async () => {
  await ask(question);
  expect(group()).toHaveAccessibleName('Question 2 of 5 One answer Who signed the agreement, and when?');
  expect(group().tagName).toBe('FIELDSET');
  expect(screen.getAllByRole('radio')).toHaveLength(3);
});

test('it is answered by keyboard alone', async () => {
  const user = await ask(question);
  const [first = '', second = ''] = options();
  await user.tab();
  expect(screen.getByLabelText(first)).toHaveFocus();
  await user.keyboard(' {ArrowDown}');
  expect(screen.getByLabelText(second)).toBeChecked();
  await user.tab();
  expect(button(words.question.check)).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(feedback()).toContain(second);
});

test('one option at a time is chosen, by pressing anywhere in its row', async () => {
  const user = await ask(question);
  await user.click(screen.getByText(text('b')));
  await user.click(screen.getByText(text('c')));
  expect(screen.getByLabelText(text('b'))).not.toBeChecked();
  expect(screen.getByLabelText(text('c'))).toBeChecked();
});

describe('a digit', () => {
  test('picks the option at that place and moves the focus there', async () => {
    const user = await ask(question);
    const [, , third = ''] = options();
    await user.tab();
    await user.keyboard('3');
    expect(screen.getByLabelText(third)).toBeChecked();
    expect(screen.getByLabelText(third)).toHaveFocus();
  });

  test.each(['{Control>}2{/Control}', '{Alt>}2{/Alt}', '{Meta>}2{/Meta}', '0', '4', '9'])(
    'picks nothing as %s',
    async (keys) => {
      const user = await ask(question);
      await user.tab();
      await user.keyboard(keys);
      expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    }
  );
});

describe('options', () => {
  test('stand in the order of the seed', async () => {
    await ask(question);
    expect(options()).toEqual(shufflePinned(question.options, seedOf(question.id)).map((option) => option.text));
    expect(options()).not.toEqual(['a', 'b', 'c'].map(text));
  });

  test('stand in the same order after an answer', async () => {
    const user = await ask(question);
    const before = options();
    await user.click(screen.getByLabelText(text('b')));
    await check(user);
    expect(options().map((name) => name.trim())).toEqual(before);
  });

  test('stand in the order of the earlier attempt on a later visit', async () => {
    await askAgain(question, 'b');
    expect(options()).toEqual(shufflePinned(question.options, 1).map((option) => option.text));
  });

  test('keep a pinned place', async () => {
    const pinned = question.options.map((option) => (option.id === 'b' ? { ...option, pin: true as const } : option));
    await ask({ ...question, options: pinned });
    expect(options()).toEqual(['c', 'b', 'a'].map(text));
  });

  test('stand as written where the author says so', async () => {
    await ask({ ...question, shuffle: false });
    expect(options()).toEqual(['a', 'b', 'c'].map(text));
  });
});

test('the result of the chosen option stands beside it, in a word', async () => {
  const user = await ask(question);
  await user.click(screen.getByLabelText(text('b')));
  await check(user);
  expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName(`${text('b')} not right`);
  expect(screen.getByLabelText(text('a'))).toHaveAccessibleName(text('a'));
});
