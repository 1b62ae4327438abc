import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasOldRecords, moveOldRecords } from './old-records.ts';
import { openRecordStore } from './record-store.ts';

const [a, b] = [{ id: 'a' }, { id: 'b' }];
const onlyA = (all: readonly unknown[]) =>
  Promise.resolve(all.filter((one): one is { id: string } => one !== b).slice(0, 1));

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

test('where nothing was kept together there is nothing to move, and nothing is made', async () => {
  expect(await hasOldRecords()).toBe(false);
  await expect(moveOldRecords(onlyA, () => Promise.resolve(true))).rejects.toThrow();
  expect(await indexedDB.databases()).toEqual([]);
});

test('what belongs here is moved, once, and the rest stays', async () => {
  const old = await openRecordStore('course');
  await old.append([a, b]);
  expect(await hasOldRecords()).toBe(true);
  const store = await openRecordStore('here');
  await moveOldRecords(onlyA, store.append);
  expect(await store.all()).toEqual([a]);
  expect(await old.all()).toEqual([b]);
  await store.erase();
  await moveOldRecords(() => Promise.resolve([]), store.append);
  expect(await store.all()).toEqual([]);
});

test('what could not be taken stays', async () => {
  const old = await openRecordStore('course');
  await old.append([a, b]);
  await moveOldRecords(onlyA, () => Promise.resolve(false));
  expect(await old.all()).toEqual([a, b]);
});

test.each([{ databases: () => Promise.reject(new Error('no')) }, {}])(
  'a browser that cannot list what it keeps may have some: %j',
  async (storage) => {
    vi.stubGlobal('indexedDB', storage);
    expect(await hasOldRecords()).toBe(true);
  }
);
