import { followKept, forget, keep, namesKept, readKept } from '#device/kept.ts';
import { stamp } from '#device/device.ts';
import { chance } from '#device/chance.ts';
import { newSeed } from '#core/classroom/assignment/assignment.ts';
import { newDraft, readDraft, type Draft } from '#core/classroom/assignment/draft.ts';

const prefix = 'draft-';
/** Under what name is kept which draft was last worked on. */
const inHand = 'in-hand';
/** Steps back that are kept, for as long as the page is open. */
const undoLimit = 100;

/** A teacher's drafts: kept on this machine at every change, the same in every tab. */
export class Drafts {
  list = $state.raw<readonly Draft[]>([]);
  /** The one being worked on. */
  current = $state.raw<Draft>();
  /** False where the browser keeps nothing. */
  kept = $state(true);
  #past = $state.raw<readonly Draft[]>([]);
  /** Where the last change was made, if the next one there is to be undone with it. */
  #step: string | undefined;
  readonly canUndo = $derived(this.#past.length > 0);

  /**
   * Reads what is kept and follows other tabs.
   * @returns ends it
   */
  start(): () => void {
    this.#read();
    const last = readKept(inHand, (raw) => (typeof raw === 'string' ? raw : undefined));
    this.current ??= this.list.find(({ id }) => id === last) ?? this.list[0] ?? this.#fresh();
    return followKept(prefix, () => {
      this.#read();
      const { current } = this;
      const there = this.list.find(({ id }) => id === current?.id);
      if (there && current && there.changed > current.changed) this.current = there;
    });
  }

  /**
   * Changes the draft in hand and keeps it.
   * @param step names what is being typed in: all signs typed into one field are undone at once
   */
  change(change: Partial<Draft>, step?: string): void {
    const { current } = this;
    if (!current) return;
    if (step === undefined || step !== this.#step) this.#past = [...this.#past.slice(-undoLimit + 1), current];
    this.#step = step;
    this.#put({ ...current, ...change, changed: stamp().at });
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#step = undefined;
    this.#put({ ...before, changed: stamp().at });
  }

  open(id: string): void {
    this.current = this.list.find((draft) => draft.id === id) ?? this.current;
    keep(inHand, id);
    this.#past = [];
  }

  add(): void {
    this.current = this.#fresh();
    this.#past = [];
  }

  /** Takes in a draft made elsewhere and opens it; those that are here stay as they are. */
  bring(make: (id: string, at: number) => Draft): void {
    const { id, at } = stamp();
    this.#past = [];
    this.#put(make(id, at));
  }

  duplicate(title: string): void {
    const { current } = this;
    if (current) this.bring((id, changed) => ({ ...current, id, changed, title }));
  }

  remove(): void {
    const { current } = this;
    if (!current) return;
    forget(prefix + current.id);
    this.list = this.list.filter(({ id }) => id !== current.id);
    this.current = this.list[0] ?? this.#fresh();
    this.#past = [];
  }

  #fresh(): Draft {
    const { id, at } = stamp();
    return newDraft(id, at, newSeed(chance));
  }

  #put(draft: Draft): void {
    this.current = draft;
    this.kept = keep(prefix + draft.id, draft);
    keep(inHand, draft.id);
    this.list = [draft, ...this.list.filter(({ id }) => id !== draft.id)];
  }

  #read(): void {
    this.list = keptDrafts();
  }
}

/** The drafts that are kept on this machine, the last changed first. */
export function keptDrafts(): Draft[] {
  return namesKept(prefix)
    .flatMap((name) => readKept(name, readDraft) ?? [])
    .sort((a, b) => b.changed - a.changed);
}
