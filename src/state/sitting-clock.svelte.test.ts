import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quizOf } from '#support/learning-example.ts';
import { ProgressState } from './progress.svelte.ts';
import { SittingClock } from './sitting-clock.svelte.ts';
import { begin, SittingState } from './sitting.svelte.ts';

const minute = 60_000;

/** A device with a sitting on it: time passes, and its wall clock is set. */
function device() {
  let [steady, wall] = [500_000, 1_764_000_000_000];
  const progress = new ProgressState(() => new Promise(() => undefined));
  const id = begin(progress, quizOf());
  // the wall clock of records is the one of the machine that runs the test: here it is that of the device
  for (const record of progress.records) Object.assign(record, { at: wall, n: wall });
  const state = new SittingState(id, new Map(), progress);
  const clocks = { wall: () => wall, steady: () => steady };
  const dated = (act: () => void) => {
    const known = new Set(progress.records);
    act();
    for (const record of progress.records) if (!known.has(record)) record.at = wall;
  };
  let clock = openPage();

  function openPage(): SittingClock {
    let opened: SittingClock | undefined;
    dated(() => (opened = new SittingClock(state, clocks)));
    return opened as SittingClock;
  }

  return {
    used: () => clock.used,
    /** Seconds pass while the page is open; it is told each of them. */
    work: (seconds: number, hidden = false) => {
      for (let second = 0; second < seconds; second++) {
        steady += 1000;
        wall += 1000;
        dated(() => clock.tick(hidden));
      }
    },
    set: (by: number) => (wall = Math.max(0, wall + by)),
    hide: () => dated(() => clock.hide()),
    show: () => dated(() => clock.show()),
    /** Time passes without the page: another process, another zero of the steady clock. */
    away: (ms: number) => {
      wall += ms;
      steady = 1000;
    },
    reopen: () => (clock = openPage()),
    clocks: () => progress.records.filter(({ type }) => type === 'clock').length
  };
}

describe('the time a sitting has used', () => {
  test('is what passed while the page was open', () => {
    const one = device();
    expect(one.used()).toBe(0);
    one.work(90);
    expect(one.used()).toBe(90_000);
  });

  test.each([
    ['an hour ahead', 60 * minute],
    ['an hour back', -60 * minute],
    ['years ahead', 20 * 365 * 1440 * minute],
    ['years back', -20 * 365 * 1440 * minute]
  ])('does not change when the clock is set %s, nor after the page is opened again', (_, by) => {
    const one = device();
    one.work(60);
    one.set(by);
    one.work(60);
    expect(one.used()).toBe(120_000);
    one.hide();
    one.reopen();
    expect(one.used()).toBe(120_000);
  });

  test('goes on while the page is closed, and while it is hidden and the device sleeps', () => {
    const one = device();
    one.work(60);
    one.hide();
    one.away(10 * minute);
    one.reopen();
    expect(one.used()).toBe(11 * minute);
    one.hide();
    one.away(5 * minute);
    one.show();
    expect(one.used()).toBeGreaterThanOrEqual(16 * minute - 1);
  });

  test('is known to the minute where the browser was killed and the clock set back', () => {
    const one = device();
    one.work(150);
    one.set(-60 * minute);
    one.away(1000);
    one.reopen();
    expect(one.used()).toBeGreaterThanOrEqual(120_000);
    expect(one.used()).toBeLessThanOrEqual(151_000);
  });

  test('is kept once a minute, when the clock was set, and once when the page is left', () => {
    const one = device();
    one.work(59);
    expect(one.clocks()).toBe(1);
    one.work(62);
    expect(one.clocks()).toBe(3);
    one.set(-5 * minute);
    one.work(1);
    expect(one.clocks()).toBe(4);
    one.work(1);
    one.hide();
    one.hide();
    expect(one.clocks()).toBe(5);
  });

  test('is what the learner worked, whatever the clock did, whenever the page was opened again', () => {
    const jump = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constantFrom(-9e6, 9e6)).map((by) => by * minute);
    const part = fc.record({ seconds: fc.integer({ min: 1, max: 90 }), jump, reopen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const one = device();
        let worked = 0;
        for (const { seconds, jump: by, reopen } of parts) {
          one.set(by);
          one.work(seconds);
          worked += seconds * 1000;
          if (reopen) {
            one.hide();
            one.reopen();
          }
          expect(one.used()).toBe(worked);
        }
      })
    );
  });
});
