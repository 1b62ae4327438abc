import { expectedMinutes } from '../questions/minutes.ts';
import { curl } from '../typography.ts';
import type { Course } from '../course/course.ts';

/** What a teacher needs of a lesson on one page. */
export interface LessonPlan {
  id: string;
  /** 1-based place in the course. */
  number: number;
  title: string;
  summary: string;
  objectives: string[];
  /** Steps of the lesson and the minutes each takes. */
  steps: { step: 'before' | 'read' | 'discuss' | 'check'; minutes: number }[];
  sections: { id: string; title: string; questions: number }[];
  discussion: string[];
  vocabulary: { id: string; term: string; definition: string }[];
  /** Questions in the text and beside it. */
  questions: { embedded: number; beside: number };
}

/** Minutes a class talks about one question; two of them fill the discussion. */
const talk = 8;
/** Questions of a pre-test and of a closing quiz drawn from what stands beside the text. */
const drawn = 6;

/** The plan of a lesson; undefined for one the course does not have. */
export function lessonPlan(course: Course, id: string): LessonPlan | undefined {
  const index = course.lessons.findIndex((lesson) => lesson.id === id);
  const lesson = course.lessons[index];
  if (!lesson) return undefined;
  const { prose, bank } = lesson;
  const embedded = prose.questions.length;
  const beside = bank.slice(embedded).flatMap((one) => course.questions.get(one)?.kind ?? []);
  const check = expectedMinutes(beside.slice(0, drawn));
  return {
    id,
    number: index + 1,
    title: curl(lesson.title),
    summary: curl(lesson.summary),
    objectives: lesson.objectives.map(({ text }) => curl(text)),
    steps: [
      { step: 'before', minutes: check },
      { step: 'read', minutes: lesson.minutes },
      { step: 'discuss', minutes: 2 * talk },
      { step: 'check', minutes: check }
    ],
    sections: prose.sections.map(({ id, title, questions }) => ({
      id,
      title: curl(title),
      questions: questions.length
    })),
    discussion: (lesson.discussion ?? []).map(curl),
    vocabulary: [...new Set(prose.named.glossary.map((named) => named.id))].flatMap((term) => {
      const entry = course.terms.get(term);
      return entry ? [{ id: term, term: curl(entry.term), definition: curl(entry.definition) }] : [];
    }),
    questions: { embedded, beside: bank.length - embedded }
  };
}
