import { elapsed, now } from '#device/device.ts';
import type { SittingState } from './sitting.svelte.ts';

/** The two clocks of a device, in milliseconds: one that may be set at any time, and one that only runs on. */
export interface Clocks {
  wall: () => number;
  steady: () => number;
}

/** Steps of the two clocks that differ by less are those of one second and the next. */
const slack = 2000;

/** How often what was measured is kept, for a browser that is killed says nothing before. */
const keptEvery = 60_000;

/**
 * How much of its time a sitting has used. While the page is on show it is measured, so that a clock that is set neither
 * takes nor gives any; while it is hidden or closed the wall clock says it, as far as it can be believed.
 */
export class SittingClock {
  /** Milliseconds, as of the last tick. */
  used = $state(0);
  #sitting: SittingState;
  #clocks: Clocks;
  #base = 0;
  #from = 0;
  #last = { wall: 0, steady: 0 };
  #kept = -Infinity;

  constructor(sitting: SittingState, clocks: Clocks = { wall: now, steady: elapsed }) {
    this.#sitting = sitting;
    this.#clocks = clocks;
    this.#from = clocks.steady();
    this.show();
  }

  /** The page comes on show. */
  show(): void {
    const { wall, steady } = this.#now();
    this.#base = Math.max(this.#measured(steady), this.#sitting.timeUsed(wall));
    this.#from = steady;
    this.#last = { wall, steady };
    this.#keep();
  }

  /** To be called about once a second. */
  tick(hidden: boolean): void {
    const { wall, steady } = this.#now();
    this.used = this.#measured(steady);
    // a hidden page may sleep, which looks like a clock that was set
    if (hidden) return;
    const wasSet = Math.abs(wall - this.#last.wall - (steady - this.#last.steady)) > slack;
    this.#last = { wall, steady };
    if (wasSet || steady - this.#kept >= keptEvery) this.#keep();
  }

  /** The page is hidden or left, which browsers tell in more than one way. */
  hide(): void {
    if (this.#clocks.steady() - this.#kept > 100) this.#keep();
  }

  #now(): { wall: number; steady: number } {
    return { wall: this.#clocks.wall(), steady: this.#clocks.steady() };
  }

  #measured(steady: number): number {
    return this.#base + steady - this.#from;
  }

  #keep(): void {
    const { steady } = this.#now();
    this.used = this.#measured(steady);
    this.#kept = steady;
    this.#sitting.measured(this.used);
  }
}
