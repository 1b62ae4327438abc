import { scaleLinear, scaleLog } from 'd3-scale';
import type { Figure } from '#core/course/schemas.ts';

/** A figure on the axis of powers of ten: its number in the list, and where its mark stands. */
export interface PlacedFigure {
  figure: Figure;
  number: number;
  x: number;
  /** Right end of a range. */
  to?: number;
  y: number;
}

export interface ScaleLayout {
  width: number;
  height: number;
  /** Top of the axis line. */
  axis: number;
  ticks: { x: number; value: number }[];
  placed: PlacedFigure[];
  /** The same figures on an axis without tricks: widths of a strip, the largest is the whole. */
  toScale: { figure: Figure; width: number }[];
}

const width = 720;
const margin = 16;
/** Width and height that a mark with its number needs. */
const mark = 21;

/**
 * Figures of one unit, the largest first, on an axis where each step is ten times the one before, marks piled where they
 * would cover each other; and a few of them drawn to scale.
 */
export function layOutScale(figures: readonly Figure[]): ScaleLayout {
  const sorted = figures.toSorted((one, other) => other.value - one.value);
  const smallest = 10 ** Math.floor(Math.log10(Math.min(...sorted.map(({ value }) => value))));
  const largest = 10 ** Math.ceil(Math.log10(Math.max(...sorted.map(({ value, to }) => to ?? value))));
  const scale = scaleLog([smallest, largest], [margin, width - margin]);
  const ends: number[] = [];
  const placed = sorted
    .map((figure, index) => ({ figure, number: index + 1, x: scale(figure.value) }))
    .toReversed()
    .map(({ figure, number, x }) => {
      const to = figure.to === undefined ? undefined : scale(figure.to);
      const free = ends.findIndex((end) => end <= x - mark / 2);
      const level = free < 0 ? ends.length : free;
      ends[level] = Math.max(x, to ?? x) + mark / 2;
      return { figure, number, x: round(x), y: level, ...(to !== undefined && { to: round(to) }) };
    })
    .toReversed();
  const axis = ends.length * mark + 4;
  const strip = scaleLinear([0, Math.max(...sorted.map(({ value }) => value))], [0, width]);
  return {
    width,
    height: axis + 22,
    axis,
    ticks: powers(smallest, largest).map((value) => ({ x: round(scale(value)), value })),
    placed: placed.map((one) => ({ ...one, y: axis - mark / 2 - 2 - one.y * mark })),
    toScale: spread(sorted).map((figure) => ({ figure, width: round(strip(figure.value)) }))
  };
}

/** The largest, then each next one at most a tenth of the one before: what the eye should compare. */
function spread(sorted: readonly Figure[]): Figure[] {
  return sorted.reduce<Figure[]>((all, figure) => {
    const last = all.at(-1);
    return !last || figure.value <= last.value / 10 ? [...all, figure] : all;
  }, []);
}

function powers(from: number, to: number): number[] {
  return from > to ? [] : [from, ...powers(from * 10, to)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
