import type { Attempt } from '#core/learning/record.ts';
import { emptyAnswers } from '#core/questions/empty.ts';
import type { Answer } from '#core/questions/index.ts';
import type { Graded, Invalid, Mark, Unanswered } from '#core/questions/mark.ts';
import type { FormView, QuestionSheet } from '#core/views/question.ts';
import { seedOf } from '#core/random.ts';
import { sheets } from './sheets.svelte.ts';
import { marking, type Marker } from './marking.svelte.ts';
import type { ProgressState } from './progress.svelte.ts';

type Kind = ReturnType<Marker['kindOf']>;

/** How much of the feedback may be seen: after a first wrong try only what was chosen. */
export type Shown = 'nothing' | 'chosen' | 'all';

/** One question on the page: what is being answered, and what may be shown of the result. */
export class QuestionState {
  readonly view: FormView;
  /** Why the last check counted nothing. */
  notice = $state.raw<Unanswered | Invalid>();
  /** Whether feedback of an attempt is unfolded; after a reload it starts folded so that nothing moves. */
  unfolded = $state(false);

  #progress: ProgressState;
  /** What was changed since the last attempt. */
  #draft = $state.raw<Answer>();

  /** The question with its key and all that follows an answer; undefined until it is fetched. */
  sheet = $derived.by((): QuestionSheet | undefined => sheets.of(this.view));
  standing = $derived.by(() => this.sheet && this.#progress.standing(this.sheet));
  /** Of the order options stand in; the one of an earlier attempt, so that options stay put. */
  seed = $derived.by(() => this.standing?.last.seed ?? seedOf(this.view.form.id));
  answer = $derived.by((): Answer => this.#draft ?? this.#restored() ?? emptyAnswers[this.view.form.kind]);
  shown = $derived.by((): Shown => {
    const { standing } = this;
    if (!standing || standing.state === 'changed' || this.#draft !== undefined) return 'nothing';
    const over = standing.state === 'right' || standing.state === 'gave-up' || standing.misses >= 2;
    return over || this.#commits() ? 'all' : 'chosen';
  });
  /** The graded answer feedback is about; the key after giving up. */
  result = $derived.by((): { answer: Answer; graded: Graded } | undefined => {
    const { standing } = this;
    if (!standing || standing.state === 'changed') return undefined;
    const answer = standing.state === 'gave-up' ? this.#key() : (standing.last.answer as Answer);
    const result = this.#mark(answer);
    return answer !== undefined && result?.state === 'graded' ? { answer, graded: result } : undefined;
  });

  constructor(view: FormView, progress: ProgressState, early?: Answer) {
    this.view = view;
    this.#progress = progress;
    this.#draft = early;
  }

  /** What was changed since the last attempt, and is kept nowhere yet; undefined for nothing. */
  get draft(): Answer | undefined {
    return this.#draft;
  }

  edit(answer: Answer): void {
    this.#draft = answer;
    this.notice = undefined;
  }

  /**
   * Marks the answer, once `marking` and the question are here. Unanswered and invalid cost nothing; the same answer again is not a
   * second try.
   */
  check(): void {
    const result = this.#mark(this.answer);
    if (!result) return;
    this.notice = result.state === 'graded' ? undefined : result;
    if (result.state !== 'graded') return;
    const { standing } = this;
    const repeated =
      standing &&
      standing.state !== 'changed' &&
      standing.state !== 'gave-up' &&
      this.#same(standing.last.answer as Answer);
    if (!repeated) this.#attempt({ answer: this.answer as Attempt['answer'], seed: this.seed });
    this.#draft = undefined;
    this.unfolded = true;
  }

  giveUp(): void {
    this.#attempt({ answer: this.answer as Attempt['answer'], seed: this.seed, gaveUp: true });
    this.notice = undefined;
    this.#draft = undefined;
    this.unfolded = true;
  }

  /** A wrong option, not the chosen one, that a hint may take away. */
  spare(): { id: string; text: string } | undefined {
    return this.sheet && this.#kind()?.spare?.(this.sheet.question, this.answer, this.seed);
  }

  /** Folds the feedback away; the answer stays to be changed, or what of it the kind keeps. */
  tryAgain(): void {
    const keep = this.#kind()?.keep;
    this.#draft = keep && this.sheet ? keep(this.sheet.question, this.answer) : this.answer;
    this.unfolded = false;
  }

  #commits(): boolean {
    return (this.sheet && this.#kind()?.commits?.(this.sheet.question)) ?? false;
  }

  #kind(): Kind | undefined {
    return this.sheet && marking.marker?.kindOf(this.sheet.question);
  }

  #key(): Answer | undefined {
    return this.sheet && this.#kind()?.key(this.sheet.question);
  }

  #mark(answer: unknown): Mark | undefined {
    return this.sheet && marking.marker?.mark(this.sheet.question, answer);
  }

  #attempt(attempt: Parameters<ProgressState['attempt']>[1]): void {
    if (this.sheet) this.#progress.attempt(this.sheet, attempt);
  }

  /** Whether the answer is still this one; ticks and pairs may have been made in another order. */
  #same(earlier: Answer): boolean {
    const settle = this.#kind()?.settle ?? ((answer: Answer) => answer);
    return JSON.stringify(settle(earlier)) === JSON.stringify(settle(this.answer));
  }

  #restored(): Answer | undefined {
    const { standing } = this;
    return standing && standing.state !== 'changed' && this.#mark(standing.last.answer)?.state === 'graded'
      ? (standing.last.answer as Answer)
      : undefined;
  }
}
