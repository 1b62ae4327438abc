import { elapsed } from '#device/device.ts';
import type { Certainty } from '#core/learning/certainty.ts';
import { mayShow, policies, type Aspect } from '#core/learning/policy.ts';
import type { Asked } from '#core/questions/asked.ts';
import { optionSeed, releases, type Quiz } from '#core/learning/quiz.ts';
import type { Attempt } from '#core/learning/record.ts';
import { momentOf, sameAnswer, sittingOf, type Sitting, type SittingQuestion } from '#core/learning/sitting.ts';
import { timeUsed } from '#core/learning/time-used.ts';
import { emptyAnswers } from '#core/questions/empty.ts';
import { kindOf, mark, type Answer } from '#core/questions/index.ts';
import type { Invalid, Unanswered } from '#core/questions/mark.ts';
import type { ProgressState } from './progress.svelte.ts';

/** What is being answered and not yet stored. */
interface Draft {
  answer?: Answer;
  certainty?: Certainty;
}

/** Milliseconds after which a change is kept where answers are collected; what else changes until then goes along. */
const keptAfter = 500;

/** Calls back after so many milliseconds. */
export type Later = (act: () => void, ms: number) => void;

/** Longest time one look at a question counts for: who was away that long was not looking. */
const longestLook = 10 * 60_000;

/**
 * Begins a sitting.
 * @returns its id
 */
export function begin(progress: ProgressState, quiz: Quiz): string {
  const stamp = progress.stamp();
  void progress.add([{ type: 'sitting', ...stamp, quiz }]);
  return stamp.id;
}

/** One sitting on the page: what happened so far, computed from the records, and what the learner does next. */
export class SittingState {
  readonly id: string;
  readonly asked: ReadonlyMap<string, Asked>;
  #progress: ProgressState;
  #drafts = $state.raw<Readonly<Record<string, Draft>>>({});
  /** Since when the question on show is looked at. */
  #since = elapsed();
  #hints = $state.raw<Readonly<Record<string, number>>>({});
  #later: Later;
  /** Ids of questions that will be kept in a moment. */
  #waiting: readonly string[] = [];

