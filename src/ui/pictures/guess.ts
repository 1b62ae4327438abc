import type { ScaleAxis } from './scale-axis.ts';

type Axis = Pick<ScaleAxis<unknown>, 'kind' | 'ticks'>;

/** Where the axis begins and ends. */
export function endsOf({ ticks }: Axis): [from: number, to: number] {
  return [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
}

/** The amount at a place from 0 to 1 of an axis, in two digits: nobody guesses finer. */
export function amountAt(axis: Axis, place: number): number {
  const [from, to] = endsOf(axis);
  const amount = axis.kind === 'log' ? from * (to / from) ** place : from + (to - from) * place;
  return Number(amount.toPrecision(2));
}

/** The place of an amount on an axis, from 0 to 1. */
export function placeAt(axis: Axis, amount: number): number {
  const [from, to] = endsOf(axis);
  return axis.kind === 'log' ? Math.log(amount / from) / Math.log(to / from) : (amount - from) / (to - from);
}
