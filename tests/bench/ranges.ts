import { classTable } from '#core/classroom/gradebook/gradebook.ts';
import { analyse } from '#core/classroom/statistics/analysis.ts';
import { choiceOf, scoringWith, simulatedClass, type SimulatedItem } from '#support/class-example.ts';
import type { Interval } from '#core/classroom/statistics/intervals.ts';

/** A range that says 95 % should hold the truth so often, with what so many classes leave to chance. */
const [fewest, most] = [0.93, 0.97];

/** Attempts of the one class that is large enough to say what is true. */
const everybody = 100_000;

/**
 * Simulates classes of one population and counts how often the likely ranges of the gradebook hold its true figures.
 * Ten questions, from hard to easy; the exit code tells where a range is off.
 * @param sizes of the classes
 * @param classes how many of each size
 */
export function benchRanges(sizes: readonly number[], classes: number): void {
  const items = Array.from({ length: 10 }, (_, at): SimulatedItem => ({
    question: choiceOf(`item-${at}`),
    difficulty: at / 3 - 2,
    sharpness: 0.8
  }));
  const scoring = scoringWith(items.map(({ question }) => question));
  const analysed = (size: number, seed: number) =>
    analyse(classTable(simulatedClass(items, size, seed), scoring), scoring);
  const truth = analysed(everybody, 1);
  const facilities = truth.items.map(({ facility }) => facility ?? 0);
  const discriminations = truth.items.map(({ discrimination }) => discrimination ?? 0);
  console.log(`How often a range of 95 % holds what is true, in ${classes} classes of each size:`);
  for (const size of sizes) {
    const held = { facility: new Tally(), discrimination: new Tally(), alpha: new Tally() };
    for (let seed = 2; seed < classes + 2; seed++) {
      const { items, test } = analysed(size, seed);
      items.forEach(({ facilityInterval, discriminationInterval }, at) => {
        held.facility.add(facilityInterval, facilities[at] ?? 0);
        held.discrimination.add(discriminationInterval, discriminations[at] ?? 0);
      });
      held.alpha.add(test.alphaInterval, truth.test.alpha ?? 0);
    }
    console.log(
      `  n = ${size}: ${Object.entries(held)
        .map(([name, tally]) => `${name} ${tally}`)
        .join(', ')}`
    );
    // Wilson's range is wider than it says for shares of partial scores, which errs on the safe side
    if (held.facility.share < fewest || [held.discrimination, held.alpha].some(({ fits }) => !fits)) {
      console.log(`    outside of ${percent(fewest)} to ${percent(most)}`);
      process.exitCode = 1;
    }
  }
}

class Tally {
  #held = 0;
  #shown = 0;
  #none = 0;

  add(interval: Interval | undefined, truth: number): void {
    if (!interval) return void this.#none++;
    this.#shown++;
    if (interval.low <= truth && truth <= interval.high) this.#held++;
  }

  get share(): number {
    return this.#held / this.#shown;
  }

  get fits(): boolean {
    return this.share >= fewest && this.share <= most;
  }

  toString(): string {
    return `${percent(this.share)}${this.#none > 0 ? ` (${this.#none} without one)` : ''}`;
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
