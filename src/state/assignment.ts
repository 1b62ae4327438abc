import type { BankIndex } from '#core/views/bank.ts';
import type { QuestionSheet } from '#core/views/question.ts';
import type { Quiz } from '#core/learning/quiz.ts';
import { assignmentId } from '#core/classroom/assignment/assignment-id.ts';
import type { Assignment, Variant } from '#core/classroom/assignment/assignment.ts';
import { isReady, openAssignment, type Place } from '#core/classroom/assignment/open-assignment.ts';
import { refOf } from '#core/classroom/assignment/pin.ts';
import { quizOf } from '#core/classroom/assignment/quiz-of.ts';
import { parts } from './parts.svelte.ts';

/** What a page needs of the bank to open assignments. */
export interface BankSource {
  fetchIndex: () => Promise<BankIndex>;
  fetchQuestions: (index: BankIndex, ids: readonly string[]) => Promise<Map<string, QuestionSheet>>;
}

/** An assignment with its questions found again: what can be asked, and how the rest stands. */
export interface OpenedAssignment {
  id: string;
  assignment: Assignment;
  variant: Variant;
  places: Place[];
  /** Of everything that can be asked. */
  sheets: ReadonlyMap<string, QuestionSheet>;
  /** Own questions that could not be read. */
  unread: number;
  /** Undefined where nothing can be asked. */
  quiz: Quiz | undefined;
}

/** Finds the questions of an assignment; rejected when they cannot be fetched. */
export async function openIt(assignment: Assignment, variant: Variant, bank: BankSource): Promise<OpenedAssignment> {
  const index = await bank.fetchIndex();
  const refs = new Set(assignment.questions.flatMap((one) => ('own' in one ? [] : [one.ref])));
  const ids = index.questions.map(({ id }) => id).filter((id) => refs.has(refOf(id)));
  const [fetched, own] = await Promise.all([
    bank.fetchQuestions(index, ids),
    assignment.own.length > 0 ? readOwn(assignment, new Set(index.questions.map(({ id }) => id))) : []
  ]);
  const places = openAssignment(assignment, fetched.values(), own);
  const written = own.flatMap((one) => (one ? [{ ...one, lesson: '', evidence: [] }] : []));
  const all = new Map([...fetched, ...written.map((sheet) => [sheet.question.id, sheet] as const)]);
  const ready = new Set(places.flatMap((place) => (isReady(place) ? place.asked.question.id : [])));
  return {
    id: assignmentId(assignment),
    assignment,
    variant,
    places,
    sheets: new Map([...all].filter(([id]) => ready.has(id))),
    unread: own.filter((one) => !one).length,
    quiz: quizOf(assignment, places, variant)
  };
}

/** Own questions are checked by the whole schema, which is fetched only where there are some. */
async function readOwn(assignment: Assignment, taken: ReadonlySet<string>) {
  const { readOwnQuestions } = await parts.fetch(() => import('#core/classroom/own/own-questions.ts'));
  return readOwnQuestions(assignment, taken).asked;
}
