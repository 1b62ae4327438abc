import { answerText } from '#core/questions/answer-text.ts';
import { kindOf, type Question } from '#core/questions/index.ts';
import { kindWords } from '#language/kinds.ts';
import { paperWords } from '#language/paper.ts';

/** The key in words, with what else is accepted: whoever marks by a sheet of paper has nothing but it. */
export function keyText(question: Question): string {
  const key = answerText(question, kindOf(question).key(question), kindWords.labels);
  const others = question.kind === 'text' ? question.accept.slice(1) : [];
  return [key, ...others.map(({ text, score = 1 }) => paperWords.sheet.also(text, score))].join('; ');
}
