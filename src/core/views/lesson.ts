import { alphabetical } from '../alphabet-order.ts';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { curl } from '../typography.ts';
import type { Asked } from '../questions/asked.ts';
import { readingSeconds } from '../course/reading-seconds.ts';
import type { Course, Lesson } from '../course/course.ts';
import type { Section } from '../course/prose.ts';
import { keySheet } from './question-texts.ts';
import { formViews, neighbour, sourcesOfClaim, type FormView, type Neighbour } from './question.ts';
import type { Source } from '../course/schemas.ts';

/** What a lesson page needs, as plain data that travels with the page beside its text. */
export interface LessonView {
  id: string;
  /** 1-based place in the course. */
  number: number;
  title: string;
  summary: string;
  sections: ReadSection[];
  /** The questions in its text, by id. */
  questions: Record<string, FormView>;
  previous?: Neighbour;
  next?: Neighbour;
}

export interface SectionView {
  id: string;
  title: string;
  questions: string[];
}

/** A section to be read. */
export interface ReadSection extends SectionView {
  /** As long as a fast reader needs for it. */
  seconds: number;
}

/** What the course page needs: sections, and questions without their words. */
export interface OutlineView {
  lessons: { id: string; title: string; summary: string; minutes: number; sections: SectionView[] }[];
  /** Enough to mark attempts and nothing to read. */
  asked: Asked[];
}

export function lessonView(course: Course, id: string): LessonView | undefined {
  const index = course.lessons.findIndex((lesson) => lesson.id === id);
  const lesson = course.lessons[index];
  if (!lesson) return undefined;
  const [previous, next] = [course.lessons[index - 1], course.lessons[index + 1]];
  return {
    id,
    number: index + 1,
    title: curl(lesson.title),
    summary: curl(lesson.summary),
    sections: sectionViews(lesson).map((section, index) => ({
      ...section,
      seconds: readingSeconds(wordsToRead(course, lesson.prose.sections[index]))
    })),
    questions: formViews(course, lesson),
    ...(previous && { previous: neighbour(previous) }),
    ...(next && { next: neighbour(next) })
  };
}

export function outlineView(course: Course): OutlineView {
  return {
    lessons: course.lessons.map((lesson) => ({
      id: lesson.id,
      title: curl(lesson.title),
      summary: curl(lesson.summary),
      minutes: lesson.minutes,
      sections: sectionViews(lesson)
    })),
    asked: [...course.questions.values()].map((question) => ({
      question: keySheet(question),
      hash: fingerprint(question)
    }))
  };
}

/** Sections; questions from before the first heading are counted into the first. */
function sectionViews({ prose }: Lesson): SectionView[] {
  const placed = new Set(prose.sections.flatMap(({ questions }) => questions));
  const before = prose.questions.map(({ id }) => id).filter((id) => !placed.has(id));
  return prose.sections.map(({ id, title, questions }, index) => ({
    id,
    title: curl(title),
    questions: index === 0 ? [...before, ...questions] : questions
  }));
}

/** Words of a section with those its questions ask with; a quiz has no others. */
function wordsToRead({ questions: all }: Course, section: Section | undefined): number {
  const prompts = section?.questions.map((id) => all.get(id)?.prompt ?? '') ?? [];
  return [section?.text ?? '', ...prompts].join(' ').split(/\s+/).filter(Boolean).length;
}

/** Every page the lesson's passages rest on, by publisher. */
export function lessonSources(course: Course, id: string): Source[] {
  const lesson = course.lessons.find((one) => one.id === id);
  if (!lesson) return [];
  const claims = taughtIn(lesson).flatMap((id) => course.claims.get(id) ?? []);
  const sources = new Set(claims.flatMap((claim) => sourcesOfClaim(course, claim)));
  return [...sources].sort(byPublisher(course));
}

/** The order every list of sources stands in. */
function byPublisher({ info }: Course): (a: Source, b: Source) => number {
  const byName = alphabetical(info.language);
  return (a, b) => byName(a.publisher, b.publisher);
}

function taughtIn({ prose }: Lesson): string[] {
  return [...new Set(prose.passages.flatMap(({ claims }) => claims.map(({ id }) => id)))];
}
