import { now } from '#device/device.ts';
import { asideOf, followKept, forget, keep, namesKept, readKept } from '#device/kept.ts';
import { locked } from '#device/lock.ts';
import { takeOldName } from '#device/old-names.ts';
import { unsealHandIn, unsealHandInFile } from '#device/seal.ts';
import { analyse } from '#core/classroom/statistics/analysis.ts';
import { attemptsAllowed, longestLimit } from '#core/classroom/assignment/assignment.ts';
import { bankMark } from '#core/classroom/assignment/bank-mark.ts';
import { classTable, type AttemptChoice, type Edit, type Entry } from '#core/classroom/gradebook/gradebook.ts';
import {
  countUnread,
  fitsGradebookFile,
  readGradebookFile,
  writeGradebookFile,
  type Gradebook
} from '#core/classroom/gradebook/gradebook-file.ts';
import {
  addingRemedies,
  choosing,
  editing,
  joining,
  removingAttempt,
  removingRemedy,
  renaming,
  standing,
  taking,
  type Step
} from '#core/classroom/gradebook/gradebook-steps.ts';
import { freshOf, type Desk, type Intake } from '#core/classroom/gradebook/intake.ts';
import { writeFragment } from '#core/classroom/assignment/link.ts';
import { isReady } from '#core/classroom/assignment/open-assignment.ts';
import { odditiesOf } from '#core/classroom/statistics/oddities.ts';
import { remedied, type Remedy } from '#core/classroom/gradebook/remedies.ts';
import { scoringOf } from '#core/classroom/gradebook/scoring.ts';
import { whatIf } from '#core/classroom/gradebook/what-if.ts';
import type { OpenedAssignment } from './assignment.ts';
import type { TeacherKeyring } from './teacher-keys.svelte.ts';

const prefix = 'gradebook-';

/** How long, in milliseconds, another tab may write without having seen what this one wrote. */
const unseen = 5000;

/** Under what name the paper is kept that is being typed in for an assignment. */
export const paperName = (assignment: string) => `paper-${assignment}`;

/** Gradebooks that are kept on this machine, by the id of their assignment. */
export function keptGradebooks(): { id: string; gradebook: Gradebook }[] {
  return namesKept(prefix).flatMap((name) => {
    const gradebook = readKept(name, readBook);
    return gradebook ? [{ id: name.slice(prefix.length), gradebook }] : [];
  });
}

function readBook(raw: unknown): Gradebook | undefined {
  return typeof raw === 'string' ? readGradebookFile(raw).gradebook : undefined;
}

/** The gradebook of one assignment: what was handed in and what its teacher did; all marks are worked out from these. */
export class GradebookState {
  readonly opened: OpenedAssignment;
  entries = $state.raw<readonly Entry[]>([]);
  edits = $state.raw<readonly Edit[]>([]);
  /** In force. */
  remedies = $state.raw<readonly Remedy[]>([]);
  /** Tried and not kept yet. */
  trial = $state.raw<readonly Remedy[]>([]);
  attempt = $state<AttemptChoice>('best');
  /** False where the browser keeps nothing. */
  kept = $state(true);
  /** What could not be read. */
  unread = $state.raw<Gradebook['unread']>();
  #keyring: TeacherKeyring;
  /** Steps of this page that a tab which writes at this moment may not have seen. */
  #recent: readonly Step[] = [];
  /** What was last read or written, so that a large class is not read anew at every change. */
  #last: { text: string; book: Gradebook } | undefined;

