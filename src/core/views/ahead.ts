import { curl } from '../typography.ts';
import type { Course, CourseLesson } from '../course/course.ts';

/** A section of a lesson, with the claims its passages teach. */
export interface TaughtSection {
  id: string;
  title: string;
  claims: readonly string[];
}

/** What questions before a lesson are drawn from, and what their result says of its sections. */
export interface AheadView {
  id: string;
  title: string;
  minutes: number;
  sections: TaughtSection[];
  /** Questions of the lesson, by the section that teaches the first of their claims. */
  questions: { id: string; section: string; level: string; claims: string[] }[];
}

export function aheadView(course: Course, id: string): AheadView | undefined {
  const lesson = course.lessons.find((one) => one.id === id);
  if (!lesson) return undefined;
  const sections = taughtSections(lesson);
  const questions = lesson.bank.flatMap((name) => course.questions.get(name) ?? []);
  return {
    id,
    title: curl(lesson.title),
    minutes: lesson.minutes,
    sections,
    questions: questions.flatMap(({ id: question, level, claims }) => {
      const section = sectionOf(sections, claims);
      return section ? [{ id: question, section: section.id, level, claims }] : [];
    })
  };
}

/** The first section that teaches one of these claims. */
export function sectionOf(sections: readonly TaughtSection[], claims: readonly string[]): TaughtSection | undefined {
  return sections.find((one) => claims.some((claim) => one.claims.includes(claim)));
}

/**
 * The sections that teach something first, with the claims of the passages below their headings: a summary that says
 * it again is nothing to be sent to. Claims from before the first heading are counted into the first section.
 */
export function taughtSections({ prose }: CourseLesson): TaughtSection[] {
  const taught = prose.passages.flatMap(({ claims }) => claims);
  const first = new Map<string, number>();
  for (const { id, line } of taught) first.set(id, Math.min(line, first.get(id) ?? Infinity));
  return prose.sections
    .map(({ id, title, line }, index) => {
      const from = index === 0 ? 0 : line;
      const until = prose.sections[index + 1]?.line ?? Infinity;
      const claims = [...first].filter(([, at]) => at >= from && at < until).map(([claim]) => claim);
      return { id, title: curl(title), claims };
    })
    .filter(({ claims }) => claims.length > 0);
}
