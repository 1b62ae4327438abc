import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, type Placeable, type TimelineLayout } from './timeline-layout.ts';

const sides = ['kyiv', 'washington', 'others'].map((id) => ({ id, name: `Side ${id}` }));
const [from, to] = ['2024-09-27', '2025-04-30'];

/** Any events within the span, in order of date, as the picture hands them over. */
const someEvents = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 215 }), fc.constantFrom(...sides.map(({ id }) => id))), { maxLength: 40 })
  .map((days) => days.map(([day, side]): [string, string] => [isoOf(day), side]).sort(([a], [b]) => (a < b ? -1 : 1)))
  .map((days) => days.map(([date, side], index) => event(`event-${index}`, date, side)));

test('events keep the order of their dates, in numbers and along each row', () => {
  hold((layout) => {
    expect(layout.placed.map(({ number }) => number)).toEqual(layout.placed.map((_, index) => index + 1));
    for (const row of rows(layout)) expect(row).toEqual([...row].sort((a, b) => a.x - b.x));
  });
});

test('marks of one lane and row never overlap', () => {
  hold((layout) => {
    for (const row of rows(layout)) {
      row.slice(1).forEach((mark, index) => expect(mark.x - (row[index]?.x ?? 0)).toBeGreaterThanOrEqual(20.999));
    }
  });
});

test('marks, ticks and days stay inside the picture', () => {
  hold(({ width, height, placed, ticks, days }) => {
    for (const { x } of [...placed, ...ticks, ...days]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
    }
    for (const { y } of placed) expect(y).toBeLessThanOrEqual(height);
  });
});

test('each event stands in the lane of its side; a side without events has no lane', () => {
  const layout = layOut([event('a', '2025-02-12', 'washington'), event('b', '2025-02-28', 'others')], sides, from, to);
  expect(layout.lanes.map(({ name }) => name)).toEqual(['Side washington', 'Side others']);
  expect(layout.placed.map(({ side, lane }) => [side, lane])).toEqual([
    ['Side washington', 0],
    ['Side others', 1]
  ]);
  for (const { y, lane } of layout.placed) expect(y).toBeGreaterThan(layout.lanes[lane]?.y ?? 0);
});

describe('a broken scale', () => {
  const busy = Array.from({ length: 8 }, (_, index) => event(`e${index}`, `2025-02-${10 + index}`, 'kyiv'));

  test('has a tick at the beginning of each month, in order', () => {
    const { ticks } = layOut(busy, sides, from, to);
    expect(ticks.map(({ iso }) => iso.slice(0, 7))).toEqual([
      '2024-09',
      '2024-10',
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
      '2025-03',
      '2025-04'
    ]);
    expect(ticks).toEqual([...ticks].sort((a, b) => a.x - b.x));
  });

  test('makes a crowded month wide and quiet ones narrow', () => {
    const { ticks } = layOut(busy, sides, from, to);
    const widths = Object.fromEntries(
      ticks.slice(0, -1).map(({ iso, x }, index) => [iso.slice(0, 7), (ticks[index + 1]?.x ?? 0) - x])
    );
    expect(widths['2025-02']).toBeGreaterThan(4 * (widths['2025-01'] ?? 0));
  });

  test('names days of crowded months only, and none outside the span', () => {
    const { days } = layOut(busy, sides, from, '2025-02-20');
    expect(days.map(({ iso }) => iso)).toEqual(['2025-02-05', '2025-02-10', '2025-02-15', '2025-02-20']);
  });

  test('puts an event where its day is', () => {
    const { placed, days } = layOut(busy, sides, from, to);
    expect(placed[0]?.x).toBe(days.find(({ iso }) => iso === '2025-02-10')?.x);
  });
});

test('two events of one day stand one below the other', () => {
  const { placed } = layOut(
    ['a', 'b'].map((id) => event(id, '2025-02-12', 'kyiv')),
    sides,
    from,
    to
  );
  expect(placed[0]?.x).toBe(placed[1]?.x);
  expect(placed[0]?.y).not.toBe(placed[1]?.y);
});

