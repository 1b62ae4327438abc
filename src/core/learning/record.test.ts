import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { anyRecords, attemptAt, readingOf } from '#support/learning-example.ts';
import { latestOf, mergeRecords, placeAfter, type SavedRecord } from './record.ts';

/** What two tabs or devices hold of one learner's records: each a part, in any order. */
const tabs = anyRecords.chain((all) => {
  const some = fc.shuffledSubarray(all);
  return fc.tuple(some, some, some);
});

test('merging is a union: every id of either side is there once', () => {
  check(([ours, theirs]) => {
    const ids = mergeRecords(ours, theirs).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([...ours, ...theirs].map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('it does not matter who merges whom', () => {
  check(([ours, theirs]) => expect(mergeRecords(ours, theirs)).toEqual(mergeRecords(theirs, ours)));
});

test('it does not matter which two of three are merged first', () => {
  check(([a, b, c]) => {
    expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
  });
});

test('merging again changes nothing', () => {
  check(([ours, theirs]) => {
    const merged = mergeRecords(ours, theirs);
    expect(mergeRecords(merged, theirs)).toEqual(merged);
    expect(mergeRecords(merged, merged)).toEqual(merged);
  });
});

test('the result runs from the first place to the last', () => {
  check(([ours, theirs]) => {
    const places = mergeRecords(ours, theirs).map(({ n }) => n);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

test('two records stand the same way round in every merge', () => {
  check(([ours, theirs]) => {
    const [merged, all] = [mergeRecords(ours, []), mergeRecords(ours, theirs)];
    const ids = new Set(merged.map(({ id }) => id));
    expect(all.filter(({ id }) => ids.has(id))).toEqual(merged);
  });
});

describe('the place of a new record', () => {
  test.each<[string, number, number, number]>([
    ['is the moment it was made', 5, 1000, 1000],
    ['is the next one within a millisecond', 1000, 1000, 1001],
    ['is the next one after the clock was set back, by minutes or years', 9_000_000, 1000, 9_000_001],
    ['is the moment again as soon as the clock is past all there is', 9_000_001, 9_000_500, 9_000_500],
    ['is one that can be read, whatever is there', Number.MAX_SAFE_INTEGER, 1000, Number.MAX_SAFE_INTEGER]
  ])('%s', (_, latest, at, place) => {
    expect(placeAfter(latest, at)).toBe(place);
  });

  test('is after that of everything kept, readable or not', () => {
    const raw = [readingOf('a', { at: 5, n: 70 }), { id: 'old', v: 2, at: 60 }, { id: 'new', v: 9, n: 80 }];
    expect(latestOf(raw)).toBe(80);
    expect(latestOf(raw.slice(0, 2))).toBe(70);
    expect(latestOf([{ id: 'odd', n: 'x', at: null }, { id: 'bare' }, { id: 'far', n: Infinity, at: 3 }])).toBe(3);
    expect(latestOf([])).toBe(0);
  });
});

test('both sides are left as they were', () => {
  check(([ours, theirs]) => {
    const before = structuredClone([ours, theirs]);
    mergeRecords(ours, theirs);
    expect([ours, theirs]).toEqual(before);
  });
});

test('records of the same moment always come in the same order', () => {
  const [a, b] = [readingOf('a', { at: 5 }), readingOf('b', { at: 5 })];
  expect(mergeRecords([b], [a])).toEqual([a, b]);
  expect(mergeRecords([b, a], [])).toEqual([a, b]);
});

test('a record that comes twice in one file counts once', () => {
  const twice = readingOf('a');
  expect(mergeRecords([], [twice, { ...twice }])).toEqual([twice]);
});

test('another record under an id of ours does not replace ours', () => {
  const ours = attemptAt(examples.choice, 'a', { id: 'same' });
  const forged = attemptAt(examples.choice, 'b', { id: 'same', at: 1 });
  expect(mergeRecords([ours], [forged])).toEqual([ours]);
});

function check(holds: (tabs: [SavedRecord[], SavedRecord[], SavedRecord[]]) => void): void {
  fc.assert(
    fc.property(tabs, (sides) => {
      holds(sides);
    })
  );
}
