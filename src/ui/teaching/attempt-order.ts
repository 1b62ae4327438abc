import type { Question } from '#core/questions/index.ts';
import type { Cell, MarkedAttempt } from '#core/classroom/gradebook/gradebook.ts';
import { quizOf } from '#core/classroom/assignment/quiz-of.ts';
import type { Scoring } from '#core/classroom/gradebook/scoring.ts';
import type { OpenedAssignment } from '#state/assignment.ts';

/** A question of an attempt where it stood for the student. */
export interface Stood {
  /** 1-based number on the student's form. */
  number: number;
  question: Question;
  /** Undefined where it was not asked, or does not count. */
  cell: Cell | undefined;
}

/** The questions of an attempt in the order of its form; the questions are those it is marked by. */
export function inFormOrder(
  { submission, cells }: MarkedAttempt,
  { items }: Scoring,
  { assignment, places }: OpenedAssignment
): Stood[] {
  const order = quizOf(assignment, places, { form: submission.form })?.questions ?? [];
  return order.flatMap((id, index) => {
    const at = items.findIndex(({ question }) => question.id === id);
    const item = items[at];
    return item ? [{ number: index + 1, question: item.question, cell: cells[at] }] : [];
  });
}

/** The response that counts: the last one that earned credit, or else the last. */
export function countedResponse({ tries }: Cell): unknown {
  return tries.findLast(({ credit }) => credit !== undefined)?.answer ?? tries.at(-1)?.answer;
}
