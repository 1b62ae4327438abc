import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetUnread, keep, readKept, unreadTexts } from '#device/kept.ts';
import { writeKeyFile } from '#device/key-file.ts';
import { placed } from '#device/place.ts';
import { makeKeys } from '#device/seal.ts';
import { TeacherKeyring } from './teacher-keys.svelte.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  forgetUnread();
  vi.restoreAllMocks();
});

const kept = async () => {
  const keyring = new TeacherKeyring();
  await keyring.start();
  return keyring;
};

test('keys are made once, however often they are asked for and a page is opened', async () => {
  const first = await new TeacherKeyring().get();
  for (let visit = 0; visit < 5; visit++) {
    const keyring = new TeacherKeyring();
    // as a page does that opens a draft with sealing: it begins to read, and asks before it has read
    void keyring.start();
    expect(await keyring.get()).toEqual(first);
  }
  expect((await kept()).all).toEqual([first]);
});

test('one page that asks twice at once gets one', async () => {
  const keyring = new TeacherKeyring();
  const [one, other] = await Promise.all([keyring.get(), keyring.get()]);
  expect((await kept()).keys).toEqual(keyring.keys);
  expect((await kept()).all).toEqual(expect.arrayContaining([one, other]));
});

test('two tabs that make keys at once end with one, and what was sealed for either opens in both', async () => {
  const tabs = [new TeacherKeyring(), new TeacherKeyring()];
  const ends = tabs.map((tab) => tab.follow());
  const made = await Promise.all(tabs.map((tab) => tab.get()));
  dispatchEvent(new StorageEvent('storage', { key: placed('teacher-keys') }));
  await vi.waitFor(() => expect(tabs[0]?.keys).toEqual(tabs[1]?.keys));
  for (const keyring of [...tabs, await kept()]) {
    expect(keyring.keys).toEqual(tabs[0]?.keys);
    await vi.waitFor(() => expect(keyring.all).toEqual(expect.arrayContaining(made)));
  }
  ends.forEach((end) => end());
});

test('under a lock only one of two tabs makes keys', async () => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => (last = last.then(work));
  vi.stubGlobal('navigator', { locks: { request } });
  const made = await Promise.all([new TeacherKeyring().get(), new TeacherKeyring().get()]);
  vi.unstubAllGlobals();
  expect(made[0]).toEqual(made[1]);
  expect((await kept()).all).toEqual([made[0]]);
});

test('keys from a file come into use, and those before them are kept beside them', async () => {
  const keyring = new TeacherKeyring();
  const earlier = await keyring.get();
  const other = await makeKeys();
  await keyring.use(other);
  const again = await kept();
  expect(again.keys).toEqual(other);
  expect(again.all).toEqual(expect.arrayContaining([other, earlier]));
});

test('keys that an earlier version kept stay in use', async () => {
  const keys = await makeKeys();
  keep('teacher-keys', await writeKeyFile(keys, 'teacher-keys'));
  expect(await new TeacherKeyring().get()).toEqual(keys);
});

test('keys that cannot be read are not written over', async () => {
  keep('teacher-keys', '{"format":"course-key","version":2}');
  await new TeacherKeyring().get();
  expect(unreadTexts().map(([, text]) => JSON.parse(text) as string)).toEqual(['{"format":"course-key","version":2}']);
  expect(readKept('teacher-keys', String)).toContain('"version": 1');
});

test('where nothing can be kept, keys last as long as the page, and it says so', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const keyring = new TeacherKeyring();
  const keys = await keyring.get();
  expect(keyring.kept).toBe(false);
  expect(await keyring.get()).toEqual(keys);
  expect(keyring.all).toEqual([keys]);
});
