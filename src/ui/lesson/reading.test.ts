import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followReading } from './reading.ts';

/** Where sections begin and the text ends; the window is 1000 high. */
const tops = { first: 200, second: 1800, third: 3000 };
const end = 5000;

let scrolled = 0;
let read: string[] = [];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', 1000);
  scrolled = 0;
  read = [];
  document.body.innerHTML = `<div class="prose">${Object.keys(tops)
    .map((id) => `<h2 id="${id}"></h2>`)
    .join('')}<h2>Without an address</h2></div><h2 id="outside"></h2>`;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    // what left the page measures nothing
    if (!this.isConnected) return { top: 0, bottom: 0 } as DOMRect;
    const top = tops[this.id as keyof typeof tops] ?? 0;
    return { top: top - scrolled, bottom: end - scrolled } as DOMRect;
  });
  stop = followReading(document.body, (section) => read.push(section));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a section is read when its end is reached', () => {
  scrollTo(300);
  expect(read).toEqual([]);
  scrollTo(801);
  expect(read).toEqual(['first']);
});

test('reading from top to bottom reads each section once, the last one at the end of the text', () => {
  for (let y = 0; y <= 4000; y += 100) scrollTo(y);
  expect(read).toEqual(['first', 'second', 'third']);
  for (let y = 4000; y >= 0; y -= 100) scrollTo(y);
  expect(read).toEqual(['first', 'second', 'third']);
});

test('a jump over a section does not read it', () => {
  scrollTo(100);
  scrollTo(2900);
  expect(read).toEqual([]);
  scrollTo(4000);
  expect(read).toEqual(['third']);
});

test('coming upon the end of a section from below does not read it', () => {
  scrollTo(2900);
  scrollTo(900);
  expect(read).toEqual([]);
});

test('a section that was left and taken up again is read at its end', () => {
  scrollTo(100);
  scrollTo(3500);
  scrollTo(900);
  expect(read).toEqual(['first']);
});

test('many movements within one frame are looked at once', () => {
  const look = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockClear();
  for (let i = 0; i < 10; i++) dispatchEvent(new Event('scroll'));
  expect(look).not.toHaveBeenCalled();
  vi.advanceTimersToNextFrame();
  expect(look.mock.calls.length).toBeLessThan(10);
});

test('a text that leaves the page in the middle of a movement reads nothing more', () => {
  scrollTo(300);
  dispatchEvent(new Event('scroll'));
  stop();
  document.body.innerHTML = '';
  vi.advanceTimersToNextFrame();
  dispatchEvent(new Event('scroll'));
  vi.advanceTimersToNextFrame();
  expect(read).toEqual([]);
});

function scrollTo(y: number): void {
  scrolled = y;
  dispatchEvent(new Event('scroll'));
  vi.advanceTimersToNextFrame();
}
