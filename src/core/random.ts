/**
 * The one source of chance in the course. A seed is a 32-bit unsigned integer; the same seed gives the
 * same order on every machine and for ever, so a seed in a link or an attempt is all that must be kept.
 */

/** FNV-1a, 32 bits, over UTF-16 code units: turns an id into a seed. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, 2017; public domain): numbers in [0, 1) from a 32-bit seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher-Yates from the last place down; leaves `items` as it is. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

/** As `shuffle`, but an item marked `pin` keeps its place ("none of these" stays last). */
export function shufflePinned<T extends { pin?: boolean | undefined }>(items: readonly T[], seed: number): T[] {
  const movable = shuffle(
    items.filter((item) => !item.pin),
    seed
  );
  return items.map((item) => (item.pin ? item : (movable.shift() as T)));
}
