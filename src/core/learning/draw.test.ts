import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, shares, type Drawable } from './draw.ts';

const anyPool = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    lesson: fc.constantFrom('a', 'b', 'c', 'd'),
    level: fc.constantFrom('remember', 'understand', 'apply', 'analyse')
  }),
  { selector: ({ id }) => id, maxLength: 60 }
);
const anySeed = fc.nat(0xffffffff);

function counted(drawn: readonly string[], pool: readonly Drawable[], of: 'lesson' | 'level'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of pool) counts.set(one[of], counts.get(one[of]) ?? 0);
  for (const id of drawn) {
    const name = pool.find((one) => one.id === id)?.[of] ?? '?';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

describe('a draw', () => {
  test('has as many questions as asked for, or all there are, each once and all from the pool', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(70), anySeed, (pool, count, seed) => {
        const drawn = draw(pool, count, seed);
        expect(drawn).toHaveLength(Math.min(count, pool.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const id of drawn) expect(pool.some((one) => one.id === id)).toBe(true);
      })
    );
  });

  test('gives each lesson its share, up to one question', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(70), anySeed, (pool, count, seed) => {
        const drawn = draw(pool, count, seed);
        for (const [lesson, taken] of counted(drawn, pool, 'lesson')) {
          const share = (drawn.length * pool.filter((one) => one.lesson === lesson).length) / pool.length;
          expect(Math.abs(taken - share)).toBeLessThan(1);
        }
      })
    );
  });

  test('gives each level its share, up to one question, where every lesson has enough of it', () => {
    const pool = ['a', 'b', 'c'].flatMap((lesson) =>
      ['remember', 'understand', 'apply', 'analyse'].flatMap((level) =>
        Array.from({ length: 4 }, (_, index) => ({ id: `${lesson}-${level}-${index}`, lesson, level }))
      )
    );
    fc.assert(
      fc.property(fc.nat(24), anySeed, (count, seed) => {
        for (const taken of counted(draw(pool, count, seed), pool, 'level').values())
          expect(Math.abs(taken - count / 4)).toBeLessThanOrEqual(1);
      })
    );
  });

  test('is the same for the same seed, whatever order the pool comes in', () => {
    const mixed = anyPool.chain((pool) =>
      fc.tuple(fc.constant(pool), fc.shuffledSubarray(pool, { minLength: pool.length }))
    );
    fc.assert(
      fc.property(mixed, fc.nat(20), anySeed, ([pool, other], count, seed) => {
        expect(draw(other, count, seed)).toEqual(draw(pool, count, seed));
      })
    );
  });

  test('differs between seeds', () => {
    const pool = Array.from({ length: 60 }, (_, index) => ({
      id: `q${index}`,
      lesson: `l${index % 6}`,
      level: 'apply'
    }));
    const draws = Array.from({ length: 50 }, (_, seed) => draw(pool, 10, seed).join());
    expect(new Set(draws).size).toBe(50);
  });

  test('is for ever what this seed gave', () => {
    const pool = Array.from({ length: 12 }, (_, index) => ({
      id: `q${index}`,
      lesson: `l${index % 3}`,
      level: index % 2 ? 'apply' : 'remember'
    }));
    expect(draw(pool, 6, 2025)).toEqual(['q7', 'q2', 'q5', 'q1', 'q6', 'q0']);
  });

  test('takes a question that is listed twice once', () => {
    const one = { id: 'q', lesson: 'a', level: 'apply' };
    expect(draw([one, one], 2, 1)).toEqual(['q']);
  });

  test.each([0, -3, 0.4, NaN])('of %s questions is empty', (count) => {
    expect(draw([{ id: 'q', lesson: 'a', level: 'apply' }], count, 1)).toEqual([]);
  });
});

test('shares follow the largest remainder', () => {
  const sizes = new Map([
    ['a', 53],
    ['b', 24],
    ['c', 23]
  ]);
  expect(shares(sizes, 10, 1)).toEqual(
    new Map(
      [
        ['a', 5],
        ['b', 3],
        ['c', 2]
      ].sort() as [string, number][]
    )
  );
});
