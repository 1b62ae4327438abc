import { marking } from '#state/marking.svelte.ts';

type Answered = typeof import('./answered.ts');

/** What it takes to answer: marking, feedback and its words. Fetched when a question is first touched. */
class Answering {
  #answered = $state.raw<Answered>();
  /** Undefined until all of it has come. */
  readonly answered = $derived(marking.marker && this.#answered);

  /**
   * Fetches it, unless it is here.
   * @returns whether it is here now; offline a later call tries again
   */
  async load(): Promise<boolean> {
    const [marked] = await Promise.all([
      marking.load(),
      import('./answered.ts').then(
        (answered) => (this.#answered = answered),
        () => undefined
      )
    ]);
    return marked && this.#answered !== undefined;
  }
}

/** One for the page: the first question touched fetches it for all. */
export const answering = new Answering();
