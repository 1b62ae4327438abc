import { seedOf } from '../../random.ts';
import type { Place } from './open-assignment.ts';
import { pinOf } from './pin.ts';

/** Bits of the mark. */
export const bankMarkWidth = 8;

/** A short hash of the questions as they were asked: another one says that somebody had another version of the bank. */
export function bankMark(places: readonly Place[]): number {
  const pins = places.map(({ state, asked }) => (asked && state !== 'changed' ? pinOf(asked) : undefined));
  return seedOf(pins.map((pin) => (pin ? `${pin.ref}.${pin.asked}.${pin.key}` : '-')).join()) >>> (32 - bankMarkWidth);
}
