import { grouped } from '../grouped.ts';
import type { Course, Topic } from './course.ts';
import { topicOf, type Draft, type Entry } from './draft.ts';
import type { CourseInfo } from './schemas.ts';

/** The course of a draft without faults. */
export function assemble(draft: Draft, info: Entry<CourseInfo>, banks: ReadonlyMap<string, string[]>): Course {
  const lessons = new Map(draft.lessons.map(({ value }) => [value.id, value]));
  return {
    info: info.value,
    lessons: info.value.lessons.flatMap((id) => {
      const lesson = lessons.get(id);
      return lesson ? [{ ...lesson, bank: banks.get(id) ?? [] }] : [];
    }),
    questions: byId(draft.questions),
    claims: byId(draft.claims),
    sources: byId(draft.sources),
    actors: byId(draft.actors),
    events: byId(draft.timeline),
    terms: byId(draft.glossary),
    minerals: byId(draft.minerals),
    deposits: byId(draft.deposits),
    drafts: byId(draft.drafts),
    figures: byId(draft.figures),
    topics: topicsOf(draft, info.value),
    pictures: byId(draft.pictures)
  };
}

/** Files named in course.yaml in its order, then the others by name. */
function topicsOf({ claims }: Draft, { topics }: CourseInfo): Topic[] {
  const written = grouped(claims, (claim) => [topicOf(claim)]);
  const named = new Set(topics.map(({ id }) => id));
  const unnamed = [...written.keys()].filter((id) => !named.has(id)).sort();
  return [...topics, ...unnamed.map((id) => ({ id, name: nameOf(id) }))].map((topic) => ({
    ...topic,
    claims: written.get(topic.id)?.map(({ value }) => value.id) ?? []
  }));
}

/** `aid-pause` as "Aid pause". */
function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function byId<T extends { id: string }>(entries: readonly Entry<T>[]): ReadonlyMap<string, T> {
  return new Map(entries.map(({ value }) => [value.id, value]));
}
