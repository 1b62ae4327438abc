import { afterEach, expect, test, vi } from 'vitest';
import { elapsed, stamp } from './device.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('no two stamps have the same id', () => {
  const ids = Array.from({ length: 100 }, () => stamp().id);
  expect(new Set(ids).size).toBe(100);
});

test('a stamp has the time of the clock', () => {
  vi.useFakeTimers({ now: Date.now() + 1000 });
  expect(stamp().at).toBe(Date.now());
});

test('a stamp has the time of the clock also after it was set back, and none before 1970', () => {
  vi.useFakeTimers({ now: 1_764_000_000_000 });
  stamp();
  vi.setSystemTime(1000);
  expect(stamp().at).toBe(1000);
  vi.setSystemTime(-1000);
  expect(stamp().at).toBe(0);
});

test('elapsed time goes on whatever the clock says', () => {
  const before = elapsed();
  vi.useFakeTimers({ now: 1000, toFake: ['Date'] });
  expect(elapsed()).toBeGreaterThanOrEqual(before);
});
