import { scaleLinear } from 'd3-scale';
import type { CourseInfo, TimelineEvent } from '#core/course/schemas.ts';

export interface PlacedEvent {
  event: TimelineEvent;
  /** Name of its side, and its 0-based lane. */
  side: string;
  lane: number;
  /** 1-based, in order of date; the same in picture and list. */
  number: number;
  x: number;
  y: number;
}

export interface TimelineLayout {
  width: number;
  height: number;
  lanes: { name: string; y: number }[];
  placed: PlacedEvent[];
  ticks: { x: number; iso: string; kind: 'month' | 'day' }[];
  /** Where the scale changes its pace. */
  breaks: number[];
}

const width = 1000;
const laneHeight = 46;
const top = 34;
const markGap = 24;
const dayMs = 86_400_000;

/**
 * Places events on a broken scale: a quiet stretch takes little room, a crowded one much. Each day's width grows
 * with the number of events in its month, so that days of a busy month are wide and quiet months narrow.
 */
export function layOut(events: readonly TimelineEvent[], all: CourseInfo['sides'], from: string, to: string): TimelineLayout {
  const sides = all.filter(({ id }) => events.some(({ side }) => side === id));
  const months = monthsOf(from, to).map((month) => ({
    ...month,
    weight: 1 + 2.2 * events.filter(({ date }) => date.startsWith(month.iso.slice(0, 7))).length
  }));
  const total = months.reduce((sum, { weight }) => sum + weight, 0);
  let used = 0;
  const domain: number[] = [];
  const range: number[] = [];
  for (const month of months) {
    domain.push(month.start);
    range.push(20 + (used / total) * (width - 60));
    used += month.weight;
  }
  domain.push(months.at(-1)?.end ?? 0);
  range.push(width - 40);
  const x = scaleLinear().domain(domain).range(range);

  const free = new Map<string, number>();
  const placed = events.map((event, index): PlacedEvent => {
    const lane = sides.findIndex(({ id }) => id === event.side);
    const wanted = x(time(event.date));
    // marks on one lane never cover each other: a second row takes the one that would
    const rows = [0, 1].map((row) => free.get(`${lane}-${row}`) ?? -Infinity);
    const row = wanted - (rows[0] ?? 0) >= markGap ? 0 : wanted - (rows[1] ?? 0) >= markGap ? 1 : (rows[0] ?? 0) <= (rows[1] ?? 0) ? 0 : 1;
    const at = Math.max(wanted, (rows[row] ?? 0) + markGap);
    free.set(`${lane}-${row}`, at);
    return { event, side: sides[lane]?.name ?? '', lane, number: index + 1, x: at, y: top + lane * laneHeight + 12 + row * 22 };
  });
  return {
    width: Math.max(width, ...placed.map((one) => one.x + 20)),
    height: top + sides.length * laneHeight + 8,
    lanes: sides.map(({ name }, index) => ({ name, y: top + index * laneHeight })),
    placed,
    ticks: months.map((month, index) => ({ x: range[index] ?? 0, iso: month.iso, kind: 'month' })),
    breaks: range.slice(1, -1)
  };
}

function monthsOf(from: string, to: string): { iso: string; start: number; end: number }[] {
  const months = [];
  for (let iso = `${from.slice(0, 7)}-01`; iso <= to; iso = nextMonth(iso)) {
    const [start, end] = [Math.max(time(iso), time(from)), Math.min(time(nextMonth(iso)) - dayMs, time(to))];
    months.push({ iso, start, end: Math.max(end, start) });
  }
  return months;
}

function nextMonth(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}

function time(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}
