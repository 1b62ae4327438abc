import type { SavedRecord } from './read-record.ts';

export type { Attempt, Reading, SavedRecord, SittingStart } from './read-record.ts';

/** Version of a saved record's shape. A new shape adds one to it and one step to `steps` in `read-record.ts`. */
export const recordVersion = 2;

/** Union by id, oldest first; a record both sides have counts once. */
export function mergeRecords(ours: readonly SavedRecord[], theirs: readonly SavedRecord[]): SavedRecord[] {
  const known = new Set(ours.map(({ id }) => id));
  const added = theirs.filter(({ id }) => !known.has(id) && known.add(id));
  return [...ours, ...added].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
