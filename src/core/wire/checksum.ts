import type { Bits } from './bits.ts';

/** Bits of the checksum: as many as a group of a code holds. */
export const checksumWidth = 18;

/** A primitive polynomial of degree 18; up to 900 bits it also tells any three changed bits. */
const polynomial = 0x408ef;

/**
 * Cyclic redundancy check. It tells every change that lies within 18 bits in a row, so whatever happens to one group of
 * a code is found for certain, and one way at most to mend a group is right.
 */
export function checksum(bits: Bits): number {
  let rest = 0;
  for (const bit of bits) {
    const out = (rest >>> (checksumWidth - 1)) ^ bit;
    rest = ((rest << 1) & (2 ** checksumWidth - 1)) ^ (out ? polynomial & (2 ** checksumWidth - 1) : 0);
  }
  return rest;
}
