import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { CourseInfo, TimelineEvent } from '#core/course/schemas.ts';

/** What of an event decides its place. */
export type Placeable = Pick<TimelineEvent, 'id' | 'date' | 'until' | 'side' | 'title' | 'landmark'>;

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
  lanes: { name: string; y: number; height: number }[];
  /** Where the scale is written: years where it steps by months, the names of months below them, and of days below these. */
  scale: { years: number; months: number; days: number };
  placed: PlacedEvent[];
  /** Where months begin, or years where there are many, and how wide they are. */
  ticks: { x: number; iso: string; room: number }[];
  unit: Unit['name'];
  /** Each year of a scale of months, where its name begins. */
  years: { x: number; iso: string }[];
  /** Every fifth day of a crowded month. */
  days: { x: number; iso: string }[];
  /** Words over turning points, each right of the top of a line that leads straight down to its mark. */
  landmarks: { id: string; text: string; x: number; y: number; mark: number }[];
}

interface Flag {
  /** Place of its event. */
  index: number;
  text: string;
  /** 0 is the highest. */
  row: number;
  /** Where the word ends. */
  end: number;
}

export interface TimelineSize {
  /** In the drawing's own units. */
  width: number;
  /** Whether turning points are named above the scale. */
  landmarks: boolean;
}

/** A step of the scale: how much of a date it shares, what makes its first day of that, and its months. */
interface Unit {
  name: 'month' | 'year' | 'decade';
  digits: number;
  first: string;
  months: number;
}

const units: [Unit, Unit, Unit] = [
  { name: 'month', digits: 7, first: '-01', months: 1 },
  { name: 'year', digits: 4, first: '-01-01', months: 12 },
  { name: 'decade', digits: 3, first: '0-01-01', months: 120 }
];
/** Steps that can be told apart in one drawing. */
const most = 48;

const inLesson: TimelineSize = { width: 736, landmarks: false };
/** Height of a lane whose marks need one row, or two. */
const laneHeights = [40, 61];
/** Height of the name at the top of a lane. */
const laneName = 15;
const scaleHeight = 38;
const yearsHeight = 15;
const markGap = 21;
const side = 14;
const dayMs = 86_400_000;
/** Weight from which a month is wide enough to show days. */
const crowded = 12;
const landmarkRow = 17;
/** Width of a letter of a landmark, on the safe side, and the room between two. */
const letter = 9;
const landmarkGap = 10;
/** Width of four digits, with room before the next. */
const yearWidth = 40;

/**
 * Places events on a broken scale: a quiet stretch takes little room, a crowded one much. Each day's width grows
 * with the number of events in its month, so that days of a busy month are wide and quiet months narrow.
 */
export function layOut(
  events: readonly Placeable[],
  all: CourseInfo['sides'],
  from: string,
  to: string,
  { width, landmarks }: TimelineSize = inLesson
): TimelineLayout {
  const sides = all.filter(({ id }) => events.some(({ side }) => side === id));
  const { x, months, unit } = brokenScale(events, from, to, width);
  const spots = spread(events, x);
  const flags = landmarks ? nameLandmarks(events, spots) : [];
  const head = Math.max(0, ...flags.map(({ row }) => row + 1)) * landmarkRow + (flags.length > 0 ? 4 : 0);
  const hasYears = unit === 'month';
  const above = head + (hasYears ? yearsHeight : 0);
  const lanes = stack(sides, events, spots, above + scaleHeight);
  const placed = events.map((event, index): PlacedEvent => {
    const lane = sides.findIndex(({ id }) => id === event.side);
    const spot = spots[index] ?? { x: 0, row: 0 };
    const { name = '', y = 0 } = lanes[lane] ?? {};
    return { event, side: name, lane, number: index + 1, x: spot.x, y: y + laneName + 12 + spot.row * markGap };
  });
  return {
    width: Math.max(width, ...placed.map((one) => one.x + side), ...flags.map(({ end }) => end)),
    height: lanes.reduce((sum, { height }) => sum + height, above + scaleHeight),
    lanes,
    scale: { years: head + 14, months: above + 16, days: above + 33 },
    placed,
    unit,
    years: hasYears ? nameYears(months, width) : [],
    ticks: months.map(({ iso, start, end }) => ({ x: start, iso, room: end - start })),
    days: (hasYears ? months : [])
      .filter(({ weight, start, end }) => weight >= crowded && end - start > 120)
      .flatMap(({ iso }) => ['05', '10', '15', '20', '25'].map((day) => `${iso.slice(0, 8)}${day}`))
      .filter((iso) => iso >= from && iso <= to)
      .map((iso) => ({ x: x(time(iso)), iso })),
    landmarks: flags.map(({ index, text, row }) => ({
      id: events[index]?.id ?? '',
      text,
      x: placed[index]?.x ?? 0,
      y: (row + 1) * landmarkRow - 4,
      mark: placed[index]?.y ?? 0
    }))
  };
}

