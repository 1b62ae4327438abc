import type { Searcher, SearchFile, SearchResult } from '#core/search/search.ts';
import { parts } from './parts.svelte.ts';

/** The search of a page: engine and index are fetched on its first use. */
export class SearchState {
  /** `idle` until the first use. */
  stage = $state<'idle' | 'loading' | 'ready' | 'unreachable'>('idle');
  query = $state('');
  /** What the index says of the course: the names its results are told with. */
  file = $state.raw<SearchFile>();
  #searcher = $state.raw<Searcher>();
  #loading: Promise<void> = Promise.resolve();

  /** Undefined while nothing that can be searched for is typed, or nothing is here to search. */
  readonly result = $derived.by((): SearchResult | undefined =>
    this.query.trim().length < shortest ? undefined : this.#searcher?.find(this.query)
  );
  /** A query near this one that finds something, where this one finds nothing whole. */
  readonly suggestion = $derived(this.result && !this.result.whole ? this.#searcher?.suggest(this.query) : undefined);

  readonly #address: string;

  /** @param address where the index is */
  constructor(address: string) {
    this.#address = address;
  }

  /** Fetches what is needed, once; resolved when it is here or cannot be had. Then it is tried again when asked again. */
  load(): Promise<void> {
    if (this.stage === 'idle' || this.stage === 'unreachable') this.#loading = this.#fetch();
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    this.stage = 'loading';
    try {
      const [{ Searcher }, file] = await Promise.all([
        parts.fetch(() => import('#core/search/search.ts')),
        parts.fetchData<SearchFile>(this.#address)
      ]);
      this.#searcher = new Searcher(file);
      this.file = file;
      this.stage = 'ready';
    } catch {
      this.stage = 'unreachable';
    }
  }
}

/** With one letter everything would be found. */
const shortest = 2;
