/** A seed by the device's chance: a 32-bit unsigned integer. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** A number in [0, 1) by the device's chance. */
export function chance(): number {
  return newSeed() / 2 ** 32;
}
