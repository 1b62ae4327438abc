import { now } from '#browser/device.ts';
import { followKept, forget, keep, namesKept, readKept } from '#browser/kept.ts';
import { unsealHandIn, unsealHandInFile } from '#browser/seal.ts';
import { analyse } from '#core/teaching/analysis.ts';
import { attemptsAllowed } from '#core/teaching/assignment.ts';
import { bankMark } from '#core/teaching/bank-mark.ts';
import { classTable, relabel, type AttemptChoice, type Edit, type Entry } from '#core/teaching/gradebook.ts';
import { readGradebookFile, writeGradebookFile, type Gradebook } from '#core/teaching/gradebook-file.ts';
import { freshOf, type Desk, type Intake } from '#core/teaching/intake.ts';
import { writeFragment } from '#core/teaching/link.ts';
import { odditiesOf } from '#core/teaching/oddities.ts';
import { remedied, type Remedy } from '#core/teaching/remedies.ts';
import { scoringOf } from '#core/teaching/scoring.ts';
import { whatIf } from '#core/teaching/what-if.ts';
import type { OpenedAssignment } from './assignment.ts';
import type { TeacherKeyring } from './teacher-keys.svelte.ts';

const prefix = 'gradebook-';

/** Under what name the paper is kept that is being typed in for an assignment. */
export const paperName = (assignment: string) => `paper-${assignment}`;

/** Gradebooks that are kept on this machine, by the id of their assignment. */
export function keptGradebooks(): { id: string; gradebook: Gradebook }[] {
  return namesKept(prefix).flatMap((name) => {
    const { gradebook } = readGradebookFile(String(readKept(name) ?? ''));
    return gradebook ? [{ id: name.slice(prefix.length), gradebook }] : [];
  });
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
  #keyring: TeacherKeyring;

  readonly #base = $derived.by(() => scoringOf(this.opened.assignment, this.opened.places));
  readonly scoring = $derived(remedied(this.#base, this.remedies).scoring);
  readonly table = $derived(classTable(this.entries, this.scoring, { edits: this.edits, attempt: this.attempt }));
  readonly analysis = $derived(analyse(this.table, this.scoring.items));
  /** What looks odd about the hand-ins, for the teacher to look at. */
  readonly oddities = $derived.by(() => {
    const { id, assignment, places } = this.opened;
    const [bank, allowed] = [bankMark(places), attemptsAllowed(assignment)];
    return odditiesOf(this.table, this.scoring, { assignment: id, bank, allowed, now: now() });
  });
  readonly whatIf = $derived(
    this.trial.length > 0
      ? whatIf(this.entries, this.#base, this.trial, { kept: this.remedies, edits: this.edits, attempt: this.attempt })
      : undefined
  );

  constructor(opened: OpenedAssignment, keyring: TeacherKeyring) {
    this.opened = opened;
    this.#keyring = keyring;
    this.#read();
  }

  /**
   * Follows other tabs.
   * @returns ends it
   */
  follow(): () => void {
    return followKept(prefix + this.opened.id, () => this.#read());
  }

  desk(): Desk {
    const { id, assignment, places } = this.opened;
    const key = this.#keyring.keys?.privateKey;
    return {
      id,
      assignment,
      places,
      unsealCode: async (bits) => (key ? unsealHandIn(bits, key) : undefined),
      unsealFile: async (file) => (key ? unsealHandInFile(file, key) : undefined)
    };
  }

  /** @returns how many were not there already */
  take({ entries }: Intake): number {
    const fresh = freshOf(this.entries, entries);
    this.entries = [...this.entries, ...fresh];
    this.#keep();
    return fresh.length;
  }

  /** Calls a student otherwise, in all hand-ins with this number. */
  rename(nonce: number, label: string): void {
    const { entries, edits } = relabel(this, nonce, label);
    [this.entries, this.edits] = [entries, edits];
    this.#keep();
  }

  removeAttempt(nonce: number): void {
    this.entries = this.entries.filter(({ submission }) => submission.nonce !== nonce);
    this.#keep();
  }

  /** Writes a mark or a comment beside a computed one; the last one of a place counts. */
  edit(edit: Edit): void {
    const others = this.edits.filter(
      ({ student, attempt, question }) =>
        student !== edit.student || attempt !== edit.attempt || question !== edit.question
    );
    const empty = edit.mark === undefined && !edit.comment;
    this.edits = empty ? others : [...others, edit];
    this.#keep();
  }

  /** Puts what was tried into force. */
  keepTrial(): void {
    this.remedies = [...this.remedies, ...this.trial];
    this.trial = [];
    this.#keep();
  }

  removeRemedy(at: number): void {
    this.remedies = this.remedies.filter((_, place) => place !== at);
    this.#keep();
  }

  choose(attempt: AttemptChoice): void {
    this.attempt = attempt;
    this.#keep();
  }

  asFile(): string {
    return writeGradebookFile(this.#gradebook());
  }

  /** Takes over what a file holds, beside what is here. */
  bring({ entries, edits, remedies, attempt }: Gradebook): void {
    this.take({ entries, refused: [], mended: 0 });
    this.edits = [...edits, ...this.edits];
    if (this.remedies.length === 0) this.remedies = remedies;
    this.attempt = attempt;
    this.#keep();
  }

  /** Takes over a gradebook of this assignment from its file; false for anything else. */
  restore(text: string): boolean {
    const { gradebook } = readGradebookFile(text);
    if (gradebook?.assignment !== writeFragment(this.opened.assignment)) return false;
    this.bring(gradebook);
    return true;
  }

  erase(): void {
    [this.entries, this.edits, this.remedies, this.trial] = [[], [], [], []];
    forget(prefix + this.opened.id);
    forget(paperName(this.opened.id));
  }

  #gradebook(): Gradebook {
    return {
      assignment: writeFragment(this.opened.assignment),
      entries: [...this.entries],
      edits: [...this.edits],
      remedies: [...this.remedies],
      attempt: this.attempt
    };
  }

  #keep(): void {
    this.kept = keep(prefix + this.opened.id, this.asFile());
  }

  #read(): void {
    const { gradebook } = readGradebookFile(String(readKept(prefix + this.opened.id) ?? ''));
    if (!gradebook) return;
    this.entries = gradebook.entries;
    this.edits = gradebook.edits;
    this.remedies = gradebook.remedies;
    this.attempt = gradebook.attempt;
  }
}
