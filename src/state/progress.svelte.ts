import { stamp } from '#device/device.ts';
import { hasOldRecords } from '#device/old-records.ts';
import { openRecordStore, patience, type RecordStore } from '#device/record-store.ts';
import type { Progress, Standing } from '#core/learning/progress.ts';
import type { Asked } from '#core/questions/asked.ts';
import {
  latestOf,
  mergeRecords,
  placeAfter,
  recordVersion,
  withoutRecords,
  type Attempt,
  type SavedRecord
} from '#core/learning/record.ts';
import { marking } from './marking.svelte.ts';
import { parts } from './parts.svelte.ts';

const nothingDone: Progress = { standings: new Map(), sectionsRead: new Set() };
const nothingToRead = { readRecord: () => ({ reason: 'damaged' as const, record: undefined }) };

/** The learner's records, reactive, the same in every tab. Results are computed from them on reading. */
export class ProgressState {
  records = $state.raw<readonly SavedRecord[]>([]);
  /** Raw records that could not be read; kept where they are, exported as they are. */
  setAside = $state.raw<readonly unknown[]>([]);
  /** `memory`: nothing is kept when the page closes. */
  storage = $state<'opening' | 'kept' | 'memory'>('opening');

  #open: () => Promise<RecordStore>;
  #started: Promise<RecordStore> | undefined;
  /** Shown but not yet kept; a reload of what is kept must not drop them. */
  #unsaved: readonly SavedRecord[] = [];
  /** On their way already: sent once more they would be there, and a page that is left then loses what went with them. */
  #sent: readonly SavedRecord[] = [];
  /** Largest place in the order of records that is taken. */
  #latest = 0;
  /** Ids of what was made before it was known what is kept. */
  #early: string[] | undefined = [];
  /** Grows with every change of what is kept, by which a slow reading knows that it came too late. */
  #changes = 0;

  constructor(open: () => Promise<RecordStore> = () => openRecordStore()) {
    this.#open = open;
  }

  /** Reads what is kept and follows other tabs; calling it again changes nothing. */
  start(): Promise<RecordStore> {
    this.#started ??= this.#begin();
    return this.#started;
  }

  /** What makes a record unique, and later than all there are. */
  stamp(): Pick<SavedRecord, 'v' | 'id' | 'at' | 'n'> {
    const { id, at } = stamp();
    this.#latest = placeAfter(Math.max(this.#latest, this.records.at(-1)?.n ?? 0), at);
    this.#early?.push(id);
    return { v: recordVersion, id, at, n: this.#latest };
  }

  attempt(asked: Asked, attempt: Omit<Attempt, 'v' | 'type' | 'id' | 'at' | 'n' | 'question' | 'hash'>): Attempt {
    const record: Attempt = {
      type: 'attempt',
      ...this.stamp(),
      question: asked.question.id,
      hash: asked.hash,
      ...attempt
    };
    void this.add([record]);
    return record;
  }

  read(lesson: string, section: string): void {
    const known = this.records.some(
      (record) => record.type === 'reading' && record.lesson === lesson && record.section === section
    );
    if (!known) void this.add([{ type: 'reading', ...this.stamp(), lesson, section }]);
  }

  /** Shows records at once and keeps them; when they cannot be kept the page goes on in memory and says so. */
  async add(records: readonly SavedRecord[]): Promise<void> {
    this.#unsaved = mergeRecords(this.#unsaved, records);
    this.records = mergeRecords(this.records, records);
    void marking.load();
    await this.#keep(await this.start());
  }

  async erase(): Promise<boolean> {
    const store = await this.start();
    const erased = await store.erase();
    this.#changes++;
    if (erased) [this.records, this.setAside, this.#unsaved] = [[], [], []];
    return erased;
  }

  /** Those made in lessons; a sitting keeps its own. */
  attemptsAt(question: string): Attempt[] {
    return this.records.filter(
      (record): record is Attempt => record.type === 'attempt' && record.question === question && !record.sitting
    );
  }

  standing(asked: Asked): Standing | undefined {
    return marking.marker?.standingOf(asked, this.attemptsAt(asked.question.id));
  }

  summary(asked: Iterable<Asked>): Progress {
    return marking.marker?.summarise(this.records, asked) ?? nothingDone;
  }

  async #begin(): Promise<RecordStore> {
    const store = await this.#open();
    if (store.kind === 'kept' && (await hasOldRecords())) await this.#takeOver(store);
    store.listen(async () => {
      this.#changes++;
      // first what is there, for what is not kept yet comes after it
      await this.#reload(store);
      await this.#keep(store);
    });
    await this.#reload(store);
    // not before: until then nobody can say that something is not here
    this.storage = store.kind;
    return store;
  }

  /** Shows what was kept before each course had a place of its own too; what is slow about it is not waited for. */
  #takeOver(store: RecordStore): Promise<void> {
    const moved = parts
      .fetch(() => import('./take-over-records.ts'))
      .then(({ takeOverRecords }) => takeOverRecords(store))
      // offline, a later visit does it
      .then(() => this.#reload(store))
      .catch(() => undefined);
    return Promise.race([moved, new Promise<void>((late) => setTimeout(late, patience))]);
  }

  /** Keeps what is not kept yet, also what earlier could not be. */
  async #keep(store: RecordStore): Promise<void> {
    const waiting = withoutRecords(this.#unsaved, this.#sent);
    this.#sent = [...this.#sent, ...waiting];
    const kept = waiting.length === 0 || (await store.append(waiting));
    this.#sent = withoutRecords(this.#sent, waiting);
    this.#changes++;
    if (kept) this.#unsaved = withoutRecords(this.#unsaved, waiting);
    this.storage = kept ? store.kind : 'memory';
  }

  async #reload(store: RecordStore): Promise<void> {
    const changes = this.#changes;
    const raw = await store.all().catch(() => undefined);
    if (!raw) return;
    this.#moveBehind(latestOf(raw));
    // a first visit has nothing to read or to mark, and so does not load what does it
    const [reader] =
      raw.length > 0
        ? await Promise.all([
            parts.fetch(() => import('#core/learning/read-record.ts')).catch(() => undefined),
            marking.load()
          ])
        : [nothingToRead];
    // offline, or replaced by a newer build: what is shown stays, new answers are kept all the same
    if (!reader) return;
    if (changes !== this.#changes) return this.#reload(store);
    const read = raw.map((one) => ({ one, record: reader.readRecord(one).record }));
    this.setAside = read.filter(({ record }) => !record).map(({ one }) => one);
    this.records = mergeRecords(
      read.flatMap(({ record }) => record ?? []),
      this.#unsaved
    );
  }

  /** What was made before this was known, and is not yet kept, moves behind what is. */
  #moveBehind(latest: number): void {
    const early = this.#unsaved.filter(({ id }) => this.#early?.includes(id));
    const step = Math.max(0, latest + 1 - (early[0]?.n ?? Infinity));
    for (const one of early) one.n += step;
    this.#latest = Math.max(latest, this.#latest + step);
    this.#early = undefined;
  }
}

/** One learner, one page: every island of a lesson shares it. */
export const progress = new ProgressState();
