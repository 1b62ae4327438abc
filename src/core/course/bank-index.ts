import { fingerprint } from '../questions/bank/fingerprint.ts';
import type { KindName, Question } from '../questions/index.ts';
import { curl } from '../typography.ts';
import type { Course, CourseLesson } from './load.ts';

/** The bank without its words: what a quiz is drawn from, and what names a question in a table. */
export interface BankIndex {
  /** In reading order. */
  lessons: IndexedLesson[];
  /** Lesson by lesson; within one those in its text first. */
  questions: IndexedQuestion[];
}

export interface IndexedLesson {
  id: string;
  title: string;
  /** An objective's id is unique within its lesson only. */
  objectives: { id: string; text: string }[];
}

export interface IndexedQuestion {
  id: string;
  /** Id of the lesson whose bank holds it. */
  lesson: string;
  kind: KindName;
  level: Question['level'];
  difficulty: Question['difficulty'];
  /** Id of an objective of its lesson. */
  objective: string;
  /** Its fingerprint, as an attempt records it. */
  hash: string;
  /** Whether it stands in the text of its lesson, where a reader may have met it. */
  embedded: boolean;
}

export function bankIndex(course: Course): BankIndex {
  return {
    lessons: course.lessons.map(({ id, title, objectives }) => ({
      id,
      title: curl(title),
      objectives: objectives.map((objective) => ({ id: objective.id, text: curl(objective.text) }))
    })),
    questions: course.lessons.flatMap((lesson) => indexedQuestions(course, lesson))
  };
}

function indexedQuestions(course: Course, lesson: CourseLesson): IndexedQuestion[] {
  const embedded = new Set(lesson.prose.questions.map(({ id }) => id));
  return lesson.bank.flatMap((name) => {
    const question = course.questions.get(name);
    if (!question) return [];
    const { id, kind, level, difficulty, objective } = question;
    const hash = fingerprint(question);
    return [{ id, lesson: lesson.id, kind, level, difficulty, objective, hash, embedded: embedded.has(id) }];
  });
}
