import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../random.ts';
import { atLeast, sharedErrors } from './shared-errors.ts';

describe('the chance of as many agreements or more', () => {
  test.each([
    [0, [0.2, 0.3], 1],
    [1, [0.2, 0.3], 0.44],
    [2, [0.2, 0.3], 0.06],
    [3, [0.2, 0.3], 0],
    [2, [0.5, 0.5, 0.5], 0.5]
  ])('%i of %j', (count, chances, expected) => expect(atLeast(count, chances)).toBeCloseTo(expected, 12));

  test('falls with their number and stays a chance', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (chances) => {
        const all = Array.from({ length: chances.length + 2 }, (_, count) => atLeast(count, chances));
        expect(all.every((chance, at) => chance >= 0 && chance <= (all[at - 1] ?? 1) + 1e-12)).toBe(true);
      })
    );
  });
});

/** A class that answers forty questions alone, a third of them wrongly, by a popular distractor more often than not. */
function classOf(students: number, seed: number): (string | undefined)[][] {
  const random = randomFrom(seed);
  const wrong = () => (random() < 0.6 ? 'b' : random() < 0.5 ? 'c' : 'd');
  return Array.from({ length: students }, () =>
    Array.from({ length: 40 }, () => (random() < 0.35 ? wrong() : undefined))
  );
}

describe('wrong answers in common', { timeout: 30_000 }, () => {
  test('of students who worked alone are told in no more classes than chance allows', () => {
    const told = Array.from({ length: 60 }, (_, seed) => sharedErrors(classOf(30, seed + 1))).filter(
      ({ length }) => length > 0
    );
    expect(told.length).toBeLessThanOrEqual(6);
  });

  test('of two who wrote the same are told, with what chance would give', () => {
    const all = classOf(30, 1);
    all[7] = [...(all[3] ?? [])];
    const [found, ...others] = sharedErrors(all);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ one: 3, other: 7, wrong: found?.same });
    expect(found?.expected).toBeLessThan(found?.same ?? 0);
    expect((found?.chance ?? 1) * 435).toBeLessThan(0.05);
  });

  test('are not told of the popular mistakes everybody makes', () => {
    const everybody = Array.from({ length: 20 }, () => Array.from({ length: 12 }, () => 'b'));
    expect(sharedErrors(everybody)).toEqual([]);
  });

  test('prove nothing in a class of two, or when there are few', () => {
    const alike = Array.from({ length: 10 }, () => 'b');
    expect(sharedErrors([alike, alike])).toEqual([]);
    expect(sharedErrors([...classOf(30, 1), ['x', 'y', 'z'], ['x', 'y', 'z']])).toEqual([]);
  });

  test('of nobody are none', () => {
    expect(sharedErrors([])).toEqual([]);
    expect(sharedErrors([[], []])).toEqual([]);
  });
});
