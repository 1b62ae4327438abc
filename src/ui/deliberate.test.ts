import { afterEach, describe, expect, test, vi } from 'vitest';
import { deliberate, isDouble } from './deliberate.ts';

const click = { timeStamp: 1000, clientX: 90, clientY: 470, detail: 1 };

describe('two clicks in a row are a double click', () => {
  test.each([
    ['where the system counts them so, however slow', { timeStamp: 3000, detail: 2 }, true],
    ['soon after each other at nearly one place, as fingers tap', { timeStamp: 1450, clientY: 485 }, true],
    ['not at another place', { timeStamp: 1060, clientX: 290 }, false],
    ['not after a while', { timeStamp: 1600 }, false]
  ])('%s', (_, second, double) => {
    expect(isDouble(click, { ...click, ...second })).toBe(double);
  });

  test('not where keys press, which is at no place', () => {
    const key = { ...click, clientX: 0, clientY: 0, detail: 0 };
    expect(isDouble(key, { ...key, timeStamp: 1060 })).toBe(false);
  });
});

describe('a button that answers for good', () => {
  afterEach(() => document.body.replaceChildren());

  function pressed(first: string, second: string, detail: number): number {
    const press = vi.fn();
    document.body.innerHTML = '<p><button id="ask">Ask</button> <button id="sure" data-final>Sure</button></p>';
    deliberate(document.querySelector('p')!);
    document.querySelector('#sure')!.addEventListener('click', press);
    for (const [id, count] of [
      [first, 1],
      [second, detail]
    ] as const)
      document.querySelector(`#${id}`)!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: count }));
    return press.mock.calls.length;
  }

  test('is not pressed by the second click of a double click that asked', () => {
    expect(pressed('ask', 'sure', 2)).toBe(0);
  });

  test('is pressed by a click of its own', () => {
    expect(pressed('ask', 'sure', 1)).toBe(1);
  });

  test('is pressed by a double click on itself', () => {
    expect(pressed('sure', 'sure', 2)).toBe(2);
  });
});
