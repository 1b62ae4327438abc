import type { NumberQuestion } from '#core/questions/bank/number.ts';

type Estimate = NonNullable<NumberQuestion['estimate']>;
/** Two ends of an axis, and how it is divided. */
type Axis = Pick<Estimate, 'from' | 'to' | 'scale'>;

/** Where an amount lies between the ends, from 0 to 1; beyond them at the nearer end. */
export function placeOf({ from, to, scale }: Axis, value: number): number {
  const place =
    scale === 'log' ? Math.log(Math.max(value, from) / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, place));
}

/** How far an axis of even steps goes at a time: about a hundredth, and never less than one where whole things are counted. */
function stepOf({ from, to }: Axis): number {
  const step = 10 ** Math.floor(Math.log10((to - from) / 100));
  return Number.isInteger(from) && Number.isInteger(to) ? Math.max(1, step) : step;
}

/** Steps of a slider along the axis, few enough for the arrow keys: twenty for each power of ten. */
export function stepsOf(axis: Axis): number {
  const { from, to, scale } = axis;
  return scale === 'log'
    ? Math.ceil(20 * Math.log10(to / from))
    : Math.min(500, Math.round((to - from) / stepOf(axis)));
}

/** The amount at a place from 0 to 1, rounded as one would say it: to two digits, or to a step of the axis. */
export function valueAt(axis: Axis, place: number): number {
  const { from, to, scale } = axis;
  if (place <= 0) return from;
  if (place >= 1) return to;
  if (scale === 'log') return Number((from * (to / from) ** place).toPrecision(2));
  const step = stepOf(axis);
  return Number((Math.round((from + (to - from) * place) / step) * step).toPrecision(12));
}

/** The axis wide enough for every amount that is shown on it. */
export function axisFor(estimate: Estimate, amounts: readonly number[]): Axis {
  const shown = estimate.scale === 'log' ? amounts.filter((amount) => amount > 0) : amounts;
  return {
    scale: estimate.scale,
    from: Math.min(estimate.from, ...shown),
    to: Math.max(estimate.to, ...shown)
  };
}
