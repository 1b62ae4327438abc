import { parts } from './parts.svelte.ts';

export type Marker = typeof import('./marker.ts');

/** Marking, once it is fetched: a page that is only read has nothing to mark, and so does not carry it. */
class Marking {
  /** Undefined until it has come. */
  marker = $state.raw<Marker>();
  /** Fulfilled when it has come; never where it is never needed. */
  readonly come: Promise<void>;
  #arrived!: () => void;

  constructor() {
    this.come = new Promise((resolve) => (this.#arrived = resolve));
  }

  /**
   * Fetches it, unless it is here.
   * @returns whether it is here now; offline a later call tries again
   */
  async load(): Promise<boolean> {
    if (this.marker) return true;
    const marker = await parts.fetch(() => import('./marker.ts')).catch(() => undefined);
    if (!marker) return false;
    this.marker = marker;
    this.#arrived();
    return true;
  }
}

/** One for the page: every question and every count shares it. */
export const marking = new Marking();
