import { shuffle, shufflePinned } from '../random.ts';
import type { Question } from './index.ts';

/** Ids of the options or items of a question from top to bottom, as the page has them with this seed; empty for kinds without. */
export function standingOrder(question: Question, seed: number): string[] {
  if (question.kind === 'sort') return shuffle(question.items, seed).map(({ id }) => id);
  if (question.kind !== 'multi') return [];
  const { options } = question;
  return (question.shuffle === false ? options : shufflePinned(options, seed)).map(({ id }) => id);
}