  readonly #base = $derived.by(() => scoringOf(this.opened.assignment, this.opened.places));
  readonly scoring = $derived(remedied(this.#base, this.remedies).scoring);
  readonly table = $derived(classTable(this.entries, this.scoring, { edits: this.edits, attempt: this.attempt }));
  readonly analysis = $derived(analyse(this.table, this.scoring));
  /** What looks odd about the hand-ins, for the teacher to look at. */
  readonly oddities = $derived.by(() => {
    const { id, assignment, places } = this.opened;
    const [bank, allowed] = [bankMark(places), attemptsAllowed(assignment)];
    const limit = longestLimit(assignment);
    return odditiesOf(this.table, this.scoring, { assignment: id, bank, allowed, limit, now: now() });
  });
  readonly whatIf = $derived(
    this.trial.length > 0
      ? whatIf(this.entries, this.#base, this.trial, { kept: this.remedies, edits: this.edits, attempt: this.attempt })
      : undefined
  );

  constructor(opened: OpenedAssignment, keyring: TeacherKeyring) {
    this.opened = opened;
    this.#keyring = keyring;
    // with a question of this course in it, its id is the proof
    if (opened.places.some(isReady))
      for (const name of [this.#name, paperName(opened.id)]) takeOldName(name, () => true);
    const kept = this.#kept();
    if (kept) this.#show(kept);
  }

  /**
   * Follows other tabs.
   * @returns ends it
   */
  follow(): () => void {
    return followKept(this.#name, () => this.#hear());
  }

  desk(): Desk {
    const { id, assignment, places } = this.opened;
    const keys = this.#keyring.all.map(({ privateKey }) => privateKey);
    return {
      id,
      assignment,
      places,
      unsealCode: (bits) => firstOf(keys, (key) => unsealHandIn(bits, key)),
      unsealFile: (file) => firstOf(keys, (key) => unsealHandInFile(file, key))
    };
  }

  /** @returns how many were not there already */
  take({ entries }: Intake): number {
    const fresh = freshOf(this.entries, entries);
    if (fresh.length > 0) this.#do(taking(fresh));
    return fresh.length;
  }

  /** Calls a student otherwise, in all hand-ins with this number. */
  rename(nonce: number, label: string): void {
    this.#do(renaming(nonce, label));
  }

  /** All hand-ins of a name as those of one student, or each as that of another. */
  stand(student: string, together: boolean): void {
    this.#do(standing(student, together));
  }

  removeAttempt(nonce: number): void {
    this.#do(removingAttempt(nonce));
  }

  /** Writes a mark or a comment beside a computed one; the last one of a place counts. */
  edit(edit: Edit): void {
    this.#do(editing(edit));
  }

  /** Puts what was tried into force. */
  keepTrial(): void {
    const tried = this.trial;
    this.trial = [];
    this.#do(addingRemedies(tried));
  }

  removeRemedy(at: number): void {
    const remedy = this.remedies[at];
    if (remedy) this.#do(removingRemedy(remedy));
  }

  choose(attempt: AttemptChoice): void {
    this.#do(choosing(attempt));
  }

  asFile(): string {
    return writeGradebookFile(this.#gradebook());
  }

  /** Whether its file is small enough to be opened again. */
  fitsFile(text: string): boolean {
    return fitsGradebookFile(this.#gradebook(), text);
  }

  /** How many things in it could not be read, and are kept as they are. */
  get unreadable(): number {
    return countUnread(this.#gradebook());
  }

  /** Takes over what a file holds, beside what is here. */
  bring(gradebook: Gradebook): void {
    this.#do(joining(gradebook));
  }

  /** Takes over a gradebook of this assignment from its file; false for anything else. */
  restore(text: string): boolean {
    const { gradebook } = readGradebookFile(text);
    if (gradebook?.assignment !== writeFragment(this.opened.assignment)) return false;
    this.bring(gradebook);
    return true;
  }

  /** Leaves nothing of it on this machine, in this tab and all others. */
  erase(): void {
    this.trial = [];
    this.#recent = [];
    this.#show(this.#empty());
    for (const name of [this.#name, paperName(this.opened.id)]) {
      forget(name);
      asideOf(name).forEach(forget);
    }
  }

  get #name(): string {
    return prefix + this.opened.id;
  }

  #gradebook(): Gradebook {
    return {
      assignment: writeFragment(this.opened.assignment),
      entries: [...this.entries],
      edits: [...this.edits],
      remedies: [...this.remedies],
      attempt: this.attempt,
      ...(this.unread && { unread: this.unread })
    };
  }

  #empty(): Gradebook {
    const assignment = writeFragment(this.opened.assignment);
    return { assignment, entries: [], edits: [], remedies: [], attempt: this.attempt };
  }

  /** Shows a change at once, and makes it to what is kept, whatever other tabs have kept meanwhile. */
  #do(step: Step): void {
    this.#show(step(this.#gradebook()));
    this.#recent = [...this.#recent, step];
    setTimeout(() => (this.#recent = this.#recent.filter((one) => one !== step)), unseen);
    void locked(this.#name, () => this.#settle());
  }

  /** Reads, makes the steps and writes, in one go. */
  #settle(): void {
    // where nothing can be kept, what is shown is all there is
    const kept = this.kept ? (this.#kept() ?? this.#empty()) : this.#gradebook();
    const next = this.#recent.reduce((book, step) => step(book), kept);
    this.#show(next);
    const text = writeGradebookFile(next);
    if (text === this.#last?.text) return;
    this.kept = keep(this.#name, text);
    if (!this.kept) return;
    this.#last = { text, book: next };
    // they are part of it now
    asideOf(this.#name)
      .filter((name) => readKept(name, readBook))
      .forEach(forget);
  }

  /** Another tab wrote, and may not have seen what was done here; or it erased all, and then nothing comes back. */
  #hear(): void {
    const kept = this.#kept();
    if (kept === undefined) this.#recent = [];
    if (this.kept || kept) this.#show(kept ?? this.#empty());
    if (this.#recent.length > 0) void locked(this.#name, () => this.#settle());
  }

  /** What is kept, with what had to make room earlier and can be read today. */
  #kept(): Gradebook | undefined {
    const own = readKept(this.#name, (raw) => {
      if (raw === this.#last?.text) return this.#last?.book;
      const book = readBook(raw);
      return book && (this.#last = { text: raw as string, book }).book;
    });
    if (!own) this.#last = undefined;
    const [book, ...others] = [own ?? [], ...asideOf(this.#name).map((name) => readKept(name, readBook) ?? [])].flat();
    return book && others.reduce((all, other) => joining(other)(all), book);
  }

  #show({ entries, edits, remedies, attempt, unread }: Gradebook): void {
    [this.entries, this.edits, this.remedies, this.unread] = [entries, edits, remedies, unread];
    this.attempt = attempt;
  }
}

/** What the first of these keys opens; undefined where none does. */
async function firstOf<Key, T>(
  keys: readonly Key[],
  open: (key: Key) => Promise<T | undefined>
): Promise<T | undefined> {
  for (const key of keys) {
    const opened = await open(key);
    if (opened !== undefined) return opened;
  }
  return undefined;
}
