import { inOrder, type Attempt, type SavedRecord, type SittingStart } from './record.ts';

/** What was recorded of one sitting. */
export interface SittingRecords {
  /** Undefined where no record says that it was begun. */
  start?: SittingStart;
  /** Everything else, each once, in order. */
  own: SavedRecord[];
  /** What finished it first; undefined while it runs. */
  end?: SavedRecord;
  /** The attempts that count, in order. */
  attempts: Attempt[];
}

/** The records of the sitting, out of all, in any order; the same record twice counts once. */
export function recordsIn(records: readonly SavedRecord[], id: string): SittingRecords {
  const start = records.find((record): record is SittingStart => record.type === 'sitting' && record.id === id);
  const named = records.filter((record) => 'sitting' in record && record.sitting === id);
  const own = [...new Map(named.map((record) => [record.id, record])).values()].sort(inOrder);
  const end = own.find(({ type }) => type === 'end');
  const attempts = own.filter(
    (record): record is Attempt => record.type === 'attempt' && (!end || !isAfter(record, end))
  );
  return { ...(start && { start }), own, ...(end && { end }), attempts };
}

/**
 * Whether a record came after another for certain. Two tabs that have not yet heard of each other, and a clock that was
 * set, each leave only one of the two signs; what was answered before the end must not be dropped for that.
 */
function isAfter(record: SavedRecord, end: SavedRecord): boolean {
  return inOrder(end, record) < 0 && record.at > end.at;
}