test('a lane is as high as its marks need, and lanes follow without a gap', () => {
  hold(({ lanes, placed, height }) => {
    for (const { lane, y } of placed) {
      const { y: top = 0, height: room = 0 } = lanes[lane] ?? {};
      expect(y - 9.5).toBeGreaterThanOrEqual(top);
      expect(y + 9.5).toBeLessThanOrEqual(top + room);
    }
    lanes.slice(1).forEach(({ y }, index) => expect(y).toBe((lanes[index]?.y ?? 0) + (lanes[index]?.height ?? 0)));
    const last = lanes.at(-1);
    if (last) expect(last.y + last.height).toBe(height);
  });
  const [first, second] = layOut(
    [event('a', '2025-02-12', 'kyiv'), event('b', '2025-02-12', 'kyiv'), event('c', '2025-02-12', 'others')],
    sides,
    from,
    to
  ).lanes;
  expect(first?.height).toBeGreaterThan(second?.height ?? 0);
});

describe('turning points', () => {
  const wide = { width: 960, landmarks: true };

  test('are named above the scale, each with a line to its mark, and no two names touch', () => {
    const some = fc.tuple(someEvents, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }));
    fc.assert(
      fc.property(some, ([events, named]) => {
        const few = events.filter((_, index) => named[index]).slice(0, 6);
        const all = events.map((one) => (few.includes(one) ? { ...one, landmark: 'Turning point' } : one));
        const { landmarks, placed, scale, width } = layOut(all, sides, from, to, wide);
        expect(landmarks.map(({ id }) => id).sort()).toEqual(few.map(({ id }) => id).sort());
        const words = landmarks.map(({ text, x, y }) => ({ y, from: x, to: x + text.length * 7.5 }));
        for (const { id, x, y, mark } of landmarks) {
          expect(placed.find(({ event }) => event.id === id)).toMatchObject({ x, y: mark });
          expect(y).toBeLessThan(scale.months);
        }
        for (const [index, word] of words.entries()) {
          expect(word.to).toBeLessThanOrEqual(width);
          for (const other of words.slice(index + 1)) {
            if (other.y === word.y) expect(word.to <= other.from || other.to <= word.from).toBe(true);
            const [upper, lower] = other.y < word.y ? [other, word] : [word, other];
            if (upper.y < lower.y) expect(upper.from <= lower.from || upper.from > lower.to).toBe(true);
          }
        }
      })
    );
  });

  test('are not named in a lesson, which has no room for them', () => {
    expect(
      layOut([{ ...event('a', '2025-02-12', 'kyiv'), landmark: 'First draft' }], sides, from, to).landmarks
    ).toEqual([]);
  });
});

test.each([
  ['a single day', '2025-02-12', '2025-02-12'],
  ['a span that ends on the first of a month', '2025-02-12', '2025-03-01']
])('%s can be laid out', (_, first, last) => {
  const { placed, ticks } = layOut([event('a', last, 'kyiv')], sides, first, last);
  for (const { x } of [...placed, ...ticks]) expect(x).toBeGreaterThanOrEqual(0);
});

test.each([
  ['years', '1990-05-20', '2019-05-20', 'year', 30],
  ['decades', '1875-05-20', '2019-05-20', 'decade', 15]
])('a span of many %s steps by them, not by months', (_, first, last, unit, steps) => {
  const layout = layOut([event('a', first, 'kyiv'), event('b', last, 'kyiv')], sides, first, last);
  expect(layout).toMatchObject({ unit, days: [] });
  expect(layout.ticks).toHaveLength(steps);
  expect(layout.placed.map(({ x }) => x)).toEqual([14, 722]);
});

test('a span without events is an empty picture', () => {
  expect(layOut([], sides, from, to)).toMatchObject({ lanes: [], placed: [], days: [] });
});

function hold(holds: (layout: TimelineLayout) => void): void {
  fc.assert(fc.property(someEvents, (events) => holds(layOut(events, sides, from, to))));
}

function rows({ placed }: TimelineLayout): { x: number }[][] {
  return [...new Set(placed.map(({ y }) => y))].map((row) => placed.filter(({ y }) => y === row));
}

function isoOf(day: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
}

function event(id: string, date: string, side: string): Placeable {
  return { id, date, side, title: 'T' };
}
