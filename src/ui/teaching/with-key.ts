import type { Question } from '#core/questions/index.ts';

/** The question with another answer for its key; undefined for a kind whose key is not one choice. */
export function withKey(question: Question, choice: string): Question | undefined {
  if (question.kind === 'statement') return { ...question, answer: choice as typeof question.answer };
  if (question.kind !== 'choice') return undefined;
  return {
    ...question,
    options: question.options.map(({ correct: _, ...option }) =>
      option.id === choice ? { ...option, correct: true as const } : option
    )
  };
}
