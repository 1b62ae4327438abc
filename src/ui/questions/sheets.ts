import { resolve } from '$app/paths';
import type { QuestionSheet } from '#core/course/view.ts';

/** The sheets of a lesson's questions, by id; rejected when they cannot be fetched. */
export async function fetchSheets(lesson: string): Promise<Record<string, QuestionSheet>> {
  const response = await fetch(resolve('/questions/[lesson].json', { lesson }));
  if (!response.ok) throw new Error(`The sheets of the lesson "${lesson}" could not be fetched.`);
  return (await response.json()) as Record<string, QuestionSheet>;
}
