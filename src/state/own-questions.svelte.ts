import { stamp } from '#device/device.ts';
import { quizLimit } from '#core/learning/quiz-limit.ts';
import type { KindName } from '#core/questions/index.ts';
import type { OwnQuestion } from '#core/classroom/assignment/assignment.ts';
import { ownId } from '#core/classroom/assignment/draft.ts';
import type { BankRead } from '#core/classroom/own/import/bank-read.ts';
import type { withRead } from '#core/classroom/own/import/read-bank.ts';
import { newOwn } from '#core/classroom/own/edit.ts';
import { handedOut, reviewAll, sheetsOf } from '#core/classroom/own/review.ts';
import type { Drafts } from './drafts.svelte.ts';

/** The own questions of the draft in hand, and how each of them stands. */
export class OwnQuestions {
  readonly #drafts: Drafts;
  /** Ids of the bank, which no own question may have. */
  taken = $state.raw<ReadonlySet<string>>();
  /** Id of the one whose form is open. */
  open = $state<string>();
  readonly reviews = $derived.by(() => reviewAll(this.#drafts.current?.own ?? [], this.taken));
  /** Of those that can be asked, by id. */
  readonly sheets = $derived(sheetsOf(this.reviews));
  /** Those that can be asked, as a link is to hold them. */
  readonly sound = $derived(handedOut(this.reviews));

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  get #own(): readonly OwnQuestion[] {
    return this.#drafts.current?.own ?? [];
  }

  get full(): boolean {
    return this.#own.length >= quizLimit;
  }

  /** What the question with this id says as it was typed, or as much of it as there is. */
  promptOf(id: string): string | undefined {
    const typed = this.#own.find((question) => ownId(question) === id);
    return typed && String(typed['prompt'] ?? '');
  }

  /** A new question at the end of the quiz, its form open. */
  add(kind: KindName): void {
    if (this.full) return;
    const question = newOwn(kind, freshOwnId());
    this.#drafts.change({ own: [...this.#own, question], questions: this.#withRoom([ownId(question)]) });
    this.open = ownId(question);
  }

  /** @param step the field being typed in, see `Drafts.change` */
  change(id: string, question: OwnQuestion, step?: string): void {
    this.#drafts.change({ own: this.#own.map((one) => (ownId(one) === id ? question : one)) }, step);
  }

  duplicate(id: string): void {
    const at = this.#own.findIndex((question) => ownId(question) === id);
    const question = this.#own[at];
    if (!question || this.full) return;
    this.#drafts.change({ own: this.#own.toSpliced(at + 1, 0, { ...question, id: freshOwnId() }) });
  }

  /**
   * Takes in what was read from a file, as far as there is room.
   * @returns ids of those taken in, and how many found no room
   */
  take(read: BankRead, merge: typeof withRead): { ids: string[]; left: number } {
    const options = { taken: this.taken, limit: quizLimit, newId: freshOwnId };
    const { own, added, left } = merge(this.#own, read, options);
    if (added.length > 0) this.#drafts.change({ own });
    return { ids: added.map(ownId), left };
  }

  /** Puts questions at the end of the quiz, as far as there is room; returns how many. */
  include(ids: readonly string[]): number {
    const chosen = this.#drafts.current?.questions ?? [];
    const questions = this.#withRoom(ids.filter((id) => !chosen.includes(id)));
    this.#drafts.change({ questions });
    return questions.length - chosen.length;
  }

  /** The own questions as they were typed. */
  get typed(): readonly OwnQuestion[] {
    return this.#own;
  }

  remove(id: string): void {
    if (this.open === id) this.open = undefined;
    this.#drafts.change({
      own: this.#own.filter((question) => ownId(question) !== id),
      questions: (this.#drafts.current?.questions ?? []).filter((one) => one !== id)
    });
  }

  #withRoom(ids: readonly string[]): string[] {
    return [...(this.#drafts.current?.questions ?? []), ...ids].slice(0, quizLimit);
  }
}

/** An id no other question is likely to have, as short as a link allows. */
export function freshOwnId(): string {
  return `own-${stamp().id.slice(0, 8)}`;
}
