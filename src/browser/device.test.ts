import { afterEach, expect, test, vi } from 'vitest';
import { stamp } from './device.ts';

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

test('a later stamp has a later time, also within a millisecond and after the clock was set back', () => {
  vi.useFakeTimers({ now: Date.now() + 2000 });
  const times = [stamp().at, stamp().at];
  vi.setSystemTime(Date.now() - 3_600_000);
  times.push(stamp().at);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});
