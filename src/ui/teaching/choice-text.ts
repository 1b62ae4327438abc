import type { Question } from '#core/questions/index.ts';
import type { Chosen } from '#core/classroom/gradebook/chosen.ts';
import { answerWords } from '#language/answer.ts';
import { words } from '#language/index.ts';
import { kindWords } from '#language/kinds.ts';

/** A choice in words: the option, or what was put where; typed text as it stands. */
export function choiceText(question: Question, { part, choice }: Pick<Chosen, 'part' | 'choice'>): string {
  if (question.kind === 'statement') return words.question.judgement[choice as keyof typeof words.question.judgement];
  const texts = textsOf(question);
  const nature =
    part === 'nature' ? kindWords.labels.nature[choice as keyof typeof kindWords.labels.nature] : undefined;
  const what = nature ?? texts.get(choice) ?? choice;
  const where = texts.get(part);
  return where ? `${where} → ${what}` : what || answerWords.unanswered.text;
}

/** Everything of a question that has an id and a text. */
function textsOf(value: unknown, texts = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) return texts;
  const { id, text } = value as { id?: unknown; text?: unknown };
  if (typeof id === 'string' && typeof text === 'string') texts.set(id, text);
  Object.values(value).forEach((inner) => textsOf(inner, texts));
  return texts;
}
