import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { examples, items } from '#support/question-example.ts';
import { progress } from '#state/progress.svelte.ts';
import { words } from '#language/index.ts';
import { kindWords } from '#language/kinds.ts';
import { ask, askAgain, button, check, feedback, group, listen, settled, tabTo } from '#support/question-control.ts';

const question = examples.match;
const menu = (id: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: new RegExp(`^Text of ${id}`) });
const line = (id: string) => menu(id).closest('li') as HTMLElement;
const target = (id: string) => button(`Text of ${id}`);
const here = (id: string) =>
  screen.getByRole('button', { name: new RegExp(`^${kindWords.match.here} ?: Text of ${id}$`) });
const joined = () => [...'pqrs'].map((id) => menu(id).value).join('');

test('lines are joined by menu', async () => {
  const user = await ask(question);
  await choose(user, 'abdc');
  await check(user);
  expect(feedback()).toMatch(/^Partly right 2 of 4 right: 50 % of the mark\./);
});

test('it is answered by keyboard alone: pick up, go to a line, place', async () => {
  const user = await ask(question);
  for (const [prompt, picked] of ['pa', 'qb', 'rc', 'sd'].map((pair) => [...pair])) {
    await tabTo(user, `Text of ${picked}`);
    await user.keyboard('{Enter}');
    await tabTo(user, `${kindWords.match.here}: Text of ${prompt}`);
    await user.keyboard('{Enter}');
  }
  expect(joined()).toBe('abcd');
  await tabTo(user, words.question.check);
  await user.keyboard('{Enter}');
  expect(feedback()).toMatch(/^Right 4 of 4 right/);
});

describe('what is picked up', () => {
  test('is pressed, told once, and offers each line', async () => {
    const user = await ask(question);
    const heard = listen();
    await user.click(target('b'));
    expect(target('b')).toHaveAttribute('aria-pressed', 'true');
    expect(heard.count()).toBe(1);
    expect(heard.last()).toBe('Text of b picked up. Choose the line it belongs to.');
    expect([...'pqrs'].map(here)).toHaveLength(4);
  });

  test('is put down by pressing it again', async () => {
    const user = await ask(question);
    await user.click(target('b'));
    await user.click(target('b'));
    expect(target('b')).toHaveAttribute('aria-pressed', 'false');
    expect(screen.queryByRole('button', { name: /^Place here/ })).not.toBeInTheDocument();
  });

  test('is joined where it is placed, told once, and leaves the focus on that line', async () => {
    const user = await ask(question);
    await user.click(target('b'));
    const heard = listen();
    await user.click(here('q'));
    expect(joined()).toBe('b');
    expect(menu('q')).toHaveValue('b');
    expect(menu('q')).toHaveFocus();
    expect(heard.count()).toBe(1);
    expect(heard.last()).toBe('Text of b joined with Text of q.');
    expect(target('b')).toHaveAttribute('aria-pressed', 'false');
  });

  test('is joined by a press anywhere on its line, told once, as the instruction says', async () => {
    const user = await ask(question);
    await user.click(target('b'));
    const heard = listen();
    await user.click(line('q'));
    expect(menu('q')).toHaveValue('b');
    expect(heard.count()).toBe(1);
    expect(target('b')).toHaveAttribute('aria-pressed', 'false');
    await user.click(line('r'));
    expect(menu('r')).toHaveValue('');
  });

  test('takes the place of what the line had', async () => {
    const user = await ask(question);
    await user.selectOptions(menu('q'), 'a');
    await user.click(target('b'));
    await user.click(here('q'));
    expect(menu('q')).toHaveValue('b');
  });
});

test('a mouse can drag an answer to its line', async () => {
  const user = await ask(question);
  const heard = listen();
  await user.pointer([
    { keys: '[MouseLeft>]', target: target('c') },
    { target: menu('r') },
    { keys: '[/MouseLeft]', target: menu('r') }
  ]);
  expect(menu('r')).toHaveValue('c');
  expect(heard.count()).toBe(1);
});

test('a line can be emptied again', async () => {
  const user = await ask(question);
  await choose(user, 'abcd');
  await user.selectOptions(menu('q'), kindWords.match.choose);
  expect(joined()).toBe('acd');
  await check(user);
  expect(group()).toHaveAccessibleDescription('1 place is still empty. This cost you nothing.');
});

test('an unfinished board says how many lines are open, counts nothing and reveals nothing', async () => {
  const user = await ask(question);
  await choose(user, 'ba');
  await check(user);
  expect(group()).toHaveAccessibleDescription('2 places are still empty. This cost you nothing.');
  expect(progress.records).toEqual([]);
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});

test('extra targets can be chosen, and say why they fit no line', async () => {
  const user = await ask({ ...question, targets: items('abcdx') });
  await choose(user, 'abcx');
  await check(user);
  expect(feedback()).toMatch(/^Partly right 3 of 4 right: 75 % of the mark\./);
  expect(line('s')).toHaveTextContent('Why x stands where it does.');
  expect(line('s')).not.toHaveTextContent('Its place');
});

test('targets stand in the same order in the bank and in every menu', async () => {
  await ask(question);
  const bank = screen.getAllByRole('button', { name: /^Text of/ }).map((one) => one.textContent);
  expect(bank).not.toEqual(question.targets.map(({ text }) => text));
  for (const id of 'pqrs') {
    const [first, ...rest] = [...menu(id).options].map((option) => option.text);
    expect([first, rest]).toEqual([kindWords.match.choose, bank]);
  }
});

test('each line says after a try whether it is right', async () => {
  const user = await ask(question);
  await choose(user, 'abdc');
  await check(user);
  const lines = [...'pqrs'].map((id) => menu(id).closest('li')?.querySelector('[role="img"]')?.ariaLabel);
  expect(lines).toEqual(['right', 'right', 'not right', 'not right']);
});

test('the answer that was asked for stands in place, and the learner’s own pairs are told below', async () => {
  const user = await askAgain(question, { p: 'b', q: 'a', r: 'c', s: 'd' }, { gaveUp: true });
  await user.click(button(words.question.feedback));
  await settled();
  expect(joined()).toBe('abcd');
  expect(line('p')).toHaveTextContent('Why p stands where it does.');
  expect(feedback()).toContain('Your answer: Text of p: Text of b; Text of q: Text of a');
});

async function choose(user: UserEvent, targets: string): Promise<void> {
  for (const [index, id] of [...targets].entries()) await user.selectOptions(menu('pqrs'.charAt(index)), id);
}
