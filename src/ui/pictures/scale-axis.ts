import { scaleLinear, scaleLog } from 'd3-scale';
import type { Figure } from '#core/course/schemas.ts';

/** An axis in hundredths of its width, so that a page of any width can be drawn from it. */
export interface ScaleAxis<F> {
  /** Even steps from nothing, or each ten times the one before. */
  kind: 'linear' | 'log';
  ticks: { at: number; value: number }[];
  /** The largest first; `to` is the right end of a range, `share` the length of a bar drawn to scale. */
  rows: { figure: F; at: number; to?: number; share: number }[];
}

type Amount = Pick<Figure, 'value' | 'to'>;

/** Spans wider than this cannot be told apart on an axis of even steps. */
const widest = 100;

/** Figures of one unit on an axis they all share. */
export function layOutAxis<F extends Amount>(figures: readonly F[]): ScaleAxis<F> {
  const amounts = figures.flatMap(({ value, to }) => (to === undefined ? [value] : [value, to]));
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const log = most / least > widest;
  const linear = scaleLinear([0, most], [0, 100]).nice();
  const scale = log
    ? scaleLog([10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))], [0, 100])
    : linear;
  const [from = 0, to = 0] = scale.domain();
  return {
    kind: log ? 'log' : 'linear',
    ticks: (log ? powers(from, to) : scale.ticks(5)).map((value) => ({ value, at: hundredths(scale(value)) })),
    rows: figures
      .toSorted((one, other) => other.value - one.value)
      .map((figure) => ({
        figure,
        at: hundredths(scale(figure.value)),
        share: hundredths((100 * figure.value) / most),
        ...(figure.to !== undefined && { to: hundredths(scale(figure.to)) })
      }))
  };
}

function powers(from: number, to: number): number[] {
  return from > to * 1.001 ? [] : [from, ...powers(from * 10, to)];
}

/** Finer than a pixel of any screen, and short to write. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
