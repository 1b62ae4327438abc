import { openDB } from 'idb';
import type { RecordSchema } from './record-store.ts';

/** Where all courses of an origin were kept together, before each had a place of its own. */
const name = 'course';

/** Whether there may be such records; quick, and nothing is made by asking. */
export async function hasOldRecords(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === name);
  } catch {
    // a browser that cannot list what it keeps
    return true;
  }
}

/**
 * Moves records out of there. Those that could not be taken stay, and so do all others, and the place itself: a page that
 * was opened before may write there yet.
 * @param ours which of all of them to move
 * @param take is given these, and says whether it kept them
 */
export async function moveOldRecords(
  ours: (all: readonly unknown[]) => Promise<{ id: string }[]>,
  take: (records: { id: string }[]) => Promise<boolean>
): Promise<void> {
  const database = await openDB<RecordSchema>(name, 1, {
    // there was none
    upgrade(_, __, ___, transaction) {
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
    blocking: (_, __, event) => (event.target as IDBDatabase).close()
  });
  const records = await ours(await database.getAll('records'));
  if (records.length > 0 && !(await take(records))) return database.close();
  const transaction = database.transaction('records', 'readwrite');
  for (const { id } of records) void transaction.store.delete(id);
  await transaction.done;
  database.close();
}
