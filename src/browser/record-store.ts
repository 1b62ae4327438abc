import { openDB, unwrap, type DBSchema, type IDBPDatabase } from 'idb';

/** Where records are appended. What comes back is outside data: nothing is promised of its shape. */
export interface RecordStore {
  /** `memory` when the browser keeps nothing: private mode, blocked or full storage. */
  kind: 'kept' | 'memory';
  all(): Promise<unknown[]>;
  /** Appends; a record whose id is there already stays as it is. False when it could not be kept. */
  append(records: readonly { id: string }[]): Promise<boolean>;
  erase(): Promise<boolean>;
  /** Calls back when another tab appended or erased; returns what ends it. */
  listen(changed: () => void): () => void;
}

interface Schema extends DBSchema {
  records: { key: string; value: { id: string } };
}

const channelName = 'course-records';

/** Opens the browser's storage, or a memory that lasts as long as the page. Never rejects. */
export async function openRecordStore(name = 'course'): Promise<RecordStore> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (created) => void created.createObjectStore('records', { keyPath: 'id' })
    });
    return keptStore(database);
  } catch {
    return memoryStore();
  }
}

function keptStore(database: IDBPDatabase<Schema>): RecordStore {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);
  const write = async (change: (store: IDBPDatabase<Schema>) => Promise<unknown>): Promise<boolean> => {
    try {
      await change(database);
      channel?.postMessage('changed');
      return true;
    } catch {
      return false;
    }
  };
  return {
    kind: 'kept',
    all: () => database.getAll('records'),
    append: (records) => write((open) => addMissing(open, records)),
    erase: () => write((open) => open.clear('records')),
    listen(changed) {
      channel?.addEventListener('message', changed);
      return () => channel?.removeEventListener('message', changed);
    }
  };
}

/** All requests at once and committed: a reader who leaves right after an answer must not lose it. */
async function addMissing(database: IDBPDatabase<Schema>, records: readonly { id: string }[]): Promise<void> {
  const transaction = database.transaction('records', 'readwrite');
  // judged below; a request that fails at once must not leave it unheard
  transaction.done.catch(() => undefined);
  const store = unwrap(transaction.store);
  for (const record of records) {
    const request = store.add(record);
    // one that is there already stays as it is, and the others are added all the same
    request.onerror = (event) => {
      if (request.error?.name !== 'ConstraintError') return;
      event.preventDefault();
      event.stopPropagation();
    };
  }
  transaction.commit();
  await transaction.done;
}

function memoryStore(): RecordStore {
  const records = new Map<string, { id: string }>();
  return {
    kind: 'memory',
    all: () => Promise.resolve([...records.values()]),
    append(added) {
      for (const record of added) if (!records.has(record.id)) records.set(record.id, record);
      return Promise.resolve(true);
    },
    erase() {
      records.clear();
      return Promise.resolve(true);
    },
    listen: () => () => undefined
  };
}
