import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  asideOf,
  canKeep,
  followUnread,
  forget,
  forgetUnread,
  keep,
  namesKept,
  readKept,
  unreadTexts
} from './kept.ts';
import { placed, setPlace } from './place.ts';

const number = (raw: unknown) => (typeof raw === 'number' ? raw : undefined);
let storage: Map<string, string>;

beforeEach(() => {
  storage = new Map();
  vi.stubGlobal('localStorage', storageOf(storage));
});

afterEach(() => {
  forgetUnread();
  setPlace('', '');
  vi.unstubAllGlobals();
});

describe('what is kept', () => {
  test('comes back, and is gone when it is forgotten', () => {
    expect(readKept('a', number)).toBeUndefined();
    expect(keep('a', 7)).toBe(true);
    expect(readKept('a', number)).toBe(7);
    forget('a');
    expect(readKept('a', number)).toBeUndefined();
    expect(unreadTexts()).toEqual([]);
  });

  test('is of one course at one address', () => {
    const places = [
      ['one', ''],
      ['two', ''],
      ['one', '/a'],
      ['one', '/a/b'],
      ['one /a', '']
    ] as const;
    for (const [course, base] of places) {
      setPlace(course, base);
      expect(namesKept('')).toEqual([]);
      expect(readKept('draft-1', String)).toBeUndefined();
      keep('draft-1', `${course} ${base}`);
    }
    for (const [course, base] of places) {
      setPlace(course, base);
      expect(namesKept('draft-')).toEqual(['draft-1']);
      expect(readKept('draft-1', String)).toBe(`${course} ${base}`);
    }
    forget('draft-1');
    expect(storage.size).toBe(places.length - 1);
  });

  test('is nothing where the browser keeps nothing, and says so', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(canKeep()).toBe(false);
    expect(keep('a', 7)).toBe(false);
    expect(readKept('a', number)).toBeUndefined();
    expect(namesKept('')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  test.each(['{"cut', '"text"', 'null', ''])('stays as it is when it is read: %s', (text) => {
    storage.set(placed('a'), text);
    expect(readKept('a', number)).toBeUndefined();
    expect(storage.get(placed('a'))).toBe(text);
    expect(unreadTexts()).toEqual([['a', text]]);
  });

  test('is never written over: it makes room, however often that happens', () => {
    for (const text of ['first', 'second']) {
      storage.set(placed('a'), text);
      readKept('a', number);
      expect(keep('a', 7)).toBe(true);
      expect(readKept('a', number)).toBe(7);
    }
    expect(asideOf('a').map((name) => storage.get(placed(name)))).toEqual(['first', 'second']);
    expect(namesKept('a').filter((name) => !name.startsWith('aside'))).toEqual(['a']);
  });

  test('is not lost by forgetting either', () => {
    storage.set(placed('a'), 'cut');
    readKept('a', number);
    forget('a');
    expect(storage.get(placed('a'))).toBeUndefined();
    expect(unreadTexts().map(([, text]) => text)).toEqual(['cut']);
  });

  test('stays, and the new is not kept, where there is no room for both', () => {
    storage.set(placed('a'), 'cut');
    readKept('a', number);
    vi.stubGlobal('localStorage', storageOf(storage, storage.size));
    expect(keep('a', 7)).toBe(false);
    expect(storage.get(placed('a'))).toBe('cut');
  });

  test('is told, once when it comes up and once when it is gone', () => {
    const told = vi.fn();
    const stop = followUnread(told);
    storage.set(placed('a'), 'cut');
    readKept('a', number);
    readKept('a', number);
    expect(told).toHaveBeenCalledTimes(1);
    storage.set(placed('a'), '7');
    readKept('a', number);
    expect(told).toHaveBeenCalledTimes(2);
    stop();
  });

  test('can be forgotten when somebody says so', () => {
    storage.set(placed('a'), 'cut');
    readKept('a', number);
    keep('a', 7);
    storage.set(placed('b'), 'cut');
    readKept('b', number);
    forgetUnread();
    expect([...storage]).toEqual([[placed('a'), '7']]);
    expect(unreadTexts()).toEqual([]);
  });
});

/** A storage over a map, with room for so many names. */
function storageOf(entries: Map<string, string>, room = Infinity): Storage {
  const methods = {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem(name: string, text: string) {
      if (!entries.has(name) && entries.size >= room) throw new DOMException('full', 'QuotaExceededError');
      entries.set(name, text);
    },
    removeItem: (name: string) => void entries.delete(name)
  };
  return new Proxy(methods as unknown as Storage, { ownKeys: () => [...entries.keys()], getOwnPropertyDescriptor });
}

function getOwnPropertyDescriptor(): PropertyDescriptor {
  return { enumerable: true, configurable: true };
}
