import type { BankIndex, IndexedQuestion } from '../views/bank.ts';
import { draw } from './draw.ts';
import type { Quiz } from './quiz.ts';
import type { QuizChoice } from './quiz-address.ts';

/** What a quiz of a choice would ask, before it is made. */
export interface Selection {
  /** Ids, in the order asked. */
  questions: string[];
  /** Questions and lessons the choice names that the course does not have. */
  unknown: string[];
  /** How many there are to draw from. */
  pool: number;
}

/** Ten unless the choice says otherwise. */
export const usualCount = 10;

/** What the choice asks of today's bank: the questions it names, or a draw from its lessons and kinds. */
export function select({ questions }: BankIndex, choice: QuizChoice, seed: number): Selection {
  if (choice.questions) {
    const known = new Set(questions.map(({ id }) => id));
    const there = choice.questions.filter((id) => known.has(id));
    return {
      questions: there,
      unknown: choice.questions.filter((id) => !known.has(id)),
      pool: there.length
    };
  }
  const lessons = new Set(questions.map(({ lesson }) => lesson));
  const pool = poolOf(questions, choice);
  return {
    questions: draw(pool, choice.count ?? usualCount, seed),
    unknown: (choice.lessons ?? []).filter((lesson) => !lessons.has(lesson)),
    pool: pool.length
  };
}

/** The questions of the lessons and kinds that were chosen; nothing chosen is everything. */
export function poolOf(questions: readonly IndexedQuestion[], { lessons, kinds }: QuizChoice): IndexedQuestion[] {
  return questions.filter(
    ({ lesson, kind }) => (!lessons || lessons.includes(lesson)) && (!kinds || kinds.includes(kind))
  );
}

/** The quiz of a selection, with what is usual for what the choice leaves open. */
export function makeQuiz(
  { id, title }: Pick<Quiz, 'id' | 'title'>,
  questions: readonly string[],
  choice: QuizChoice,
  seed: number
): Quiz {
  const { policy = 'practice', certainty = false, tries = [1, 0.5], release } = choice;
  return {
    id,
    title,
    questions: [...questions],
    policy,
    seed,
    shuffleOptions: true,
    certainty,
    tries: policy === 'check' ? tries : [1],
    ...(policy === 'held' && release !== undefined && { release })
  };
}

/** A new quiz of what was missed, under the same rules; its options stand in another order. */
export function retryQuiz(quiz: Quiz, missed: readonly string[], title: string, seed: number): Quiz {
  const { passMark: _, minutes: __, ...rules } = quiz;
  return { ...rules, title: title.slice(0, 200), questions: [...missed], seed };
}
