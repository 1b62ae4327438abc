import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRecordStore, type RecordStore } from '#device/record-store.ts';
import { attemptAt, readingOf } from '#support/learning-example.ts';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import { examples } from '#support/question-example.ts';
import { ProgressState } from './progress.svelte.ts';

const question = examples.choice;
const asked = { question, hash: fingerprint(question) };
const earlier = attemptAt(question, 'b', { at: 1 });

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

// other files share this world, and know none
afterAll(() => Reflect.deleteProperty(globalThis, 'indexedDB'));

describe('marking', () => {
  test('is fetched with the first record, so that a page without one does not carry it', async () => {
    vi.resetModules();
    const { ProgressState: Fresh } = await import('./progress.svelte.ts');
    const { marking } = await import('./marking.svelte.ts');
    const progress = new Fresh();
    await progress.start();
    expect(marking.marker).toBeUndefined();
    expect(progress.standing(asked)).toBeUndefined();
    expect(progress.summary([asked])).toEqual({ standings: new Map(), sectionsRead: new Set() });

    progress.attempt(asked, { answer: 'b', seed: 1 });
    await marking.come;
    expect(progress.standing(asked)).toMatchObject({ state: 'wrong' });
  });

  test('comes along with what was kept on an earlier visit', async () => {
    await (await visit()).add([earlier]);
    vi.resetModules();
    const { ProgressState: Fresh } = await import('./progress.svelte.ts');
    const progress = new Fresh();
    await progress.start();
    expect(progress.standing(asked)).toMatchObject({ state: 'wrong' });
  });
});

describe('what a learner does', () => {
  test('is shown at once and there on the next visit', async () => {
    const today = await visit();
    const attempt = today.attempt(asked, { answer: 'a', seed: 7 });
    expect(today.records).toEqual([attempt]);
    expect(attempt).toMatchObject({ question: question.id, hash: asked.hash, answer: 'a', seed: 7 });
    await kept(1);
    expect((await visit()).records).toEqual([attempt]);
  });

  test('at one question is told apart from the rest', async () => {
    const progress = await visit();
    await progress.add([earlier, attemptAt({ ...question, id: 'other' }, 'a'), readingOf('first')]);
    expect(progress.attemptsAt(question.id)).toEqual([earlier]);
    expect(progress.standing(asked)).toMatchObject({ state: 'wrong', tries: 1 });
    expect(progress.summary([asked]).sectionsRead).toEqual(new Set(['lesson/first']));
  });

  test('has an id of its own each time', async () => {
    const progress = await visit();
    const attempts = ['a', 'b', 'a'].map((answer) => progress.attempt(asked, { answer, seed: 1 }));
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(3);
  });

  test('is known as soon as it happened to whatever shows it', async () => {
    const progress = await visit();
    const seen: (string | undefined)[] = [];
    const stop = $effect.root(() => {
      $effect(() => void seen.push(progress.standing(asked)?.state));
    });
    flushSync();
    progress.attempt(asked, { answer: 'b', seed: 1 });
    flushSync();
    progress.attempt(asked, { answer: 'a', seed: 1 });
    flushSync();
    stop();
    expect(seen).toEqual([undefined, 'wrong', 'right']);
  });

  test('reading a section counts once', async () => {
    const progress = await visit();
    progress.read('lesson', 'first');
    progress.read('lesson', 'first');
    progress.read('lesson', 'second');
    progress.read('other', 'first');
    await kept(3);
    (await visit()).read('lesson', 'first');
    expect(progress.records).toHaveLength(3);
    expect(await stored()).toHaveLength(3);
  });

  test('when imported joins what is there, a known record once', async () => {
    const progress = await visit();
    await progress.add([earlier]);
    await progress.add([attemptAt(question, 'a', { at: 9 }), earlier]);
    expect(progress.records.map(({ at }) => at)).toEqual([1, 9]);
    expect(await stored()).toHaveLength(2);
  });
});