  /** Undefined while records are read, or where this browser has none of it. */
  sitting = $derived.by(() => sittingOf(this.#progress.records, this.id, this.asked));

  constructor(
    id: string,
    asked: ReadonlyMap<string, Asked>,
    progress: ProgressState,
    later: Later = (act, ms) => void setTimeout(act, ms)
  ) {
    this.id = id;
    this.asked = asked;
    this.#progress = progress;
    this.#later = later;
  }

  question(id: string): SittingQuestion | undefined {
    return this.sitting?.questions.find((question) => question.id === id);
  }

  /** Whether an aspect of a question may be seen now; while an answer is being changed, as before it was given. */
  shows(id: string, aspect: Aspect): boolean {
    const [sitting, question] = [this.sitting, this.question(id)];
    if (!sitting || !question) return false;
    const moment = momentOf(sitting, question);
    const editing = moment === 'tried' && this.#drafts[id]?.answer !== undefined;
    return mayShow(sitting.quiz.policy, editing ? 'answering' : moment, aspect);
  }

  /** What stands in the question: what is being answered, else the last response, else nothing. */
  answer(id: string): Answer {
    const draft = this.#drafts[id]?.answer;
    const question = this.asked.get(id)?.question;
    if (draft !== undefined || !question) return draft ?? '';
    const last = this.question(id);
    const given = last?.state === 'changed' ? undefined : last?.last?.answer;
    return kindOf(question).accepts(given) ? given : emptyAnswers[question.kind];
  }

  certainty(id: string): Certainty | undefined {
    const last = this.question(id);
    return this.#drafts[id]?.certainty ?? (last?.state === 'changed' ? undefined : last?.last?.certainty);
  }

  seed(id: string): number {
    return this.sitting ? optionSeed(this.sitting.quiz, id) : 0;
  }

  edit(id: string, answer: Answer): void {
    this.#draft(id, { answer });
  }

  sure(id: string, certainty: Certainty): void {
    this.#draft(id, { certainty });
  }

  /** A question comes on show: from here on it is looked at. */
  look(): void {
    this.#since = elapsed();
  }

  /** Takes the next hint. */
  hint(id: string): void {
    this.#hints = { ...this.#hints, [id]: this.hints(id) + 1 };
  }

  hints(id: string): number {
    return this.#hints[id] ?? this.question(id)?.last?.hints ?? 0;
  }

  /** Why the answer as it stands could not be graded; undefined where it can. */
  flaw(id: string): Unanswered | Invalid | undefined {
    const question = this.asked.get(id)?.question;
    const result = question && mark(question, this.answer(id));
    return result && result.state !== 'graded' ? result : undefined;
  }

  /**
   * Where answers are collected: stores what was changed since it was last stored, also what cannot be graded yet.
   * Calling it again stores nothing twice.
   */
  keep(id: string): void {
    const [sitting, draft] = [this.sitting, this.#drafts[id]];
    if (sitting?.ended !== undefined || !this.#collects() || !draft) return;
    const last = this.question(id)?.last;
    const { question } = this.asked.get(id) ?? {};
    const [before, now] = [last?.answer ?? (question && emptyAnswers[question.kind]), this.answer(id)];
    const changed = !last || this.certainty(id) !== last.certainty || JSON.stringify(before) !== JSON.stringify(now);
    const empty = !last && JSON.stringify(before) === JSON.stringify(now) && draft.certainty === undefined;
    if (changed && !empty) this.#store(id, {});
    this.#forget(id);
  }

  /**
   * Where answers are checked one by one: stores a try. What cannot be graded, and the same again, is none.
   * @returns why it counted nothing, if so
   */
  check(id: string): Unanswered | Invalid | undefined {
    const flaw = this.flaw(id);
    const question = this.asked.get(id)?.question;
    if (flaw || !question) return flaw;
    const last = this.question(id);
    const repeated =
      last?.state !== 'changed' &&
      last?.last &&
      sameAnswer(question, last.last.answer) === sameAnswer(question, this.answer(id));
    if (!repeated && !last?.over) this.#store(id, {});
    this.#forget(id);
    return undefined;
  }

  giveUp(id: string): void {
    if (this.question(id)?.over === false) this.#store(id, { gaveUp: true });
    this.#forget(id);
  }

  /** What of the answer stays for another try. */
  tryAgain(id: string): void {
    const question = this.asked.get(id)?.question;
    const answer = this.answer(id);
    if (question) this.edit(id, kindOf(question).keep?.(question, answer) ?? answer);
  }

  flag(id: string, on: boolean): void {
    this.#add({ type: 'flag', question: id, on });
  }

  end(): void {
    if (this.sitting?.ended === undefined) this.#add({ type: 'end' });
  }

  /** How much time was used until now, by the wall clock where no page measured it. */
  timeUsed(now: number): number {
    return timeUsed(this.#progress.records, this.id, now);
  }

  /** Keeps how much time was used, as it was measured. */
  measured(used: number): void {
    if (this.sitting?.ended === undefined) this.#add({ type: 'clock', used: Math.round(used) });
  }

  /** Opens the results with the teacher's code; false where it is another. */
  release(code: string): boolean {
    const opened = this.sitting !== undefined && releases(this.sitting.quiz, code);
    if (opened) this.#add({ type: 'release' });
    return opened;
  }

  #add(
    what:
      { type: 'flag'; question: string; on: boolean } | { type: 'clock'; used: number } | { type: 'end' | 'release' }
  ): void {
    void this.#progress.add([{ ...this.#progress.stamp(), sitting: this.id, ...what }]);
  }

  #store(id: string, more: Pick<Attempt, 'gaveUp'>): void {
    const asked = this.asked.get(id);
    if (!asked) return;
    const now = elapsed();
    const [certainty, hints] = [this.certainty(id), this.hints(id)];
    this.#progress.attempt(asked, {
      answer: this.answer(id) as Attempt['answer'],
      seed: this.seed(id),
      sitting: this.id,
      took: Math.round(Math.min(now - this.#since, longestLook)),
      ...(certainty !== undefined && { certainty }),
      ...(hints > 0 && { hints }),
      ...more
    });
    this.#since = now;
  }

  #draft(id: string, change: Draft): void {
    this.#drafts = { ...this.#drafts, [id]: { ...this.#drafts[id], ...change } };
    if (!this.#collects() || this.#waiting.includes(id)) return;
    this.#waiting = [...this.#waiting, id];
    this.#later(() => {
      this.#waiting = this.#waiting.filter((one) => one !== id);
      this.keep(id);
    }, keptAfter);
  }

  /** Whether answers are kept as they stand, and not checked one by one. */
  #collects(): boolean {
    return this.sitting !== undefined && !policies[this.sitting.quiz.policy].checks;
  }

  #forget(id: string): void {
    const { [id]: _, ...others } = this.#drafts;
    this.#drafts = others;
  }
}

/** What the runner shows of a sitting: the questions that are still asked. */
export function running({ questions }: Sitting): SittingQuestion[] {
  return questions.filter(({ state }) => state !== 'gone');
}
