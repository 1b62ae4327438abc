import { openDB, unwrap, type DBSchema, type IDBPDatabase } from 'idb';
import { placed } from './place.ts';
import { dropFromTab, keepInTab, keptInTab } from './tab.ts';

/** Where records are appended. What comes back is outside data: nothing is promised of its shape. */
export interface RecordStore {
  /** `memory` when nothing is kept: private mode, blocked storage, or one that does not answer. It may answer later. */
  readonly kind: 'kept' | 'memory';
  /** With those that the tab carries because they could not be kept; rejected when nothing can be read. */
  all(): Promise<unknown[]>;
  /** Appends; a record whose id is there already stays as it is. False when it could not be kept. */
  append(records: readonly { id: string }[]): Promise<boolean>;
  /** False when something may still be kept. */
  erase(): Promise<boolean>;
  /** Calls back when another tab appended or erased, and when the storage answers at last; returns what ends it. */
  listen(changed: () => void): () => void;
}

/** What a tab carries of records that could not be kept. */
const inTab = 'records';

export interface RecordSchema extends DBSchema {
  records: { key: string; value: { id: string } };
}
type Database = IDBPDatabase<RecordSchema>;

/** Milliseconds after which a page goes on without a storage that does not answer, as behind an older page that blocks it. */
export const patience = 3000;

/** Opens the browser's storage, as far as it answers in time. Never rejects. */
export async function openRecordStore(name = placed('records'), wait = patience): Promise<RecordStore> {
  let kind: RecordStore['kind'] = 'memory';
  /** The browser said no: there is nothing that could be kept. */
  let refused = false;
  /** The page went on without it. */
  let missed = false;
  let opened: Promise<Database> | undefined;
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  const carried = () => (keptInTab(inTab) ?? []) as { id: string }[];
  const tell = () => listeners.forEach((changed) => changed());
  channel?.addEventListener('message', tell);
  const leave = () => (opened = undefined);

  async function connect(): Promise<Database> {
    try {
      const database = await openDB<RecordSchema>(name, 1, {
        upgrade: (created) => void created.createObjectStore('records', { keyPath: 'id' }),
        // a newer page wants to change it, and would wait for this one for ever
        blocking(_, __, event) {
          (event.target as IDBDatabase).close();
          leave();
        },
        terminated: leave
      });
      [kind, refused] = ['kept', false];
      if (missed) tell();
      missed = false;
      return database;
    } catch (error) {
      kind = 'memory';
      refused = (error as Error).name !== 'VersionError';
      throw error;
    }
  }

  /** The storage, opened again where it was closed. */
  function database(): Promise<Database> {
    opened ??= connect();
    // one that failed is tried again by the next to ask
    opened.catch(leave);
    return Promise.race([opened, new Promise<never>((_, late) => setTimeout(late, wait))]);
  }

  async function write(change: (open: Database) => Promise<unknown>): Promise<boolean> {
    try {
      await change(await database());
      channel?.postMessage('changed');
      return true;
    } catch {
      return !(missed = true);
    }
  }

  await database().catch(() => (missed = true));
  return {
    get kind() {
      return kind;
    },
    async all() {
      const waiting = carried();
      try {
        const open = await database();
        // a storage that takes records again takes over what the tab carried from page to page
        if (waiting.length > 0 && (await write((open) => addMissing(open, waiting)))) dropFromTab(inTab);
        const kept = await open.getAll('records');
        return [...kept, ...carried().filter(({ id }) => !kept.some((one) => one.id === id))];
      } catch (error) {
        if (refused && waiting.length > 0) return waiting;
        throw error;
      }
    },
    async append(records) {
      const kept = await write((open) => addMissing(open, records));
      if (!kept && refused) keepInTab(inTab, [...carried(), ...records]);
      return kept;
    },
    async erase() {
      dropFromTab(inTab);
      return (await write((open) => open.clear('records'))) || refused;
    },
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    }
  };
}

/**
 * All requests at once and committed: a reader who leaves right after an answer must not lose it. A browser that was told
 * to commit gives all up where one record is there already; then they are added without haste.
 */
function addMissing(database: Database, records: readonly { id: string }[]): Promise<void> {
  return add(database, records, true).catch(() => add(database, records, false));
}

async function add(database: Database, records: readonly { id: string }[], atOnce: boolean): Promise<void> {
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
  if (atOnce) transaction.commit();
  await transaction.done;
}
