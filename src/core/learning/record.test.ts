import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examples } from '../questions/example.ts';
import { anyRecords, attemptAt, readingOf } from './example.ts';
import { mergeRecords, type SavedRecord } from './record.ts';

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

test('the result runs from the oldest to the newest', () => {
  check(([ours, theirs]) => {
    const times = mergeRecords(ours, theirs).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
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
