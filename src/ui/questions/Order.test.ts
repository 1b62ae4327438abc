import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { examples } from '#support/question-example.ts';
import { startOrder } from '#core/questions/order.ts';
import { seedOf } from '#core/random.ts';
import { progress } from '#state/progress.svelte.ts';
import { answerWords } from '#language/answer.ts';
import { words } from '#language/index.ts';
import { kindWords } from '#language/kinds.ts';
import { ask, askAgain, button, check, feedback, group, listen, settled, tabTo } from '#support/question-control.ts';

const question = examples.order;
const start = startOrder(question, seedOf(question.id));
const text = (id: string) => `Text of ${id}`;
const up = (id: string) => button(kindWords.order.up(text(id)));
const down = (id: string) => button(kindWords.order.down(text(id)));
const place = (id: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `Place of: ${text(id)}` });
const item = (index: number) => start[index] ?? '';

test('items start in an order drawn by seed that is not the right one, between named ends', async () => {
  await ask(question);
  expect(order()).toEqual(start);
  expect(start).not.toEqual([...'abcde']);
  expect(group()).toHaveTextContent(/earliest.*latest/);
});

test('it is answered by keyboard alone', async () => {
  const user = await ask(question);
  await tabTo(user, kindWords.order.down(text(item(0))));
  await user.keyboard('{Enter} ');
  expect(order()).toEqual([item(1), item(2), item(0), item(3), item(4)]);
  await tabTo(user, words.question.check);
  await user.keyboard('{Enter}');
  expect(feedback()).toBeDefined();
});

describe('a move', () => {
  test.each([
    ['up', () => up(item(2)), [0, 2, 1, 3, 4], 2],
    ['down', () => down(item(2)), [0, 1, 3, 2, 4], 4]
  ])('%s changes places with the neighbour, keeps the focus and is told once', async (_, arrow, places, now) => {
    const user = await ask(question);
    const heard = listen();
    await user.click(arrow());
    expect(order()).toEqual(places.map(item));
    expect(arrow()).toHaveFocus();
    expect(heard.count()).toBe(1);
    expect(heard.last()).toBe(`${text(item(2))}, now ${now} of 5.`);
  });

  test('to a place puts the item there, keeps the focus and is told once', async () => {
    const user = await ask(question);
    const heard = listen();
    await user.selectOptions(place(item(0)), '4');
    expect(order()).toEqual([1, 2, 3, 0, 4].map(item));
    expect(place(item(0))).toHaveFocus();
    expect(heard.count()).toBe(1);
    expect(heard.last()).toBe(`${text(item(0))}, now 4 of 5.`);
  });

  test('to an end leaves the focus where it is, and a press more moves nothing and says nothing', async () => {
    const user = await ask(question);
    await user.click(up(item(1)));
    expect(up(item(1))).toHaveFocus();
    expect(up(item(1))).toHaveAttribute('aria-disabled', 'true');
    const heard = listen();
    const there = order();
    await user.keyboard('{Enter}');
    expect(order()).toEqual(there);
    expect(heard.count()).toBe(0);
  });

  test('to the place the item has is no move', async () => {
    const user = await ask(question);
    const heard = listen();
    await user.selectOptions(place(item(0)), '1');
    expect(order()).toEqual(start);
    expect(heard.count()).toBe(0);
  });

  test('leaves every menu at the place of its item', async () => {
    const user = await ask(question);
    await user.selectOptions(place(item(4)), '2');
    expect(order().map((id = '') => place(id).selectedOptions[0]?.text)).toEqual(['1', '2', '3', '4', '5']);
  });
});

test('the first item cannot go up and the last cannot go down', async () => {
  await ask(question);
  const stuck = (arrow: HTMLElement) => arrow.getAttribute('aria-disabled') === 'true';
  expect(start.map((id) => stuck(up(id)))).toEqual([true, false, false, false, false]);
  expect(start.map((id) => stuck(down(id)))).toEqual([false, false, false, false, true]);
});

test('an item can be dragged by its handle', async () => {
  await ask(question);
  layRowsOut();
  const handle = row(item(0)).querySelector('.handle') as HTMLElement;
  for (const [type, clientY] of [
    ['pointerdown', 50],
    ['pointermove', 250],
    ['pointerup', 250],
    ['pointermove', 50]
  ] as const) {
    // jsdom has no PointerEvent; a mouse event of that name carries all that is read
    await fireEvent(handle, new MouseEvent(type, { clientY, bubbles: true }));
  }
  expect(order()).toEqual([1, 2, 0, 3, 4].map(item));
});

test('an order nobody moved is unanswered', async () => {
  const user = await ask(question);
  await check(user);
  expect(group()).toHaveAccessibleDescription(answerWords.unanswered.order);
  expect(progress.records).toEqual([]);
});

test('a first wrong try marks each row, with a reason beside each wrong one and no right place yet', async () => {
  const user = await ask(question);
  for (const [index, id] of [...'acbde'].entries()) {
    if (order()[index] !== id) await user.selectOptions(place(id), String(index + 1));
  }
  await check(user);
  expect(feedback()).toMatch(/9 of 10 before\/after pairs right. Half of them would be chance/);
  expect(order().map((id = '') => row(id).querySelector('[role="img"]')?.ariaLabel)).toEqual([
    ...['right', 'not right', 'not right', 'right', 'right']
  ]);
  expect(row('c')).toHaveTextContent('This belongs after “Text of b”.');
  expect(row('b')).toHaveTextContent('This belongs before “Text of c”.');
  expect(group()).not.toHaveTextContent('Its place');
});

test('the right order is told row by row', async () => {
  const user = await ask(question);
  for (const [index, id] of [...'abcde'].entries()) {
    if (order()[index] !== id) await user.selectOptions(place(id), String(index + 1));
  }
  await check(user);
  expect(feedback()).toMatch(/^Right All 10 before/);
  expect(row('a')).toHaveTextContent('Why a stands where it does.');
});

test('the answer that was asked for stands in place, and the learner’s own order is told below', async () => {
  const user = await askAgain(question, [...'bacde'], { gaveUp: true });
  await user.click(button(words.question.feedback));
  await settled();
  expect(order()).toEqual([...'abcde']);
  expect(row('a')).toHaveTextContent('Why a stands where it does.');
  expect(feedback()).toContain('Your answer: 1. Text of b 2. Text of a');
  await user.click(button(words.question.again));
  expect(order()).toEqual([...'bacde']);
});

function order(): (string | undefined)[] {
  return [...group().querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset }) => dataset['item']);
}

function row(id: string): HTMLElement {
  return group().querySelector(`[data-item="${id}"]`) as HTMLElement;
}

/** Rows 100 px high, one below the other as they stand: jsdom itself lays nothing out. */
function layRowsOut(): void {
  HTMLElement.prototype.setPointerCapture = () => undefined;
  const rects = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement
  ) {
    const top = order().indexOf(this.dataset['item']) * 100;
    return { top, bottom: top + 100 } as DOMRect;
  });
  onTestFinished(() => rects.mockRestore());
}
