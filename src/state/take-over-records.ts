import { keep, readKept } from '#device/kept.ts';
import { moveOldRecords } from '#device/old-records.ts';
import type { RecordStore } from '#device/record-store.ts';
import { recordsOf } from '#core/learning/records-of.ts';
import { fetchCourseIds } from './course-ids.ts';

/** Under what name is kept how many records are another course's. */
const left = 'left-of-old';

/** Moves the records of this course that were kept with those of all others of the origin. Never rejects: it is tried again. */
export async function takeOverRecords(store: RecordStore): Promise<void> {
  const ours = async (all: readonly unknown[]) => {
    // none but those that were found to be another's
    if (all.length === (readKept(left, Number) ?? 0)) return [];
    const found = recordsOf(all, await fetchCourseIds());
    keep(left, all.length - found.length);
    return found;
  };
  await moveOldRecords(ours, store.append).catch(() => undefined);
}
