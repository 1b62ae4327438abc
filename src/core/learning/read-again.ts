import type { BankIndex } from '../views/bank.ts';
import { counts } from './results.ts';
import type { SittingQuestion } from './sitting.ts';

/** A section that teaches what was missed. */
export interface ToReadAgain {
  lesson: { id: string; title: string };
  section: { id: string; title: string };
  /** How many questions on it were asked, and how many of them were not right. */
  asked: number;
  missed: number;
}

/**
 * What to read again after a quiz: the sections that teach what was not right, those with most of it first, else in
 * reading order. Questions of no section, as a teacher's own, send nobody anywhere.
 */
export function readAgain(
  { lessons, questions }: Pick<BankIndex, 'lessons' | 'questions'>,
  answered: readonly Pick<SittingQuestion, 'id' | 'state'>[]
): ToReadAgain[] {
  const places = new Map(questions.map(({ id, lesson, section }) => [id, `${lesson} ${section}`]));
  return lessons
    .flatMap((lesson) =>
      lesson.sections.map((section) => {
        const own = answered.filter((one) => counts(one) && places.get(one.id) === `${lesson.id} ${section.id}`);
        return { lesson, section, asked: own.length, missed: own.filter(({ state }) => state !== 'right').length };
      })
    )
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.missed - a.missed);
}
