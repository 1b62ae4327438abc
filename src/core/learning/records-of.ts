import { isRecord } from '../plain-json.ts';

/** What a course has, by ids. */
export interface CourseIds {
  questions: ReadonlySet<string>;
  lessons: ReadonlySet<string>;
}

/**
 * Those of some raw records, of whatever version, that belong to a course: answers to its questions, its lessons that were
 * read, sittings with a question of it and all that was done in them. A sitting with none of any bank's, as of a teacher's
 * own questions alone, is no other course's and belongs to it too.
 * @param own how ids of a teacher's own questions begin
 */
export function recordsOf(
  records: readonly unknown[],
  { questions, lessons }: CourseIds,
  own = 'own-'
): { id: string }[] {
  const raw = records.filter(
    (record): record is Record<string, unknown> & { id: string } => isRecord(record) && typeof record['id'] === 'string'
  );
  const sittings = new Set(
    raw.flatMap(({ id, quiz }) => {
      const ids = isRecord(quiz) && Array.isArray(quiz['questions']) ? (quiz['questions'] as unknown[]) : [];
      const banked = ids.filter((one) => typeof one !== 'string' || !one.startsWith(own));
      const ours = banked.length === 0 ? ids.length > 0 : banked.some((one) => questions.has(one as string));
      return ours ? [id] : [];
    })
  );
  return raw.filter(({ id, sitting, question, lesson }) => {
    if (typeof sitting === 'string') return sittings.has(sitting);
    if (sittings.has(id)) return true;
    return questions.has(question as string) || lessons.has(lesson as string);
  });
}
