import type { Found } from '#core/search/search.ts';

type Search = ReturnType<typeof import('#core/search/search.ts').openSearch>;

/** The search of a page: fetches engine and index on the first use. */
export class SearchState {
  /** `idle` until the first use. */
  stage = $state<'idle' | 'loading' | 'ready' | 'unreachable'>('idle');
  query = $state('');
  #search = $state.raw<Search>();

  readonly results = $derived.by((): Found[] => (this.query.trim() ? (this.#search?.find(this.query) ?? []) : []));
  readonly suggestion = $derived.by(() =>
    this.query.trim() && this.results.length === 0 ? this.#search?.suggest(this.query) : undefined
  );

  readonly #address: string;

  /** @param address where the index is */
  constructor(address: string) {
    this.#address = address;
  }

  /** Fetches what is needed, unless it is here or under way. */
  async load(): Promise<void> {
    if (this.stage === 'loading' || this.stage === 'ready') return;
    this.stage = 'loading';
    try {
      const [{ openSearch }, response] = await Promise.all([import('#core/search/search.ts'), fetch(this.#address)]);
      this.#search = openSearch(await response.json());
      this.stage = 'ready';
    } catch {
      this.stage = 'unreachable';
    }
  }
}
