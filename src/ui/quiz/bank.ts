import { resolve } from '$app/paths';
import type { BankIndex } from '#core/views/bank.ts';
import type { QuestionSheet } from '#core/views/question.ts';
import { parts } from '#state/parts.svelte.ts';
import { fetchSheets } from '#state/sheets.svelte.ts';
import { loadControl } from '#ui/questions/controls.ts';

/** The bank without its words; rejected when it cannot be fetched. */
export function fetchIndex(): Promise<BankIndex> {
  return parts.fetchData(resolve('/questions/index.json'));
}

/**
 * The questions with these ids and what it takes to ask them, from the files of their lessons only; rejected when one
 * cannot be fetched. Those the course does not have are left out.
 */
export async function fetchQuestions(
  { lessons, questions }: BankIndex,
  ids: readonly string[]
): Promise<Map<string, QuestionSheet>> {
  const wanted = new Set(ids);
  const asked = questions.filter(({ id }) => wanted.has(id));
  const files = lessons.filter(({ id }) => asked.some(({ lesson }) => lesson === id));
  const [sheets] = await Promise.all([
    Promise.all(files.map(({ id }) => fetchSheets(id))),
    ...[...new Set(asked.map(({ kind }) => kind))].map(loadControl)
  ]);
  return new Map(sheets.flatMap(Object.entries<QuestionSheet>).filter(([id]) => wanted.has(id)));
}
