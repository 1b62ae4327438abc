import { afterEach, expect, test, vi } from 'vitest';
import { newId } from './chance.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an id is a UUID of version 4', () => {
  for (let made = 0; made < 200; made++)
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an id is made also over plain http, where a browser has no more than random values', () => {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) });
  expect(newId()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
