import type { QuestionSheet } from '#core/course/view.ts';
import { marking } from '#state/marking.svelte.ts';

type Answered = typeof import('./answered.ts');

/** What it takes to answer: marking, feedback and its words. Fetched when a question is first touched. */
class Answering {
  #answered = $state.raw<Answered>();
  /** Sheets by lesson, then by id of the question. */
  #sheets = $state.raw<Readonly<Record<string, Readonly<Record<string, QuestionSheet>>>>>({});
  /** Undefined until all of it has come. */
  readonly answered = $derived(marking.marker && this.#answered);

  /** What feedback tells of a question, once it has come. */
  sheetOf(lesson: string, question: string): QuestionSheet | undefined {
    return this.#sheets[lesson]?.[question];
  }

  /** Hands sheets over that need not be fetched. */
  tell(lesson: string, sheets: Readonly<Record<string, QuestionSheet>>): void {
    this.#sheets = { ...this.#sheets, [lesson]: sheets };
  }

  /**
   * Fetches it with the sheets of a lesson, unless it is here.
   * @returns whether it is here now; offline a later call tries again
   */
  async load(lesson: string): Promise<boolean> {
    const [marked] = await Promise.all([marking.load(), this.#loadWords(), this.#loadSheets(lesson)]);
    return marked && this.#answered !== undefined && this.#sheets[lesson] !== undefined;
  }

  async #loadWords(): Promise<void> {
    this.#answered ??= await import('./answered.ts').catch(() => undefined);
  }

  async #loadSheets(lesson: string): Promise<void> {
    if (this.#sheets[lesson]) return;
    const fetched = await import('./sheets.ts').then(({ fetchSheets }) => fetchSheets(lesson)).catch(() => undefined);
    if (fetched) this.tell(lesson, fetched);
  }
}

/** One for the page: the first question touched fetches it for all. */
export const answering = new Answering();
