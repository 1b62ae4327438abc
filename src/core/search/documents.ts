import type { Course, CourseLesson } from '../course/load.ts';
import { curl } from '../typography.ts';

export const documentKinds = [
  'lesson',
  'passage',
  'question',
  'term',
  'actor',
  'event',
  'mineral',
  'deposit',
  'draft',
  'claim'
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One thing the search can find. */
export interface SearchDocument {
  id: number;
  kind: DocumentKind;
  /** What it is called; for a passage or a claim its own words. */
  title: string;
  /** Where it stands, in words: the lesson of a passage, the topic of a claim. */
  place: string;
  /** From the root of the site, with a fragment. */
  path: string;
  /** Searched besides the title, and not shown: explanations would give keys away. */
  text: string;
}

/** Everything a reader may look for. Nothing of it that is shown tells the key of a question. */
export function searchDocuments(course: Course): SearchDocument[] {
  const taught = new Set<string>();
  const found = [
    ...course.lessons.flatMap((lesson) => lessonDocuments(course, lesson, taught)),
    ...[...course.terms.values()].map(({ id, term, definition }) =>
      entry('term', curl(term), curl(definition), `glossary/#t-${id}`)
    ),
    ...[...course.actors.values()].map(({ id, name, role, did }) =>
      entry('actor', name, curl(role), `pictures/actors/#actor-${id}`, did)
    ),
    ...[...course.events.values()].map(({ id, title, what, date, place = '' }) =>
      entry('event', curl(title), date, `pictures/timeline/#event-${id}`, `${what} ${place}`)
    ),
    ...[...course.minerals.values()].map(({ id, name, inUkraine, symbol = '', uses = '' }) =>
      entry('mineral', name, curl(inUkraine), `pictures/elements/#mineral-${id}`, `${symbol} ${uses}`)
    ),
    ...[...course.deposits.values()].map(({ id, name, nameLocal = '', oblast, note = '' }) =>
      entry('deposit', name, oblast, `pictures/map/#deposit-${id}`, `${nameLocal} ${note}`)
    ),
    ...[...course.drafts.values()].map(({ label, stage, terms }) =>
      entry(
        'draft',
        curl(label),
        curl(stage),
        'pictures/drafts/',
        Object.values(terms)
          .map(({ value }) => value)
          .join(' ')
      )
    ),
    ...[...course.topics].flatMap(([topic, claims]) =>
      claims
        .filter((id) => !taught.has(id))
        .flatMap((id) => {
          const claim = course.claims.get(id);
          return claim
            ? [entry('claim', curl(claim.statement), topicName(course, topic), `claims/${topic}/#c-${id}`, claim.quote)]
            : [];
        })
    )
  ];
  return found.map((document, id) => ({ id, ...document }));
}

/** What the page of a topic is called: as course.yaml says, else after its file. */
export function topicName({ info }: Course, topic: string): string {
  const words = topic.replaceAll('-', ' ');
  return info.topics.find(({ id }) => id === topic)?.name ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function lessonDocuments(course: Course, lesson: CourseLesson, taught: Set<string>): Omit<SearchDocument, 'id'>[] {
  const { id, title, summary, objectives, prose, bank } = lesson;
  const name = curl(title);
  const embedded = new Set(prose.questions.map((one) => one.id));
  return [
    entry('lesson', name, curl(summary), `lessons/${id}/`, objectives.map(({ text }) => text).join(' ')),
    ...prose.passages.flatMap(({ claims, text }) => {
      const fresh = claims.filter((claim) => !taught.has(claim.id));
      fresh.forEach((claim) => taught.add(claim.id));
      const anchor = fresh[0]?.id;
      return anchor ? [entry('passage', curl(text), name, `lessons/${id}/#p-${anchor}`)] : [];
    }),
    ...bank.flatMap((one) => {
      const question = course.questions.get(one);
      const anchor = embedded.has(one) ? `#q-${one}` : '';
      return question
        ? [entry('question', curl(question.prompt), name, `lessons/${id}/${anchor}`, question.explanation)]
        : [];
    })
  ];
}

function entry(kind: DocumentKind, title: string, place: string, path: string, text = ''): Omit<SearchDocument, 'id'> {
  return { kind, title, place, path, text };
}
