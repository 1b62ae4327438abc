import type { SavedRecord } from './read-record.ts';

export type { Attempt, Reading, SavedRecord, SittingStart } from './read-record.ts';

/** Version of a saved record's shape. A new shape adds one to it and one step to `steps` in `read-record.ts`. */
export const recordVersion = 3;

/** What says which of two records is the later one, whatever the clock did in between. */
type Ordered = Pick<SavedRecord, 'n' | 'at' | 'id'>;

/** Compares two records, the earlier one first; the same on every device. */
export function inOrder(a: Ordered, b: Ordered): number {
  return a.n - b.n || a.at - b.at || (a.id < b.id ? -1 : 1);
}

/**
 * The place of a record that is made now: the moment, or where the clock is behind what there is already, just after it
 * (a hybrid logical clock, Kulkarni and others 2014). Records of devices whose clocks are right so stand as they were
 * made, and a clock that is wrong puts nothing before what it followed.
 * @param latest largest place there is
 * @param at milliseconds since 1970, by a clock that may be wrong
 */
export function placeAfter(latest: number, at: number): number {
  return Math.min(Math.max(at, latest + 1), Number.MAX_SAFE_INTEGER);
}

/** Largest place that raw records hold, readable or not; 0 where none has one. */
export function latestOf(raw: readonly unknown[]): number {
  const places = raw.map((one) => {
    const { n, at } = one as { n?: unknown; at?: unknown };
    return [n, at].find(Number.isSafeInteger) as number | undefined;
  });
  return places.reduce<number>((latest, place = 0) => Math.max(latest, place), 0);
}

/** Union by id, oldest first; a record both sides have counts once. */
export function mergeRecords(ours: readonly SavedRecord[], theirs: readonly SavedRecord[]): SavedRecord[] {
  const known = new Set(ours.map(({ id }) => id));
  const added = theirs.filter(({ id }) => !known.has(id) && known.add(id));
  return [...ours, ...added].sort(inOrder);
}

/** Those whose ids others do not have. */
export function withoutRecords(records: readonly SavedRecord[], others: readonly SavedRecord[]): SavedRecord[] {
  const known = new Set(others.map(({ id }) => id));
  return records.filter(({ id }) => !known.has(id));
}
