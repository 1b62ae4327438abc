import { assignmentOf, type Draft } from '#core/classroom/assignment/draft.ts';
import type { Assignment, OwnQuestion } from '#core/classroom/assignment/assignment.ts';
import type { BankSource } from './assignment.ts';
import { parts } from './parts.svelte.ts';
import type { TeacherKeyring } from './teacher-keys.svelte.ts';

/**
 * A kept draft as its link hands it out today; rejected when the questions cannot be fetched.
 * @returns undefined where nothing in it can be asked
 */
export async function assignmentOfDraft(
  draft: Draft,
  bank: BankSource,
  keyring: TeacherKeyring
): Promise<Assignment | undefined> {
  const index = await bank.fetchIndex();
  const [sheets, sound] = await Promise.all([
    bank.fetchQuestions(index, draft.questions),
    soundOf(draft, new Set(index.questions.map(({ id }) => id)))
  ]);
  const publicKey = draft.sealed ? (await keyring.get()).publicKey : undefined;
  return assignmentOf(draft, sheets, publicKey, sound).assignment;
}

/** Its own questions that can be asked; what checks them is fetched only where there are some. */
async function soundOf({ own }: Draft, taken: ReadonlySet<string>): Promise<OwnQuestion[]> {
  if (own.length === 0) return [];
  const { handedOut, reviewAll } = await parts.fetch(() => import('#core/classroom/own/review.ts'));
  return handedOut(reviewAll(own, taken));
}
