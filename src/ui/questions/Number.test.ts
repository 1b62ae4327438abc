import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { NumberQuestion } from '#core/questions/bank/number.ts';
import { examples } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { answerWords } from '#language/answer.ts';
import { words } from '#language/index.ts';
import { numberWords } from '#language/number.ts';
import { ask, askAgain, button, check, feedback, group, listen, viewOf } from '#support/question-control.ts';

const question = examples.number;
const estimate: NumberQuestion = {
  ...question,
  answer: 18,
  unit: { name: 'years', also: ['year'] },
  measure: 'ratio',
  bands: [
    { within: 1.25, score: 1 },
    { within: 2, score: 0.5, message: 'Near.' }
  ],
  likely: [{ value: 5, message: 'That was promised.' }],
  estimate: { from: 1, to: 100, scale: 'log', claimed: [{ value: 5, label: 'Promised' }] }
};
const field = (name = numberWords.field) => screen.getByRole('textbox', { name: new RegExp(name) });
const slider = () => screen.getByRole('slider', { name: numberWords.slider });

test('it is answered by keyboard alone, and says how the amount is read', async () => {
  const user = await ask(question);
  await user.tab();
  expect(field()).toHaveFocus();
  await user.keyboard('$500bn');
  expect(field()).toHaveAccessibleDescription('We read this as 500 billion dollars.');
  await user.keyboard('{Enter}');
  expect(feedback()).toMatch(/^Right /);
});

test('a point that can be read in two ways is asked back and costs nothing', async () => {
  const user = await ask({ ...question, answer: 16_000 });
  await user.type(field(), '16.000');
  expect(field()).toHaveAccessibleDescription('Did you mean 16 dollars or 16,000 dollars?');
  await user.keyboard('{Enter}');
  expect(screen.getByText(/^Did you mean 16 or 16,000\? .* This cost you nothing\.$/)).toBeVisible();
  await user.clear(field());
  await user.type(field(), '16,000{Enter}');
  expect(feedback()).toMatch(/^Right /);
});

test('a point is a decimal point where the amount asked for has one', async () => {
  const user = await ask({ ...question, answer: 3.142 });
  await user.type(field(), '3.142');
  expect(field()).toHaveAccessibleDescription('We read this as 3.142 dollars.');
  await user.keyboard('{Enter}');
  expect(feedback()).toMatch(/^Right /);
});

test('a likely mistake, a slip of magnitude and a near miss get messages of their own', async () => {
  const user = await ask(question);
  await user.type(field(), '350 billion{Enter}');
  expect(feedback()).toMatch(/^Not yet 350 billion dollars ?Another figure\./);
  await user.clear(field());
  await user.type(field(), '500 million{Enter}');
  expect(feedback()).toContain('not thousand, million, billion or trillion');
  await user.clear(field());
  await user.type(field(), '520bn{Enter}');
  expect(feedback()).toMatch(/^Partly right .*Close\./);
});

describe('costs nothing and says why', () => {
  test.each([
    ['nothing', ' ', 'Nothing is written yet.'],
    ['words', 'a great deal', 'This could not be read as a number.'],
    ['another unit', '500bn euros', 'The answer is counted in dollars; you wrote “euros”.'],
    ['far too much', '9'.repeat(10_000), 'This is longer than 60 characters.']
  ])('%s', async (_, typed, message) => {
    const user = await ask(question);
    await user.click(field());
    await user.paste(typed);
    await check(user);
    expect(group()).toHaveAccessibleDescription(expect.stringContaining(message));
    expect(feedback()).toBeUndefined();
    expect(progress.records).toEqual([]);
  });
});

describe('an estimate', () => {
  test('is set on the slider, which fills the field and says the amount', async () => {
    await ask(estimate);
    expect(slider()).toHaveAttribute('aria-valuetext', numberWords.slider);
    await fireEvent.input(slider(), { target: { value: '20' } });
    expect(field(numberWords.estimate)).toHaveValue('10');
    expect(slider()).toHaveAttribute('aria-valuetext', '10 years');
  });

  test('counts at both ends of the slider', async () => {
    const user = await ask(estimate);
    for (const [end, amount] of [
      ['0', '1'],
      ['40', '100']
    ] as const) {
      await fireEvent.input(slider(), { target: { value: end } });
      expect(field(numberWords.estimate)).toHaveValue(amount);
    }
    await check(user);
    expect(feedback()).toMatch(new RegExp(`^${answerWords.guessed} 100 years`));
  });

  test('typed beyond the slider leaves it at its end and counts as typed', async () => {
    const user = await ask(estimate);
    await user.type(field(numberWords.estimate), '500');
    expect(slider()).toHaveValue('40');
    await user.keyboard('{Enter}');
    expect(feedback()).toContain('500 years');
  });

  test('is not marked while the slider was not touched', async () => {
    const user = await ask(estimate);
    await check(user);
    expect(feedback()).toBeUndefined();
    expect(progress.records).toEqual([]);
  });

  test('commits: after one try the figure, the claims and the guess stand on one scale', async () => {
    const user = await ask(estimate);
    const { count } = listen();
    await user.type(field(numberWords.estimate), '30{Enter}');
    const scale = await screen.findByRole('list', { name: numberWords.scale });
    expect(scale.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Your estimate: 30 years The figure: 18 years Promised: 5 years'
    );
    expect(feedback()).toMatch(new RegExp(`^${answerWords.guessed}`));
    expect(feedback()).toContain('18 years');
    expect(count()).toBe(1);
  });

  test('is a guess: nothing calls it wrong, and there is nothing to try again', async () => {
    const user = await ask(estimate);
    await user.type(field(numberWords.estimate), '100{Enter}');
    await screen.findByRole('list', { name: numberWords.scale });
    expect(document.querySelectorAll('form :is(.wrong, .partly, .missed)')).toHaveLength(0);
    expect(document.querySelectorAll('form .verdict.guessed .shape.guessed')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: words.question.again })).toBeNull();
    expect(progress.standing(viewOf(estimate))?.state).toBe('guessed');
  });

  test('is a guess where it is near, too: nothing ticks it', async () => {
    const user = await ask(estimate);
    await user.type(field(numberWords.estimate), '18{Enter}');
    await screen.findByRole('list', { name: numberWords.scale });
    expect(document.querySelector('form .told .shape.right, form li .shape.right')).toBeNull();
    expect(screen.getByRole('img', { name: answerWords.guess })).toBeVisible();
  });

  test.each(['-5', '0'])('of %s has no place on its scale: it is asked for again, and shows nothing', async (typed) => {
    const user = await ask(estimate);
    await user.type(field(numberWords.estimate), typed);
    await check(user);
    expect(group()).toHaveAccessibleDescription(expect.stringContaining('Only an amount above zero'));
    expect(feedback()).toBeUndefined();
    expect(progress.records).toEqual([]);
  });

  test('stands again after a reload, and the scale with its feedback, so that nothing moves', async () => {
    const user = await askAgain(estimate, '30');
    expect(field(numberWords.estimate)).toHaveValue('30');
    expect(screen.queryByRole('list', { name: numberWords.scale })).not.toBeInTheDocument();
    await user.click(button(words.question.feedback));
    expect(await screen.findByRole('list', { name: numberWords.scale })).toBeVisible();
  });
});
