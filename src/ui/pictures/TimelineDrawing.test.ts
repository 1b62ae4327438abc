import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from '#core/check/load.ts';
import { eventsByDate } from '#core/views/events.ts';
import { layOut, type Placeable } from './timeline-layout.ts';
import TimelineDrawing from './TimelineDrawing.svelte';

const { course } = load(readFolder('content'), { today: '2025-01-01' });
if (!course) throw new Error('the course has mistakes');
const sides = course.info.sides;
const all = eventsByDate(course);
const everyMonth = (from: number, to: number): Placeable[] =>
  Array.from({ length: (to - from + 1) * 12 }, (_, month) => {
    const date = new Date(Date.UTC(from, month, 10)).toISOString().slice(0, 10);
    return { id: date, date, side: 'ukraine', title: 'T' };
  });

/** Width of a letter of the drawing, on the safe side; M is the widest. */
const letter = 7.2;

const drawn: [string, Placeable[], string, string][] = [
  ['the whole course', all, all[0]?.date ?? '', all.at(-1)?.date ?? ''],
  ['ten days of a lesson', all, '2024-09-27', '2025-02-21'],
  ['four full years', everyMonth(2022, 2025), '2022-01-10', '2025-12-10'],
  ['the turn of a year', everyMonth(2024, 2024), '2024-12-31', '2025-01-01']
];

test.each(drawn)(
  'of %s each line of the grid has a name, no two names touch, and each year is told once',
  (...given) => {
    const [, events, from, to] = given;
    const shown = events.filter(({ date }) => date >= from && date <= to);
    const layout = layOut(shown, sides, from, to, { width: 960, landmarks: true });
    const { container } = render(TimelineDrawing, { layout });
    const texts = [...container.querySelectorAll('svg > g:not([text-anchor]) text')].map((text) => ({
      x: Number(text.getAttribute('x')),
      y: Number(text.getAttribute('y')),
      text: text.textContent
    }));
    const row = (y: number) => texts.filter((text) => text.y === y);
    for (const names of [row(layout.scale.years), row(layout.scale.months)])
      names.forEach(({ x, text }, index) =>
        expect(x + text.length * letter).toBeLessThanOrEqual(names[index + 1]?.x ?? layout.width)
      );

    const lines = [...container.querySelectorAll('[stroke-dasharray]')].map(
      (line) => Number(/^M([\d.]+)/.exec(line.getAttribute('d') ?? '')?.[1]) + 4
    );
    expect(row(layout.scale.months).map(({ x }) => x)).toEqual(lines);
    const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) =>
      String(Number(from.slice(0, 4)) + index)
    );
    expect(row(layout.scale.years).map(({ text }) => text)).toEqual(years);
  }
);

test('the name of a lane stands over its marks, and before every line that crosses it', () => {
  const layout = layOut(all, sides, all[0]?.date ?? '', all.at(-1)?.date ?? '', { width: 960, landmarks: true });
  const { container } = render(TimelineDrawing, { layout });
  for (const { name, y } of layout.lanes) {
    const text = [...container.querySelectorAll('text')].find((one) => one.textContent === name);
    const baseline = Number(text?.getAttribute('y'));
    const marks = layout.placed.filter(({ side }) => side === name).map((mark) => mark.y - 9.5);
    expect(baseline).toBeGreaterThan(y + 9);
    expect(Math.min(...marks)).toBeGreaterThan(baseline);
    for (const line of container.querySelectorAll('path'))
      expect(text?.compareDocumentPosition(line)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  }
});
