import type { QuestionSheet } from '#core/views/question.ts';
import { kindOf, type Answer, type KindName, type Question } from '#core/questions/index.ts';
import type { Graded } from '#core/questions/mark.ts';
import { answerWords } from '#language/answer.ts';
import { kindWords } from '#language/kinds.ts';

/** Kinds whose rows say themselves how they stand and why. */
const inRows: ReadonlySet<KindName> = new Set(['sort', 'match', 'order']);

interface Told {
  sheet: QuestionSheet;
  answer: Answer;
  graded: Graded;
  /** Whether everything may be told, or only of what was chosen. */
  all: boolean;
}

/** Whether the rows of a question tell what a list below them would say again. */
export function tellsInRows({ kind }: Question): boolean {
  return inRows.has(kind);
}

/** What stands beside each row of a question, by id of its part: why it is wrong or right there, and where it belongs. */
export function reasonsOf({ sheet: { question }, answer, graded, all }: Told): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  if (!tellsInRows(question)) return reasons;
  for (const { part, message, place, reveals } of kindOf(question).feedback(
    question,
    answer,
    graded,
    kindWords.labels
  )) {
    if (part === undefined || (reveals && !all)) continue;
    const told = [
      ...(place === undefined ? [] : [answerWords.belongs(place)]),
      ...(message === undefined ? [] : [message])
    ];
    reasons.set(part, [...(reasons.get(part) ?? []), ...told]);
  }
  return reasons;
}
