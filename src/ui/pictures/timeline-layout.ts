import { scaleLinear } from 'd3-scale';
import type { CourseInfo, TimelineEvent } from '#core/course/schemas.ts';

/** What of an event decides its place. */
export type Placeable = Pick<TimelineEvent, 'id' | 'date' | 'until' | 'side' | 'title'>;

export interface PlacedEvent {
  event: Placeable;
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
  /** Where months begin, and how wide they are. */
  ticks: { x: number; iso: string; room: number }[];
  /** Every fifth day of a crowded month. */
  days: { x: number; iso: string }[];
}

/** Width of a drawing in a lesson, in its own units. */
const inLesson = 736;
const laneHeight = 58;
const top = 38;
const markGap = 21;
const side = 14;
const dayMs = 86_400_000;
/** Weight from which a month is wide enough to show days. */
const crowded = 12;

/**
 * Places events on a broken scale: a quiet stretch takes little room, a crowded one much. Each day's width grows
 * with the number of events in its month, so that days of a busy month are wide and quiet months narrow.
 */
export function layOut(
  events: readonly Placeable[],
  all: CourseInfo['sides'],
  from: string,
  to: string,
  width = inLesson
): TimelineLayout {
  const sides = all.filter(({ id }) => events.some(({ side }) => side === id));
  const months = monthsOf(from, to).map((month) => ({
    ...month,
    weight: 3 + 1.6 * events.filter(({ date }) => date.startsWith(month.iso.slice(0, 7))).length
  }));
  const total = months.reduce((sum, { weight }) => sum + weight, 0);
  let used = 0;
  const domain: number[] = [];
  const range: number[] = [];
  for (const month of months) {
    domain.push(month.start);
    range.push(Math.round(side + (used / total) * (width - 2 * side)));
    used += month.weight;
  }
  domain.push(months.at(-1)?.end ?? 0);
  range.push(width - side);
  // whole units are fine enough, and short to write
  const x = scaleLinear().domain(domain).rangeRound(range);

  const free = new Map<string, number>();
  const placed = events.map((event, index): PlacedEvent => {
    const lane = sides.findIndex(({ id }) => id === event.side);
    const wanted = x(time(event.date));
    // marks on one lane never cover each other: a second row takes the one that would
    const rows = [0, 1].map((row) => free.get(`${lane}-${row}`) ?? -Infinity);
    const row =
      wanted - (rows[0] ?? 0) >= markGap
        ? 0
        : wanted - (rows[1] ?? 0) >= markGap
          ? 1
          : (rows[0] ?? 0) <= (rows[1] ?? 0)
            ? 0
            : 1;
    const at = Math.max(wanted, (rows[row] ?? 0) + markGap);
    free.set(`${lane}-${row}`, at);
    return {
      event,
      side: sides[lane]?.name ?? '',
      lane,
      number: index + 1,
      x: at,
      y: top + lane * laneHeight + 13 + row * 21
    };
  });
  return {
    width: Math.max(width, ...placed.map((one) => one.x + side)),
    height: top + sides.length * laneHeight,
    lanes: sides.map(({ name }, index) => ({ name, y: top + index * laneHeight })),
    placed,
    ticks: months.map(({ iso }, index) => ({
      x: range[index] ?? 0,
      iso,
      room: (range[index + 1] ?? 0) - (range[index] ?? 0)
    })),
    days: months
      .filter(({ weight }) => weight >= crowded && (weight / total) * width > 120)
      .flatMap(({ iso }) => ['05', '10', '15', '20', '25'].map((day) => `${iso.slice(0, 8)}${day}`))
      .filter((iso) => iso >= from && iso <= to)
      .map((iso) => ({ x: x(time(iso)), iso }))
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