/** Months with their place on the scale, and the scale itself; whole units are fine enough, and short to write. */
function brokenScale(
  events: readonly Placeable[],
  from: string,
  to: string,
  width: number
): {
  x: ScaleLinear<number, number>;
  unit: Unit['name'];
  months: { iso: string; weight: number; start: number; end: number }[];
} {
  const unit = units.find((one) => stepsOf(from, to, one).length <= most) ?? units[2];
  const months = stepsOf(from, to, unit).map((month) => ({
    ...month,
    weight: 3 + 1.6 * events.filter(({ date }) => date.startsWith(month.iso.slice(0, unit.digits))).length
  }));
  const total = months.reduce((sum, { weight }) => sum + weight, 0);
  const range = [side];
  let used = 0;
  for (const { weight } of months) {
    used += weight;
    range.push(Math.round(side + (used / total) * (width - 2 * side)));
  }
  return {
    unit: unit.name,
    x: scaleLinear()
      .domain([...months.map(({ start }) => start), months.at(-1)?.end ?? 0])
      .rangeRound(range),
    months: months.map(({ iso, weight }, index) => ({
      iso,
      weight,
      start: range[index] ?? 0,
      end: range[index + 1] ?? 0
    }))
  };
}

/** Years from the left on, each at its first month, or after the name before it where that is in its way. */
function nameYears(months: readonly { iso: string; start: number }[], width: number): TimelineLayout['years'] {
  let free = 0;
  return months
    .filter(({ iso }, index) => iso.slice(0, 4) !== months[index - 1]?.iso.slice(0, 4))
    .map(({ iso, start }) => {
      const x = Math.max(Math.min(start, width - yearWidth), free);
      free = x + yearWidth;
      return { x, iso };
    });
}

/** Marks of one side never cover each other: a second row takes the one that would. */
function spread(events: readonly Placeable[], x: (time: number) => number): { x: number; row: number }[] {
  const taken = new Map<string, [number, number]>();
  return events.map(({ date, side }) => {
    const last = taken.get(side) ?? [-Infinity, -Infinity];
    const wanted = x(time(date));
    const fitting = last.findIndex((end) => wanted - end >= markGap);
    const row = fitting >= 0 ? fitting : last[0] <= last[1] ? 0 : 1;
    const at = Math.max(wanted, (last[row] ?? 0) + markGap);
    taken.set(side, row === 0 ? [at, last[1]] : [last[0], at]);
    return { x: at, row };
  });
}

/** Lanes from the top down, each as high as its marks need. */
function stack(
  sides: CourseInfo['sides'],
  events: readonly Placeable[],
  spots: readonly { row: number }[],
  top: number
): TimelineLayout['lanes'] {
  let y = top;
  return sides.map(({ id, name }) => {
    const rows = Math.max(0, ...spots.filter((_, index) => events[index]?.side === id).map(({ row }) => row));
    const lane = { name, y, height: laneHeights[rows] ?? 0 };
    y += lane.height;
    return lane;
  });
}

/**
 * Each word stands right of its line like a flag, in the highest row in which neither the word nor the line below it
 * touches a word that is there already.
 */
function nameLandmarks(events: readonly Placeable[], spots: readonly { x: number }[]): Flag[] {
  const ends: number[] = [];
  return events
    .flatMap(({ landmark }, index) => (landmark ? [{ index, text: landmark, at: spots[index]?.x ?? 0 }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ index, text, at }) => {
      const row = ends.findLastIndex((end) => end > at) + 1;
      const end = at + text.length * letter;
      ends[row] = end + landmarkGap;
      return { index, text, row, end };
    });
}

function stepsOf(from: string, to: string, unit: Unit): { iso: string; start: number; end: number }[] {
  const steps = [];
  for (let iso = from.slice(0, unit.digits) + unit.first; iso <= to; iso = later(iso, unit.months)) {
    const [start, end] = [Math.max(time(iso), time(from)), Math.min(time(later(iso, unit.months)) - dayMs, time(to))];
    steps.push({ iso, start, end: Math.max(end, start) });
  }
  return steps;
}

function later(iso: string, months: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

function time(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}
