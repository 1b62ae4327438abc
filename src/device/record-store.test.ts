import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRecordStore } from './record-store.ts';

const a = { id: 'a', said: 'first' };
const b = { id: 'b', said: 'second' };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the storage of the browser', () => {
  test('is empty at first', async () => {
    const store = await openRecordStore();
    expect(store.kind).toBe('kept');
    expect(await store.all()).toEqual([]);
  });

  test('keeps what is appended, beside what was there', async () => {
    const store = await openRecordStore();
    expect(await store.append([a])).toBe(true);
    expect(await store.append([b])).toBe(true);
    expect(await store.all()).toEqual([a, b]);
  });

  test('leaves a record as it is when another comes under its id', async () => {
    const store = await openRecordStore();
    await store.append([a]);
    expect(await store.append([{ ...a, said: 'forged' } as { id: string }, b])).toBe(true);
    expect(await store.all()).toEqual([a, b]);
  });

  test('appends nothing when there is nothing', async () => {
    const store = await openRecordStore();
    expect(await store.append([])).toBe(true);
    expect(await store.all()).toEqual([]);
  });

  test('is the same when it is opened again', async () => {
    await (await openRecordStore()).append([a, b]);
    expect(await (await openRecordStore()).all()).toEqual([a, b]);
  });

  test('loses nothing when two tabs append at once', async () => {
    const [one, other] = await Promise.all([openRecordStore(), openRecordStore()]);
    await Promise.all([one.append([a]), other.append([b])]);
    expect(await one.all()).toEqual([a, b]);
    expect(await other.all()).toEqual([a, b]);
  });

  test('keeps courses apart by name', async () => {
    await (await openRecordStore('one')).append([a]);
    expect(await (await openRecordStore('other')).all()).toEqual([]);
  });

  test('gives back what a newer version or somebody else put in, whatever it is', async () => {
    const odd = { id: 'odd', v: 99, when: new Date(0), deep: [[[]]] };
    const store = await openRecordStore();
    await store.append([odd]);
    expect(await store.all()).toEqual([odd]);
  });

  test('can be erased, for good', async () => {
    const store = await openRecordStore();
    await store.append([a, b]);
    expect(await store.erase()).toBe(true);
    expect(await store.all()).toEqual([]);
    expect(await (await openRecordStore()).all()).toEqual([]);
  });
});

describe('a write that fails', () => {
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };

  test('at once, because the storage is full, is told', async () => {
    const store = await openRecordStore();
    await store.append([a]);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    expect(await store.append([b])).toBe(false);
    expect(await store.all()).toEqual([a]);
  });

  test('when it is about to be kept is told too', async () => {
    const store = await openRecordStore();
    await store.append([a]);
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = add.call(this, value);
      this.transaction.abort();
      return request;
    });
    expect(await store.append([b])).toBe(false);
    expect(await store.all()).toEqual([a]);
  });

  test('does not stop the next one', async () => {
    const store = await openRecordStore();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    expect(await store.append([a])).toBe(false);
    add.mockRestore();
    expect(await store.append([a])).toBe(true);
    expect(await store.all()).toEqual([a]);
  });

  test('keeps what cannot be erased, and says so', async () => {
    const store = await openRecordStore();
    await store.append([a]);
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(full);
    expect(await store.erase()).toBe(false);
    expect(await store.all()).toEqual([a]);
  });
});

describe('where the browser keeps nothing', () => {
  test.each<[string, unknown]>([
    ['storage is missing', undefined],
    [
      'opening it is refused',
      {
        open: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        }
      }
    ]
  ])('because %s, nothing is, and there is nothing to erase', async (_, storage) => {
    vi.stubGlobal('indexedDB', storage);
    const store = await openRecordStore();
    expect(store.kind).toBe('memory');
    expect(await store.append([a])).toBe(false);
    await expect(store.all()).rejects.toThrow();
    expect(await store.erase()).toBe(true);
  });

  test('because a newer version of the site changed it, nothing is, and what is there cannot be erased', async () => {
    (await raw('course', 2)).close();
    const store = await openRecordStore('course');
    expect(store.kind).toBe('memory');
    expect(await store.append([a])).toBe(false);
    expect(await store.erase()).toBe(false);
  });
});

