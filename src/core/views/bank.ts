import { fingerprint } from '../questions/bank/fingerprint.ts';
import type { KindName, Question } from '../questions/index.ts';
import { curl } from '../typography.ts';
import { sectionOf, taughtSections } from './ahead.ts';
import type { Course, CourseLesson } from '../course/course.ts';

/** The bank without its words: what a quiz is drawn from, and what names a question in a table. */
export interface BankIndex {
  /** In reading order. */
  lessons: IndexedLesson[];
  /** Lesson by lesson; within one those in its text first. */
  questions: IndexedQuestion[];
  /** Those that questions are about, in the order of the course. */
  actors: { id: string; name: string }[];
}

export interface IndexedLesson {
  id: string;
  title: string;
  /** An objective's id is unique within its lesson only. */
  objectives: { id: string; text: string }[];
  /** Sections that teach something, in reading order. */
  sections: { id: string; title: string }[];
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
  /** Id of the section that teaches the first of its claims, where one does. */
  section?: string;
  /** Ids of those its claims are about: who said one, did it, wanted it, or took part in its event. */
  actors: string[];
  /** Its fingerprint, as an attempt records it. */
  hash: string;
  /** Whether it stands in the text of its lesson, where a reader may have met it. */
  embedded: boolean;
}

export function bankIndex(course: Course): BankIndex {
  const about = actorsByClaim(course);
  const questions = course.lessons.flatMap((lesson) => indexedQuestions(course, lesson, about));
  const named = new Set(questions.flatMap(({ actors }) => actors));
  return {
    lessons: course.lessons.map((lesson) => ({
      id: lesson.id,
      title: curl(lesson.title),
      objectives: lesson.objectives.map(({ id, text }) => ({ id, text: curl(text) })),
      sections: taughtSections(lesson).map(({ id, title }) => ({ id, title }))
    })),
    questions,
    actors: [...course.actors.values()].filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }))
  };
}

function indexedQuestions(
  course: Course,
  lesson: CourseLesson,
  about: ReadonlyMap<string, ReadonlySet<string>>
): IndexedQuestion[] {
  const embedded = new Set(lesson.prose.questions.map(({ id }) => id));
  const sections = taughtSections(lesson);
  return lesson.bank.flatMap((name) => {
    const question = course.questions.get(name);
    if (!question) return [];
    const { id, kind, level, difficulty, objective, claims } = question;
    const actors = [...new Set(claims.flatMap((claim) => [...(about.get(claim) ?? [])]))];
    const section = sectionOf(sections, claims);
    return [
      {
        ...{ id, lesson: lesson.id, kind, level, difficulty, objective, ...(section && { section: section.id }) },
        ...{ actors, hash: fingerprint(question), embedded: embedded.has(id) }
      }
    ];
  });
}

/** Ids of the actors each claim is about. */
function actorsByClaim({ actors, claims, events }: Course): Map<string, Set<string>> {
  const about = new Map<string, Set<string>>();
  const add = (claim: string, actor: string) => about.set(claim, (about.get(claim) ?? new Set()).add(actor));
  for (const actor of actors.values())
    for (const claim of [...actor.claims, ...(actor.wanted?.claims ?? [])]) add(claim, actor.id);
  for (const { id, speaker } of claims.values()) if (typeof speaker === 'string') add(id, speaker);
  for (const event of events.values())
    for (const claim of event.claims) for (const actor of event.actors) add(claim, actor);
  return about;
}
