import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followReading } from './reading.ts';

/** Where sections begin and the text ends; the window is 1000 high. */
const tops = { first: 200, second: 1800, third: 3000, fourth: 4700 };
const end = 5000;
const sections = Object.keys(tops).map((id) => ({ id, title: id, questions: [], seconds: 10 }));

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
  stop = followReading(document.body, sections, (section) => read.push(section));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a section is read when it was on screen as long as its words take, and its end is there', () => {
  spend(6, 300);
  expect(read).toEqual([]);
  spend(3, 801);
  expect(read).toEqual([]);
  spend(1, 801);
  expect(read).toEqual(['first']);
});

test('time alone does not read what lies below the window', () => {
  spend(600, 0);
  expect(read).toEqual([]);
  spend(1, 801);
  expect(read).toEqual(['first']);
});

test('reading from top to bottom and back reads each section once', () => {
  for (let y = 0; y <= 4000; y += 100) spend(1, y);
  spend(9, 4000);
  expect(read).toEqual(['first', 'second', 'third', 'fourth']);
  for (let y = 4000; y >= 0; y -= 100) spend(1, y);
  expect(read).toEqual(['first', 'second', 'third', 'fourth']);
});

test('flicking through the whole text in four seconds reads nothing', () => {
  for (const y of [900, 1900, 2900, 4000]) spend(1, y);
  expect(read).toEqual([]);
});

test('a jump over a section does not read it, however long one stays behind it', () => {
  spend(1, 100);
  spend(9, 3400);
  spend(600, 4000);
  expect(read).toEqual(['third', 'fourth']);
});

test('coming upon the end of a section from below does not read it', () => {
  spend(1, 2900);
  spend(600, 900);
  expect(read).toEqual([]);
});

test('a section that was left and taken up again is read at its end', () => {
  spend(5, 100);
  spend(5, 3500);
  spend(5, 900);
  expect(read).toEqual(['first']);
});

test('what is left of a section at the edge of the window is not being read', () => {
  spend(1, 900);
  spend(600, 2600);
  expect(read).toEqual([]);
  spend(9, 2400);
  spend(1, 2401);
  expect(read).toEqual(['second']);
});

test('a section shorter than the window is read where all of it is seen', () => {
  spend(10, 4000);
  expect(read).toContain('fourth');
});

test('a page in the background reads nothing', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  spend(600, 801);
  expect(read).toEqual([]);
  hidden.mockReturnValue(false);
  spend(9, 300);
  expect(read).toEqual([]);
  spend(1, 801);
  expect(read).toEqual(['first']);
});

test('a text that leaves the page reads nothing more', () => {
  spend(10, 300);
  stop();
  document.body.innerHTML = '';
  spend(600, 801);
  expect(read).toEqual([]);
});

/** Stays at a place of the text for some seconds. */
function spend(seconds: number, y: number): void {
  scrolled = y;
  vi.advanceTimersByTime(seconds * 1000);
}
