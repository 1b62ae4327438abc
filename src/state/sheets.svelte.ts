import { resolve } from '$app/paths';
import type { FormView, QuestionSheet } from '#core/views/question.ts';
import { digestOf } from '#core/questions/digest.ts';
import { parts } from './parts.svelte.ts';

type Sheets = Readonly<Record<string, QuestionSheet>>;

/** What follows an answer, by question: fetched lesson by lesson, with a first touch or for answers of earlier visits. */
class FetchedSheets {
  #sheets = $state.raw<ReadonlyMap<string, QuestionSheet>>(new Map());
  /** By lesson; a fetch under way is shared, one that failed is forgotten. */
  #fetched = new Map<string, Promise<boolean>>();

  /** The sheet of the question a form asks, once it is here; one changed since the page was built is another's. */
  of({ form, digest }: Pick<FormView, 'form' | 'digest'>): QuestionSheet | undefined {
    const sheet = this.#sheets.get(form.id);
    return sheet && digestOf(sheet.hash) === digest ? sheet : undefined;
  }

  /** The sheets of these forms that are here. */
  among(forms: Iterable<FormView>): QuestionSheet[] {
    return [...forms].flatMap((form) => this.of(form) ?? []);
  }

  /** Hands sheets over that need not be fetched. */
  add(lesson: string, sheets: Sheets): void {
    this.#fetched.set(lesson, Promise.resolve(true));
    this.#sheets = new Map([...this.#sheets, ...Object.entries(sheets)]);
  }

  /**
   * Fetches those of a lesson, unless they are here or on their way.
   * @param address of some of them, where a page asks with no others
   * @returns whether they are here now; offline a later call tries again
   */
  load(lesson: string, address?: string): Promise<boolean> {
    const coming = this.#fetched.get(lesson) ?? this.#fetch(lesson, address);
    this.#fetched.set(lesson, coming);
    return coming;
  }

  async #fetch(lesson: string, address?: string): Promise<boolean> {
    try {
      this.add(lesson, await fetchSheets(lesson, address));
      return true;
    } catch {
      this.#fetched.delete(lesson);
      return false;
    }
  }
}

/** One for the page: every form of it shares what was fetched. */
export const sheets = new FetchedSheets();

/** The sheets of a lesson's questions, by id; rejected when they cannot be fetched. */
export function fetchSheets(
  lesson: string,
  address: string = resolve('/questions/[lesson].json', { lesson })
): Promise<Sheets> {
  return parts.fetchData(address);
}