describe('while the storage is still opening', () => {
  test('says so', () => {
    expect(new ProgressState(() => new Promise<RecordStore>(() => undefined)).storage).toBe('opening');
  });

  test('an attempt is shown at once, and neither it nor what was kept is lost', async () => {
    await (await openRecordStore()).append([earlier]);
    const gate = gateway();
    const progress = new ProgressState(() => gate.opened.then(() => openRecordStore()));
    const started = progress.start();
    const attempt = progress.attempt(asked, { answer: 'a', seed: 1 });
    expect(progress.records).toEqual([attempt]);
    gate.open();
    await started;
    expect(progress.records).toEqual([earlier, attempt]);
    await kept(2);
  });

  test('an attempt opens it where nothing else did', async () => {
    const progress = new ProgressState();
    progress.attempt(asked, { answer: 'a', seed: 1 });
    await kept(1);
    expect(progress.storage).toBe('kept');
  });

  test('starting again opens nothing twice', async () => {
    const open = vi.fn(openRecordStore);
    const progress = new ProgressState(() => open());
    await Promise.all([progress.start(), progress.start()]);
    await progress.start();
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('a new record is later than all that are there', () => {
  const set = Date.now() + 3_000_000_000;

  test('after the clock was set back, on every page', async () => {
    const ahead = attemptAt(question, 'b', { at: set });
    await (await visit()).add([ahead]);
    const progress = await visit();
    const right = progress.attempt(asked, { answer: 'a', seed: 1 });
    expect(progress.records).toEqual([ahead, right]);
    expect(progress.standing(asked)?.state).toBe('right');
    await kept(2);
    const again = await visit();
    expect(again.records).toEqual([ahead, right]);
    expect(again.attempt(asked, { answer: 'b', seed: 1 }).n).toBe(set + 2);
  });

  test('and has the date the clock says', async () => {
    const progress = await visit();
    await progress.add([attemptAt(question, 'b', { at: set })]);
    const before = Date.now();
    const { at } = progress.attempt(asked, { answer: 'a', seed: 1 });
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  test('also where it was made before those were read', async () => {
    const ahead = attemptAt(question, 'b', { at: set });
    await (await openRecordStore()).append([ahead]);
    const gate = gateway();
    const progress = new ProgressState(() => gate.opened.then(() => openRecordStore()));
    const started = progress.start();
    const [first, second] = ['b', 'a'].map((answer) => progress.attempt(asked, { answer, seed: 1 }));
    gate.open();
    await started;
    expect(progress.records).toEqual([ahead, first, second]);
    await kept(3);
    expect((await visit()).records).toEqual([ahead, first, second]);
  });

  test('also where those are of a newer version, or come from a file or another tab', async () => {
    await (await openRecordStore()).append([{ v: 99, id: 'future', n: set + 100 } as { id: string }]);
    const [here, there] = [await visit(), await visit()];
    expect(here.attempt(asked, { answer: 'a', seed: 1 }).n).toBe(set + 101);
    await vi.waitFor(() => expect(there.records).toHaveLength(1));
    expect(there.attempt(asked, { answer: 'b', seed: 1 }).n).toBe(set + 102);
    await here.add([attemptAt({ ...question, id: 'other' }, 'a', { at: set + 500 })]);
    expect(here.attempt(asked, { answer: 'b', seed: 1 }).n).toBe(set + 501);
  });
});

describe('a record that cannot be read', () => {
  const damaged = { ...earlier, id: 'damaged', at: 'yesterday' };
  const future = { v: 99, id: 'future', mood: 'curious' };

  test('is set aside as it is, and its neighbours are shown', async () => {
    await (await openRecordStore()).append([damaged, earlier, future, readingOf('first')]);
    const progress = await visit();
    expect(progress.records).toEqual([earlier, readingOf('first')]);
    expect(progress.setAside).toEqual([damaged, future]);
  });

  test('stays in the storage for a newer version to read', async () => {
    await (await openRecordStore()).append([future]);
    const progress = await visit();
    await progress.add([earlier]);
    expect(await stored()).toEqual(expect.arrayContaining([future, earlier]));
  });
});

describe('where nothing can be kept', () => {
  test('the page goes on in memory and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const progress = await visit();
    const attempt = progress.attempt(asked, { answer: 'a', seed: 1 });
    expect(progress.storage).toBe('memory');
    expect(progress.records).toEqual([attempt]);
  });

  test('an attempt that could not be written is still shown, and the page says so', async () => {
    const progress = await visit(await fullStore());
    expect(progress.storage).toBe('kept');
    const attempt = progress.attempt(asked, { answer: 'a', seed: 1 });
    await vi.waitFor(() => expect(progress.storage).toBe('memory'));
    expect(progress.records).toEqual([attempt]);
  });

  test('an attempt that could not be written is written with the next one, and the note goes', async () => {
    const store = await openRecordStore();
    const append = vi.fn(store.append).mockResolvedValueOnce(false);
    const progress = await visit({ ...store, append });
    const first = progress.attempt(asked, { answer: 'b', seed: 1 });
    await vi.waitFor(() => expect(progress.storage).toBe('memory'));
    const second = progress.attempt(asked, { answer: 'a', seed: 1 });
    await vi.waitFor(() => expect(progress.storage).toBe('kept'));
    expect(await stored()).toEqual(expect.arrayContaining([first, second]));
  });

  test('two that are made in the same moment are each sent once, or one that is there already undoes the other', async () => {
    const store = await openRecordStore();
    const append = vi.fn(store.append);
    const progress = await visit({ ...store, append });
    const first = progress.attempt(asked, { answer: 'b', seed: 1 });
    await Promise.resolve();
    const second = progress.attempt(asked, { answer: 'a', seed: 1 });
    await kept(2);
    expect(append.mock.calls).toEqual([[[first]], [[second]]]);
  });

  test('a storage that answers late gets all that was done meanwhile, and the note goes', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('late');
      request.onsuccess = () => resolve(request.result);
    });
    indexedDB.deleteDatabase('late');
    const progress = new ProgressState(() => openRecordStore('late', 1));
    await progress.start();
    expect(progress.storage).toBe('memory');
    const attempt = progress.attempt(asked, { answer: 'a', seed: 1 });
    expect(progress.records).toEqual([attempt]);
    old.close();
    await vi.waitFor(() => expect(progress.storage).toBe('kept'));
    expect(await (await openRecordStore('late')).all()).toEqual([attempt]);
    expect(progress.records).toEqual([attempt]);
  });

  test('it is still shown when another tab writes', async () => {
    const progress = await visit(await fullStore());
    const attempt = progress.attempt(asked, { answer: 'a', seed: 1 });
    await (await visit()).add([earlier]);
    await vi.waitFor(() => expect(progress.records).toEqual([earlier, attempt]));
  });

  test('erasing that fails is told and leaves everything in sight', async () => {
    const progress = await visit({ ...(await openRecordStore()), erase: () => Promise.resolve(false) });
    await progress.add([earlier]);
    expect(await progress.erase()).toBe(false);
    expect(progress.records).toEqual([earlier]);
  });

  test('a storage that can be written but not read does not stop the page', async () => {
    const progress = await visit({ ...(await openRecordStore()), all: () => Promise.reject(new Error('broken')) });
    const attempt = progress.attempt(asked, { answer: 'a', seed: 1 });
    expect(progress.records).toEqual([attempt]);
    await kept(1);
  });
});

describe('another tab', () => {
  test('that records an attempt is followed', async () => {
    const [here, there] = [await visit(), await visit()];
    const attempt = there.attempt(asked, { answer: 'a', seed: 1 });
    await vi.waitFor(() => expect(here.records).toEqual([attempt]));
    expect(here.standing(asked)?.state).toBe('right');
  });

  test('that erases everything empties this one', async () => {
    const [here, there] = [await visit(), await visit()];
    await here.add([earlier]);
    await there.erase();
    await vi.waitFor(() => expect(here.records).toEqual([]));
    expect(await stored()).toEqual([]);
  });

  test('that writes while an attempt is made here does not make it vanish', async () => {
    const [here, there] = [await visit(), await visit()];
    const made: string[] = [];
    for (let round = 0; round < 20; round++) {
      const [first, second] = [there, here].map((tab) => tab.attempt(asked, { answer: 'a', seed: round }));
      made.push(first?.id ?? '', second?.id ?? '');
      await vi.waitFor(() => expect(idsOf(here)).toEqual(made.toSorted()), { interval: 5 });
    }
  });

  test('whose records arrive slowly does not hide an attempt made meanwhile', async () => {
    const { store, hold } = await slowStore();
    const [here, there] = [await visit(store), await visit()];
    const reading = hold();
    await there.add([earlier]);
    await reading.begun;
    const attempt = here.attempt(asked, { answer: 'a', seed: 1 });
    await kept(2);
    reading.end();
    await vi.waitFor(() => expect(here.records).toEqual([earlier, attempt]));
  });

  test('that erases what is just being read is followed all the same', async () => {
    const { store, hold } = await slowStore();
    const [here, there] = [await visit(store), await visit()];
    const reading = hold();
    await there.add([earlier]);
    await reading.begun;
    await there.erase();
    await vi.waitFor(() => expect(store.all).toHaveBeenCalledTimes(3));
    reading.end();
    await vi.waitFor(() => expect(store.all.mock.settledResults.every(({ type }) => type === 'fulfilled')).toBe(true));
    expect(here.records).toEqual([]);
  });

  test('that cannot be read from any more leaves in sight what was read before', async () => {
    const store = await openRecordStore();
    const reads = vi.fn(store.all);
    const here = await visit({ ...store, all: reads });
    await here.add([earlier]);
    reads.mockRejectedValue(new Error('the connection was lost'));
    const before = reads.mock.calls.length;
    await (await visit()).add([readingOf('first')]);
    await vi.waitFor(() => expect(reads.mock.settledResults[before]?.type).toBe('rejected'));
    expect(here.records).toEqual([earlier]);
  });
});

describe('erasing', () => {
  test('leaves nothing, in sight or in the storage', async () => {
    await (await openRecordStore()).append([{ id: 'damaged' }]);
    const progress = await visit();
    await progress.add([earlier]);
    expect(await progress.erase()).toBe(true);
    expect(progress.records).toEqual([]);
    expect(progress.setAside).toEqual([]);
    expect(await stored()).toEqual([]);
    expect((await visit()).records).toEqual([]);
  });

  test('is not the end: the next attempt is kept', async () => {
    const progress = await visit();
    await progress.erase();
    const attempt = progress.attempt(asked, { answer: 'a', seed: 1 });
    await kept(1);
    expect(progress.records).toEqual([attempt]);
  });
});

/** A page that was opened and has read what is kept. */
async function visit(store?: RecordStore): Promise<ProgressState> {
  const progress = new ProgressState(() => (store ? Promise.resolve(store) : openRecordStore()));
  await progress.start();
  return progress;
}

/** A storage with no room left. */
async function fullStore(): Promise<RecordStore> {
  return { ...(await openRecordStore()), append: () => Promise.resolve(false) };
}

/** A storage of which a reading can be held up once it has read. */
async function slowStore() {
  const store = await openRecordStore();
  let begin = () => undefined as void;
  let ended = Promise.resolve();
  const all = vi.fn(async () => {
    const raw = await store.all();
    begin();
    await ended;
    return raw;
  });
  const hold = () => {
    const [begun, end] = [gateway(), gateway()];
    [begin, ended] = [begun.open, end.opened];
    return { begun: begun.opened, end: end.open };
  };
  return { store: { ...store, all }, hold };
}

/** A promise and what fulfils it. */
function gateway(): { opened: Promise<void>; open: () => void } {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

async function stored(): Promise<unknown[]> {
  return (await openRecordStore()).all();
}

async function kept(count: number): Promise<void> {
  await vi.waitFor(async () => expect(await stored()).toHaveLength(count));
}

function idsOf({ records }: ProgressState): string[] {
  return records.map(({ id }) => id).sort();
}
