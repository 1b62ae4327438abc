import type { SavedRecord } from './record.ts';
import { recordsIn } from './sitting-records.ts';

/** Longest time somebody is thought to have been away, in milliseconds: beyond it the clock was set. */
const longestAway = 366 * 86_400_000;

/**
 * How much time a sitting has taken until now. What `clock` records say was measured by a clock that nobody can set.
 * From the last of them on only the wall clock is there, for the page may have been closed: its steps count where they
 * are ones that time makes, forward and of less than a year.
 * @param now milliseconds since 1970, by the clock of the device
 * @returns milliseconds, never negative; 0 for a sitting that was not begun
 */
export function timeUsed(records: readonly SavedRecord[], sitting: string, now: number): number {
  const { start, own } = recordsIn(records, sitting);
  if (!start) return 0;
  let [measured, used, at] = [0, 0, start.at];
  for (const record of own) {
    used += awayFor(record.at - at);
    at = record.at;
    if (record.type === 'clock') used = measured = Math.max(measured, record.used);
  }
  return used + awayFor(now - at);
}

function awayFor(step: number): number {
  return step > 0 && step < longestAway ? step : 0;
}
