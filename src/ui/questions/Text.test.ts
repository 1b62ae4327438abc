import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { answerWords } from '#language/answer.ts';
import { words } from '#language/index.ts';
import { ask, feedback, group } from '#support/question-control.ts';

const question = examples.text;
const field = () => screen.getByRole('textbox', { name: words.question.input });

test('it is answered by keyboard alone: Enter in the field checks', async () => {
  const user = await ask(question);
  await user.tab();
  expect(field()).toHaveFocus();
  await user.keyboard('Kyiv{Enter}');
  expect(feedback()).toMatch(/^Right /);
  expect(field()).toHaveFocus();
});

test('digits are typed, not picked', async () => {
  const user = await ask(question);
  await user.type(field(), '2025');
  expect(field()).toHaveValue('2025');
});

test('an answer worth a part says so', async () => {
  const user = await ask(question);
  await user.type(field(), 'the Kiev.{Enter}');
  expect(feedback()).toMatch(/^Partly right /);
});

test('a foreseen wrong answer gets its own message', async () => {
  const user = await ask(question);
  await user.type(field(), 'Moscow{Enter}');
  expect(feedback()).toMatch(/^Not yet Moscow ?Another capital\./);
});

test('any other answer gets the general one, and not the key', async () => {
  const user = await ask(question);
  await user.type(field(), 'Odesa{Enter}');
  expect(feedback()).toContain('Look at the map again.');
  expect(feedback()).not.toContain('Kyiv');
});

test('an accepted slip of spelling is told the spelling, and the reason all the same', async () => {
  const accept = [{ text: 'Washington', message: 'It was signed there.' }, { text: 'City of Washington' }];
  const user = await ask({ ...question, accept, spelling: true });
  await user.type(field(), 'City of Washingtn{Enter}');
  expect(feedback()).toMatch(/^Right Accepted; the spelling is “Washington”\. .*It was signed there\./);
});

describe('costs nothing and says why', () => {
  test.each([
    ['nothing at all', '', answerWords.unanswered.text],
    ['blanks', '   ', answerWords.unanswered.text],
    ['far too much', 'x'.repeat(201), 'This is longer than 200 characters.']
  ])('%s', async (_, typed, message) => {
    const user = await ask(question);
    await user.click(field());
    await user.paste(typed);
    await user.keyboard('{Enter}');
    expect(group()).toHaveAccessibleDescription(expect.stringContaining(message));
    expect(feedback()).toBeUndefined();
    expect(progress.records).toEqual([]);
  });
});
