import type { Attempt } from '#core/learning/record.ts';
import { emptyAnswers } from '#core/questions/empty.ts';
import type { Answer } from '#core/questions/index.ts';
import type { Graded, Invalid, Unanswered } from '#core/questions/mark.ts';
import type { QuestionView } from '#core/course/view.ts';
import { seedOf } from '#core/random.ts';
import { marking } from './marking.svelte.ts';
import type { ProgressState } from './progress.svelte.ts';

/** How much of the feedback may be seen: after a first wrong try only what was chosen. */
export type Shown = 'nothing' | 'chosen' | 'all';

/** One question on the page: what is being answered, and what may be shown of the result. */
export class QuestionState {
  readonly view: QuestionView;
  /** Why the last check counted nothing. */
  notice = $state.raw<Unanswered | Invalid>();
  /** Whether feedback of an attempt is unfolded; after a reload it starts folded so that nothing moves. */
  unfolded = $state(false);

  #progress: ProgressState;
  /** What was changed since the last attempt. */
  #draft = $state.raw<Answer>();

  standing = $derived.by(() => this.#progress.standing(this.view));
  /** Of the order options stand in; the one of an earlier attempt, so that options stay put. */
  seed = $derived.by(() => this.standing?.last.seed ?? seedOf(this.view.question.id));
  answer = $derived.by((): Answer => this.#draft ?? this.#restored() ?? emptyAnswers[this.view.question.kind]);
  shown = $derived.by((): Shown => {
    const { standing } = this;
    if (!standing || standing.state === 'changed' || this.#draft !== undefined) return 'nothing';
    const over = standing.state === 'right' || standing.state === 'gave-up' || standing.misses >= 2;
    return over || this.#commits() ? 'all' : 'chosen';
  });
  /** The graded answer feedback is about; the key after giving up. */
  result = $derived.by((): { answer: Answer; graded: Graded } | undefined => {
    const { standing, view } = this;
    const { marker } = marking;
    if (!marker || !standing || standing.state === 'changed') return undefined;
    const answer =
      standing.state === 'gave-up' ? marker.kindOf(view.question).key(view.question) : (standing.last.answer as Answer);
    const result = marker.mark(view.question, answer);
    return result.state === 'graded' ? { answer, graded: result } : undefined;
  });

  constructor(view: QuestionView, progress: ProgressState, early?: Answer) {
    this.view = view;
    this.#progress = progress;
    this.#draft = early;
  }

  edit(answer: Answer): void {
    this.#draft = answer;
    this.notice = undefined;
  }

  /**
   * Marks the answer, once `marking` is here. Unanswered and invalid cost nothing; the same answer again is not a
   * second try.
   */
  check(): void {
    const result = marking.marker?.mark(this.view.question, this.answer);
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

  /** Folds the feedback away; the answer stays to be changed, or what of it the kind keeps. */
  tryAgain(): void {
    const { question } = this.view;
    const keep = marking.marker?.kindOf(question).keep;
    this.#draft = keep ? keep(question, this.answer) : this.answer;
    this.unfolded = false;
  }

  #commits(): boolean {
    const { question } = this.view;
    return marking.marker?.kindOf(question).commits?.(question) ?? false;
  }

  #attempt(attempt: Parameters<ProgressState['attempt']>[1]): void {
    this.#progress.attempt(this.view, attempt);
  }

  /** Whether the answer is still this one; ticks and pairs may have been made in another order. */
  #same(earlier: Answer): boolean {
    const settle = marking.marker?.kindOf(this.view.question).settle ?? ((answer: Answer) => answer);
    return JSON.stringify(settle(earlier)) === JSON.stringify(settle(this.answer));
  }

  #restored(): Answer | undefined {
    const { standing } = this;
    return standing &&
      standing.state !== 'changed' &&
      marking.marker?.mark(this.view.question, standing.last.answer).state === 'graded'
      ? (standing.last.answer as Answer)
      : undefined;
  }
}
