import { resolve } from '$app/paths';
import { keep, readKept } from '#browser/kept.ts';
import { oldNames, takeOldName } from '#browser/old-names.ts';
import { moveOldRecords } from '#browser/old-records.ts';
import type { RecordStore } from '#browser/record-store.ts';
import type { BankIndex } from '#core/course/view.ts';
import { recordsOf } from '#core/learning/records-of.ts';
import { parts } from './parts.svelte.ts';

/** Under what name is kept how many records are another course's. */
const left = 'left-of-old';

/** Moves the records of this course that were kept with those of all others of the origin. Never rejects: it is tried again. */
export async function takeOverRecords(store: RecordStore): Promise<void> {
  const ours = async (all: readonly unknown[]) => {
    // none but those that were found to be another's
    if (all.length === (readKept(left, Number) ?? 0)) return [];
    const found = recordsOf(all, await fetchIds());
    keep(left, all.length - found.length);
    return found;
  };
  await moveOldRecords(ours, store.append).catch(() => undefined);
}

/** Moves drafts, gradebooks and keys likewise. Never rejects. */
export async function takeOverNames(): Promise<void> {
  const names = oldNames();
  if (names.length === 0) return;
  const [{ isOfCourse }, ids] = await Promise.all([
    parts.fetch(() => import('#core/teaching/kept-of.ts')),
    fetchIds().catch(() => undefined)
  ]);
  if (ids) for (const name of names) takeOldName(name, (text) => isOfCourse(name, text, ids.questions));
}

async function fetchIds(): Promise<{ questions: ReadonlySet<string>; lessons: ReadonlySet<string> }> {
  const { questions, lessons } = await parts.fetchData<BankIndex>(resolve('/questions/index.json'));
  return { questions: new Set(questions.map(({ id }) => id)), lessons: new Set(lessons.map(({ id }) => id)) };
}
