import { nearest } from '../problem.ts';
import type { Lesson } from './course.ts';
import type { Draft, Entry, ListName } from './draft.ts';

/** Which lesson teaches a claim and asks a question. */
export interface Teaching {
  /** In reading order. */
  lessons: Entry<Lesson>[];
  /** Whether every lesson could be read. */
  whole: boolean;
  /** Lesson index at which a claim is first taught. */
  taughtAt: Map<string, number>;
  /** Lesson index of a question: where it is embedded, else the lesson its file is named after. */
  askedAt: Map<string, number>;
}

/** Reads it off a draft, once for all that ask. */
export function readTeaching(draft: Draft): Teaching {
  const teaching: Teaching = {
    lessons: lessonOrder(draft),
    whole: isWhole(draft),
    taughtAt: new Map(),
    askedAt: new Map()
  };
  teaching.lessons.forEach(({ value: { prose } }, index) => {
    const first = (places: Map<string, number>, id: string) => places.has(id) || places.set(id, index);
    for (const { id } of prose.passages.flatMap(({ claims }) => claims))
      first(teaching.taughtAt, meant(draft, 'claims', id));
    for (const { id } of prose.questions) first(teaching.askedAt, meant(draft, 'questions', id));
  });
  const lessonAt = new Map(teaching.lessons.map(({ value }, index) => [`questions/${value.id}.yaml`, index]));
  for (const { value, place } of draft.questions) {
    const index = lessonAt.get(place.file);
    if (index !== undefined && !teaching.askedAt.has(value.id)) teaching.askedAt.set(value.id, index);
  }
  return teaching;
}

/** Ids of the questions of each lesson, by lesson: those embedded in its text, then the others of its file. */
export function banksOf(draft: Draft, { lessons, askedAt }: Teaching): Map<string, string[]> {
  const banks = new Map(
    lessons.map(({ value: { id, prose } }) => [id, prose.questions.map((question) => question.id)])
  );
  for (const { value } of draft.questions) {
    const bank = banks.get(lessons[askedAt.get(value.id) ?? -1]?.value.id ?? '');
    if (bank && !bank.includes(value.id)) bank.push(value.id);
  }
  return banks;
}

/** The id that a text means: as written, or the nearest one, so that one slip of spelling is told once. */
function meant({ declared }: Draft, name: ListName, id: string): string {
  return declared[name].has(id) ? id : (nearest(id, declared[name].keys()) ?? id);
}

/** Lessons in the order of course.yaml; those it does not name follow. Sorts: ask once, not for each question. */
function lessonOrder(draft: Draft): Entry<Lesson>[] {
  const order = draft.info?.value.lessons ?? [];
  // from the back, so that of a lesson listed twice the first place counts
  const places = new Map(order.map((id, index) => [id, index] as const).reverse());
  const place = ({ value: { id } }: Entry<Lesson>) => places.get(id) ?? order.length;
  return [...draft.lessons].sort((a, b) => place(a) - place(b));
}

/** Whether a lesson is one of the course already; none is a draft while course.yaml cannot be read. */
export function isListed({ info }: Draft, { value: { id } }: Entry<Lesson>): boolean {
  return !info || info.value.lessons.includes(id);
}

/** Whether the text of every lesson is at hand and its place known; else it cannot be told what is in none. */
function isWhole({ info, lessonFiles }: Draft): boolean {
  return info !== undefined && info.value.lessons.every((id) => lessonFiles.get(id)?.hasText);
}
