import { resolve } from '$app/paths';
import type { BankIndex } from '#core/views/bank.ts';
import type { CourseIds } from '#core/learning/records-of.ts';
import { parts } from './parts.svelte.ts';

/** What the course has, by ids; rejected when it cannot be fetched. */
export async function fetchCourseIds(): Promise<CourseIds> {
  const { questions, lessons } = await parts.fetchData<BankIndex>(resolve('/questions/index.json'));
  return { questions: new Set(questions.map(({ id }) => id)), lessons: new Set(lessons.map(({ id }) => id)) };
}
