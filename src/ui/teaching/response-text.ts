import { answerText } from '#core/questions/answer-text.ts';
import { kindOf, type Question } from '#core/questions/index.ts';
import type { Cell } from '#core/classroom/gradebook/gradebook.ts';
import { gradebookWords } from '#language/gradebook.ts';
import { kindWords } from '#language/kinds.ts';
import { countedResponse } from './attempt-order.ts';

/** The response that counts, in words. */
export function responseText(question: Question, cell: Cell): string {
  const answer = countedResponse(cell);
  if (answer === undefined) return gradebookWords.attempt.unanswered;
  if (!kindOf(question).accepts(answer)) return gradebookWords.attempt.unreadable;
  return answerText(question, answer, kindWords.labels);
}
