import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parts } from './parts.svelte.ts';

const offline = () => Promise.reject(new TypeError('offline'));

/** How the site answers when it is asked whether it is there, and what a part does, time after time. */
function network(site: () => Promise<Response>, ...turns: (() => Promise<string>)[]) {
  const asked = vi.fn(site);
  vi.stubGlobal('fetch', asked);
  return { asked, load: vi.fn(() => (turns.shift() ?? offline)()) };
}

const there = () => Promise.resolve(Response.json({ version: 'any' }));
const come = () => Promise.resolve('the part');

beforeEach(() => void (parts.outdated = false));
afterEach(() => void vi.unstubAllGlobals());

test('a part that comes is asked for once, and nothing else is', async () => {
  const { asked, load } = network(there, come);
  expect(await parts.fetch(load)).toBe('the part');
  expect(load).toHaveBeenCalledTimes(1);
  expect(asked).not.toHaveBeenCalled();
});

test('offline it is told that it did not come, and the next wish asks again', async () => {
  const { load } = network(offline, offline, come);
  await expect(parts.fetch(load)).rejects.toThrow('offline');
  expect(parts.outdated).toBe(false);
  expect(await parts.fetch(load)).toBe('the part');
});

test('where the site answers, a part that failed for a moment comes without being asked for again', async () => {
  const { load } = network(there, offline, come);
  expect(await parts.fetch(load)).toBe('the part');
  expect(parts.outdated).toBe(false);
});

test('where the site answers and a part does not come, the page is out of date', async () => {
  const { load } = network(there, offline, offline);
  await expect(parts.fetch(load)).rejects.toThrow('offline');
  expect(parts.outdated).toBe(true);
});

describe('data', () => {
  test.each([
    ['that is not there does not come: the page is out of date', () => new Response('', { status: 404 }), true],
    ['of a host in trouble does not come now', () => new Response('', { status: 503 }), false],
    ['that is a page does not come', () => new Response('<!doctype html>'), false]
  ])('%s', async (_, answer, outdated) => {
    vi.stubGlobal('fetch', (address: string) => (address === 'questions.json' ? Promise.resolve(answer()) : there()));
    await expect(parts.fetchData('questions.json')).rejects.toThrow();
    expect(parts.outdated).toBe(outdated);
  });

  test('comes as what the JSON says', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ a: 1 })));
    expect(await parts.fetchData('questions.json')).toEqual({ a: 1 });
  });
});
