import { parts } from '#state/parts.svelte.ts';
import { sheets } from '#state/sheets.svelte.ts';
import { marking } from '#state/marking.svelte.ts';

type Answered = typeof import('./answered.ts');

/** What it takes to answer: the question itself, marking, feedback and its words. Fetched when a question is first touched. */
class Answering {
  #answered = $state.raw<Answered>();
  /** What serves every question; undefined until all of it has come. */
  readonly answered = $derived(marking.marker && this.#answered);

  /**
   * Fetches it for the questions of a lesson, unless it is here.
   * @returns whether it is here now; offline a later call tries again
   */
  async load(lesson: string): Promise<boolean> {
    const [marked, banked] = await Promise.all([
      marking.load(),
      sheets.load(lesson),
      parts
        .fetch(() => import('./answered.ts'))
        .then(
          (answered) => (this.#answered = answered),
          () => undefined
        )
    ]);
    return marked && banked && this.#answered !== undefined;
  }
}

/** One for the page: the first question touched fetches it for all. */
export const answering = new Answering();
