import { eventsByDate } from '../views/events.ts';
import type { Course, CourseLesson } from '../course/course.ts';
import type { Claim, Status } from '../course/schemas.ts';
import { curl } from '../typography.ts';

/** The kinds of things search finds, in the order of the groups where nothing else decides. */
export const foundKinds = ['lesson', 'term', 'actor', 'event', 'ground', 'draft', 'claim', 'question'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Something search finds: what is shown of it, where it leads, and what it is found by. */
export interface SearchDocument {
  kind: FoundKind;
  /** Its name, where it has one; found first by this. */
  title?: string;
  /** Other names, as good as the first and not shown. */
  also?: string[];
  /** What is shown below the name; what it is found by, too. */
  text: string;
  /** Address below the site's root: `glossary/#t-lien`. */
  address: string;
  /** The lesson it belongs to, or that teaches it: its place in the course, from 0. */
  lesson?: number;
  /** The topic of a claim: its place in the ledger, from 0. */
  topic?: number;
  /** The day of an event or a draft. */
  date?: string;
  status?: Status;
  /** What it is found by and is not shown: texts that would tell too much or too long. */
  hidden: string;
}

/** Everything there is to find, what belongs together side by side. */
export function searchDocuments(course: Course): SearchDocument[] {
  return [
    ...course.lessons.flatMap((lesson, place) => lessonDocuments(lesson, place)),
    ...termDocuments(course),
    ...actorDocuments(course),
    ...eventDocuments(course),
    ...groundDocuments(course),
    ...draftDocuments(course),
    ...claimDocuments(course),
    ...questionDocuments(course)
  ];
}

function lessonDocuments(lesson: CourseLesson, place: number): SearchDocument[] {
  const { id, prose } = lesson;
  const [title, summary] = [curl(lesson.title), curl(lesson.summary)];
  const address = `lessons/${id}/`;
  return [
    {
      kind: 'lesson',
      title,
      text: summary,
      address,
      lesson: place,
      hidden: `${lesson.objectives.map(({ text }) => text).join(' ')} ${prose.opening}`
    },
    ...prose.sections.map((section): SearchDocument => ({
      kind: 'lesson',
      title: curl(section.title),
      text: '',
      address: `${address}#${section.id}`,
      lesson: place,
      hidden: section.text
    }))
  ];
}

function termDocuments({ terms }: Course): SearchDocument[] {
  return [...terms.values()].map(({ id, term, definition, also = [] }) => ({
    kind: 'term',
    title: term,
    also,
    text: curl(definition),
    address: `glossary/#t-${id}`,
    hidden: ''
  }));
}

function actorDocuments({ actors }: Course): SearchDocument[] {
  return [...actors.values()].map(({ id, name, role, did, wanted, also = [] }) => ({
    kind: 'actor',
    title: name,
    also,
    text: curl(role),
    address: `pictures/actors/#actor-${id}`,
    hidden: `${did} ${wanted?.text ?? ''}`
  }));
}

function eventDocuments(course: Course): SearchDocument[] {
  return eventsByDate(course).map(({ id, title, what, place = '', date }) => ({
    kind: 'event',
    title: curl(title),
    text: curl(what),
    address: `pictures/timeline/#event-${id}`,
    date,
    hidden: place
  }));
}

/** Minerals, and the deposits they lie in. */
function groundDocuments({ minerals, deposits }: Course): SearchDocument[] {
  return [
    ...[...minerals.values()].map(({ id, name, inCountry, uses = '', symbol = '', also = [] }): SearchDocument => ({
      kind: 'ground',
      title: name,
      also: [symbol, ...also],
      text: curl(inCountry),
      address: `pictures/elements/#mineral-${id}`,
      hidden: uses
    })),
    ...[...deposits.values()].map((deposit): SearchDocument => {
      const { id, name, nameLocal = '', oblast, note = '', also = [] } = deposit;
      const held = deposit.minerals.map((mineral) => minerals.get(mineral)?.name ?? mineral);
      return {
        kind: 'ground',
        title: name,
        also: [nameLocal, ...also],
        text: curl([oblast, held.join(', ')].filter(Boolean).join(': ')),
        address: `pictures/map/#deposit-${id}`,
        hidden: note
      };
    })
  ];
}

/** Each version, and each point on which they are compared with what all of them say. */
function draftDocuments({ drafts, info }: Course): SearchDocument[] {
  const versions = [...drafts.values()];
  return [
    ...versions.map(({ id, label, stage, title = '', note = '', date }): SearchDocument => ({
      kind: 'draft',
      title: curl(label),
      text: curl(stage),
      address: `pictures/drafts/#draft-${id}`,
      date,
      hidden: `${title} ${note}`
    })),
    ...info.draftTerms
      .filter(({ id }) => versions.some(({ terms }) => terms[id]))
      .map(({ id, name }): SearchDocument => ({
        kind: 'draft',
        title: curl(name),
        text: '',
        address: `pictures/drafts/#term-${id}`,
        hidden: versions.map(({ terms }) => terms[id]?.value ?? '').join(' ')
      }))
  ];
}

function claimDocuments(course: Course): SearchDocument[] {
  // from the back, so that the first lesson to teach a claim is the one that stays
  const taught = new Map(
    course.lessons
      .flatMap(({ prose }, place) =>
        prose.passages.flatMap(({ claims }) => claims.map(({ id }) => [id, place] as const))
      )
      .reverse()
  );
  return course.topics.flatMap((topic, place) =>
    topic.claims.flatMap((id) => {
      const claim = course.claims.get(id);
      if (!claim) return [];
      const lesson = taught.get(id);
      return {
        kind: 'claim',
        text: curl(claim.statement),
        address: `claims/${topic.id}/#c-${id}`,
        topic: place,
        status: claim.status,
        hidden: `${claim.quote ?? ''} ${speakerOf(course, claim)}`,
        ...(lesson !== undefined && { lesson })
      } satisfies SearchDocument;
    })
  );
}

function speakerOf({ actors }: Course, { speaker }: Claim): string {
  return (typeof speaker === 'string' ? actors.get(speaker)?.name : speaker?.name) ?? '';
}

/** Of a question only the prompt is shown; what explains its answer finds it all the same. */
function questionDocuments({ lessons, questions }: Course): SearchDocument[] {
  return lessons.flatMap((lesson, place) => {
    const embedded = new Set(lesson.prose.questions.map(({ id }) => id));
    return lesson.bank.flatMap((id) => {
      const question = questions.get(id);
      if (!question) return [];
      return {
        kind: 'question',
        text: curl(question.prompt),
        address: `lessons/${lesson.id}/${embedded.has(id) ? `#q-${id}` : ''}`,
        lesson: place,
        hidden: question.explanation
      } satisfies SearchDocument;
    });
  });
}
