import { resolve } from '$app/paths';
import type { FormView, QuestionView } from '#core/course/question-view.ts';
import { digestOf } from '#core/questions/digest.ts';

/** What follows an answer, by question: fetched lesson by lesson, with a first touch or for answers of earlier visits. */
class Bank {
  #questions = $state.raw<ReadonlyMap<string, QuestionView>>(new Map());
  /** By lesson; a fetch under way is shared, one that failed is forgotten. */
  #fetched = new Map<string, Promise<boolean>>();

  /** The question a form asks, once it is here; one that was changed since the page was built is another question. */
  of({ form, digest }: Pick<FormView, 'form' | 'digest'>): QuestionView | undefined {
    const view = this.#questions.get(form.id);
    return view && digestOf(view.hash) === digest ? view : undefined;
  }

  /** The questions of these forms that are here. */
  among(forms: Iterable<FormView>): QuestionView[] {
    return [...forms].flatMap((form) => this.of(form) ?? []);
  }

  /** Puts questions there, as a fetch of their lesson does. */
  add(lesson: string, questions: readonly QuestionView[]): void {
    this.#fetched.set(lesson, Promise.resolve(true));
    this.#questions = new Map([
      ...this.#questions,
      ...questions.map((view): [string, QuestionView] => [view.question.id, view])
    ]);
  }

  /**
   * Fetches the bank of a lesson, unless it is here or on its way.
   * @returns whether it is here now; offline a later call tries again
   */
  load(lesson: string): Promise<boolean> {
    const coming = this.#fetched.get(lesson) ?? this.#fetch(lesson);
    this.#fetched.set(lesson, coming);
    return coming;
  }

  async #fetch(lesson: string): Promise<boolean> {
    try {
      const response = await fetch(resolve('/questions/[lesson].json', { lesson }));
      if (!response.ok) throw new Error(`The questions of "${lesson}" could not be fetched.`);
      this.add(lesson, (await response.json()) as QuestionView[]);
      return true;
    } catch {
      this.#fetched.delete(lesson);
      return false;
    }
  }
}

/** One for the page: every form of it shares what was fetched. */
export const bank = new Bank();