describe('a storage that does not answer', () => {
  /** Stands in the way of whoever opens it, until it is let go: an old page that does not close, and another that waits for that. */
  async function blocked(): Promise<() => void> {
    const old = await raw('course', 1);
    indexedDB.deleteDatabase('course');
    return () => old.close();
  }

  test('is not waited for, and joins when it comes', async () => {
    const letGo = await blocked();
    const store = await openRecordStore('course', 1);
    expect(store.kind).toBe('memory');
    expect(await store.append([a])).toBe(false);
    expect(await store.erase()).toBe(false);
    const heard = vi.fn();
    store.listen(heard);
    letGo();
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(store.kind).toBe('kept');
    expect(await store.append([a])).toBe(true);
    expect(await (await openRecordStore('course')).all()).toEqual([a]);
  });

  test('is opened by an answer, where it refused at first', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not yet', 'UnknownError');
    });
    const store = await openRecordStore('course');
    expect(store.kind).toBe('memory');
    expect(await store.append([a])).toBe(true);
    expect(store.kind).toBe('kept');
  });
});

describe('an open page', () => {
  test('is in nobody’s way: it closes for a newer page, and says that it keeps nothing any more', async () => {
    const store = await openRecordStore('course');
    await store.append([a]);
    (await raw('course', 2)).close();
    expect(await store.append([b])).toBe(false);
    expect(store.kind).toBe('memory');
    expect(await store.erase()).toBe(false);
  });

  test('opens what was taken from under it again', async () => {
    const store = await openRecordStore('course');
    await store.append([a]);
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase('course').onsuccess = () => resolve();
    });
    expect(await store.append([b])).toBe(true);
    expect(await store.all()).toEqual([b]);
  });
});

describe('two tabs', () => {
  test.each<[string, (store: Awaited<ReturnType<typeof openRecordStore>>) => Promise<boolean>]>([
    ['append', (store) => store.append([a])],
    ['erase', (store) => store.erase()]
  ])('hear each other %s within a second, and not themselves', async (_, write) => {
    const [here, there] = await Promise.all([openRecordStore(), openRecordStore()]);
    const [heardHere, heardThere] = [vi.fn(), vi.fn()];
    here.listen(heardHere);
    there.listen(heardThere);
    await write(here);
    await vi.waitFor(() => expect(heardThere).toHaveBeenCalled(), { timeout: 1000 });
    expect(heardHere).not.toHaveBeenCalled();
    await write(there);
    await vi.waitFor(() => expect(heardHere).toHaveBeenCalled(), { timeout: 1000 });
  });

  test('find what they heard of when they look', async () => {
    const [here, there] = await Promise.all([openRecordStore(), openRecordStore()]);
    const found: Promise<unknown[]>[] = [];
    there.listen(() => found.push(there.all()));
    await here.append([a]);
    await vi.waitFor(() => expect(found).toHaveLength(1), { timeout: 1000 });
    expect(await found[0]).toEqual([a]);
  });

  test('hear no more once they stop listening', async () => {
    const [here, there, third] = await Promise.all([openRecordStore(), openRecordStore(), openRecordStore()]);
    const [stopped, listening] = [vi.fn(), vi.fn()];
    const stop = there.listen(stopped);
    third.listen(listening);
    stop();
    await here.append([a]);
    await vi.waitFor(() => expect(listening).toHaveBeenCalled(), { timeout: 1000 });
    expect(stopped).not.toHaveBeenCalled();
  });

  test('are not told of a write that failed', async () => {
    const [here, there] = await Promise.all([openRecordStore(), openRecordStore()]);
    const heard = vi.fn();
    there.listen(heard);
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await here.append([a]);
    put.mockRestore();
    await here.append([b]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 1000 });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('work without a channel between them, each for itself', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const store = await openRecordStore();
    const stop = store.listen(() => undefined);
    expect(await store.append([a])).toBe(true);
    expect(await store.all()).toEqual([a]);
    stop();
  });
});

/** A connection of a page that does not know of others. */
function raw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
  });
}
