import { forget, keep, readKept } from '#device/kept.ts';
import { stamp } from '#device/device.ts';
import type { Labels } from '#core/questions/feedback.ts';
import { paperEntry } from '#core/classroom/paper/paper-hand-in.ts';
import { paperQuestions } from '#core/classroom/paper/paper-form.ts';
import { readPaper, typedLimit } from '#core/classroom/paper/paper.ts';
import { isRecord, type Json } from '#core/plain-json.ts';
import { nameLimit } from '#core/classroom/hand-in/submission.ts';
import { paperName, type GradebookState } from './gradebook.svelte.ts';

/** The paper that is being typed in; every key is kept, so that a reload loses nothing. */
export class PaperDesk {
  readonly #gradebook: GradebookState;
  readonly #labels: Labels;
  form = $state(0);
  who = $state('');
  /** What was typed, by question. */
  typed = $state<Record<string, string>>({});
  /** False where the browser keeps nothing. */
  kept = $state(true);

  readonly questions = $derived.by(() => {
    const { assignment, places } = this.#gradebook.opened;
    return paperQuestions(assignment, places, this.form, this.#labels);
  });
  readonly readings = $derived(
    this.questions.map(({ question, paper }) => readPaper(paper, this.typed[question.id] ?? ''))
  );
  /** Numbers of the questions whose answers cannot be read. */
  readonly unread = $derived(this.questions.filter((_, at) => this.readings[at]?.problem).map(({ number }) => number));
  readonly empty = $derived(
    this.who.trim() === '' && this.readings.every(({ response, problem }) => !response && !problem)
  );

  constructor(gradebook: GradebookState, labels: Labels) {
    this.#gradebook = gradebook;
    this.#labels = labels;
    this.#read();
  }

  type(question: string, text: string): void {
    this.typed = { ...this.typed, [question]: text };
    this.#keep();
  }

  call(who: string): void {
    this.who = who;
    this.#keep();
  }

  /** Letters mean something else on another form; what was typed stays, and is read anew. */
  choose(form: number): void {
    this.form = form;
    this.#keep();
  }

  /**
   * Takes the paper into the gradebook and begins the next one of the same form.
   * @returns the number of the hand-in; undefined while something cannot be read, or nothing is there
   */
  save(): { nonce: number } | undefined {
    if (this.unread.length > 0 || this.empty) return undefined;
    const { assignment, places } = this.#gradebook.opened;
    const responses = Object.fromEntries(
      this.questions.flatMap(({ place }, at) => {
        const response = this.readings[at]?.response;
        return response === undefined ? [] : [[place, $state.snapshot(response) as Json]];
      })
    );
    const paper = { form: this.form, who: this.who, responses };
    const entry = paperEntry(assignment, places, paper, this.#gradebook.entries, stamp());
    this.#gradebook.take({ entries: [entry], refused: [], mended: 0 });
    this.clear();
    return { nonce: entry.submission.nonce };
  }

  clear(): void {
    [this.who, this.typed] = ['', {}];
    this.#keep();
  }

  #name(): string {
    return paperName(this.#gradebook.opened.id);
  }

  #keep(): void {
    const { form, who, typed } = this;
    if (form === 0 && who === '' && Object.values(typed).every((text) => text === '')) forget(this.#name());
    else this.kept = keep(this.#name(), { form, who, typed });
  }

  #read(): void {
    const saved = readKept(this.#name(), (raw) => (isRecord(raw) ? raw : undefined));
    if (!saved) return;
    const { form, who, typed } = saved;
    if (
      typeof form === 'number' &&
      Number.isInteger(form) &&
      form >= 0 &&
      form < this.#gradebook.opened.assignment.forms
    )
      this.form = form;
    if (typeof who === 'string') this.who = who.slice(0, nameLimit);
    if (isRecord(typed)) {
      this.typed = Object.fromEntries(
        Object.entries(typed).flatMap(([id, text]) =>
          typeof text === 'string' ? [[id, text.slice(0, typedLimit)]] : []
        )
      );
    }
  }
}
