import { randomFrom, seedOf, shuffle } from '../random.ts';

/** A question that can be drawn, and the strata it lies in. */
export interface Drawable {
  id: string;
  lesson: string;
  level: string;
}

/**
 * Draws questions by seed, so that lessons and levels have their share: each lesson gets its part of `count` by the
 * largest remainder, and within it the level that is furthest behind its own part comes first. The same pool, in any
 * order, and the same seed give the same draw.
 * @returns ids, shuffled; all of the pool where it is no larger than `count`
 */
export function draw(pool: readonly Drawable[], count: number, seed: number): string[] {
  const all = unique(pool).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rest = groups(shuffle(all, seed), ({ lesson }) => lesson);
  const due = shares(
    sizes(all, ({ lesson }) => lesson),
    count,
    seed
  );
  const levels = shares(
    sizes(all, ({ level }) => level),
    count,
    seed
  );
  const drawn: Drawable[] = [];
  for (const lesson of turns(due, seed)) {
    const lot = rest.get(lesson) ?? [];
    const at = lot.reduce(
      (best, { level }, place) => ((levels.get(level) ?? 0) > (levels.get(lot[best]?.level ?? '') ?? 0) ? place : best),
      0
    );
    for (const one of lot.splice(at, 1)) {
      drawn.push(one);
      levels.set(one.level, (levels.get(one.level) ?? 0) - 1);
    }
  }
  even(drawn, rest, levels);
  return shuffle(
    drawn.map(({ id }) => id),
    seedOf(`${seed}/asked`)
  );
}

/**
 * Where a lesson ran out of the level that was due, another got one too many: a question of it gives way to one of a
 * level that fell short, of the same lesson.
 * @param levels how many more of each level are due; below 0 where there are too many
 */
function even(drawn: Drawable[], rest: ReadonlyMap<string, Drawable[]>, levels: Map<string, number>): void {
  const due = (level: string) => levels.get(level) ?? 0;
  for (const [at, { lesson, level }] of drawn.entries()) {
    const lot = rest.get(lesson) ?? [];
    const better = due(level) < 0 ? lot.findIndex((one) => due(one.level) > 0) : -1;
    for (const one of better < 0 ? [] : lot.splice(better, 1, ...drawn.slice(at, at + 1))) {
      drawn[at] = one;
      levels.set(level, due(level) + 1);
      levels.set(one.level, due(one.level) - 1);
    }
  }
}

/**
 * Parts of `count` in proportion to the sizes, by the largest remainder (Hamilton's method); equal remainders are
 * decided by the seed. No part is larger than its size.
 */
export function shares(sizes: ReadonlyMap<string, number>, count: number, seed: number): Map<string, number> {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const wanted = Math.max(0, Math.min(Math.floor(count), total));
  const parts = shuffle(
    [...sizes].sort(([a], [b]) => (a < b ? -1 : 1)),
    seed
  ).map(([name, size]) => {
    const exact = total === 0 ? 0 : (wanted * size) / total;
    return { name, whole: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const missing = wanted - parts.reduce((sum, { whole }) => sum + whole, 0);
  const favoured = new Set(parts.toSorted((a, b) => b.remainder - a.remainder).slice(0, missing));
  return new Map(parts.map((part) => [part.name, part.whole + (favoured.has(part) ? 1 : 0)]));
}

/** Each name as often as it is due, by turns, so that no lesson takes the rare levels before the others come. */
function turns(due: ReadonlyMap<string, number>, seed: number): string[] {
  const random = randomFrom(seedOf(`${seed}/turns`));
  return [...due]
    .flatMap(([name, times]) => Array.from({ length: times }, (_, turn) => ({ name, at: turn + random() })))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

function unique(pool: readonly Drawable[]): Drawable[] {
  return [...new Map(pool.map((one) => [one.id, one])).values()];
}

function groups<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(nameOf(item), [...(found.get(nameOf(item)) ?? []), item]);
  return found;
}

function sizes<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, number> {
  return new Map([...groups(items, nameOf)].map(([name, { length }]) => [name, length]));
}
