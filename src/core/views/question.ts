import { grouped } from '../grouped.ts';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { digestOf } from '../questions/digest.ts';
import { formOf, type Form } from '../questions/form.ts';
import { hintsOf, type Question } from '../questions/index.ts';
import { picturesOf, type PictureRefs } from './events.ts';
import { seedOf } from '../random.ts';
import { curl } from '../typography.ts';
import type { Asked } from '../questions/asked.ts';
import type { Course, Lesson } from '../course/course.ts';
import { once } from './once.ts';
import { forPage } from './question-texts.ts';
import type { Claim, Source, Status } from '../course/schemas.ts';

/** A question as a page asks it, and where it stands there: nothing of what follows an answer. */
export interface FormView {
  form: Form;
  /** Of the question's fingerprint; by it a page knows that what it fetches belongs to its form. */
  digest: string;
  /** How many it gives. */
  hints: number;
  /** 1-based place among the questions it is asked with. */
  number: number;
  of: number;
  /** The question after this one, where there is nothing to read between them. */
  next?: string;
}

/** What follows an answer: the question with key and messages, and what its feedback points to. */
export interface QuestionSheet extends Asked {
  /** Id of the lesson whose bank holds it. */
  lesson: string;
  evidence: Evidence[];
  /** Where what it asks can be seen, for kinds about what happened when or who was who. */
  pictures?: PictureRefs;
}

/** A passage that teaches what a question tests, and what it rests on. */
export interface Evidence {
  claim: string;
  /** The lesson it stands in. */
  lesson: Neighbour;
  passage: string;
  status: Status;
  date?: string;
  sources: SourceRef[];
}

/** A lesson to go to. */
export interface Neighbour {
  id: string;
  title: string;
}

/** What feedback shows of a page. */
export type SourceRef = Pick<Source, 'id' | 'publisher' | 'title' | 'url' | 'copy' | 'published'>;

/**
 * What it takes to ask a question of a bank.
 * @param seed of the order in which what can be moved first stands
 */
export function formView(
  { question, hash }: Asked,
  place: Pick<FormView, 'number' | 'of' | 'next'>,
  seed = seedOf(question.id)
): FormView {
  return { form: formOf(question, seed), digest: digestOf(hash), hints: hintsOf(question), ...place };
}

/** The questions in a lesson's text as its page asks them, by id, numbered in reading order; none leads past text. */
export function formViews(course: Course, lesson: Lesson): Record<string, FormView> {
  const questions = lesson.prose.questions.flatMap(({ id }) => course.questions.get(id) ?? []);
  const after = new Map(lesson.prose.runs.flatMap((run) => run.map((id, index) => [id, run[index + 1]] as const)));
  return Object.fromEntries(
    questions.map((question, index) => {
      const next = after.get(question.id);
      const place = { number: index + 1, of: questions.length, ...(next !== undefined && { next }) };
      return [question.id, formView(askedOf(question), place)];
    })
  );
}

/** The sheets of all questions of a lesson by id, those that stand in its text first; none for a lesson that is not there. */
export function questionSheets(course: Course, id: string): Record<string, QuestionSheet> {
  const index = course.lessons.findIndex((lesson) => lesson.id === id);
  const questions = course.lessons[index]?.bank.flatMap((name) => course.questions.get(name) ?? []) ?? [];
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      { ...askedOf(question), lesson: id, evidence: evidenceOf(course, question, index), ...seenIn(course, question) }
    ])
  );
}

/** Those of the questions that stand in the text of a lesson. */
export function lessonSheets(course: Course, id: string): Record<string, QuestionSheet> {
  const asked = course.lessons.find((lesson) => lesson.id === id)?.prose.questions ?? [];
  const sheets = questionSheets(course, id);
  return Object.fromEntries(
    asked.flatMap((question) => {
      const sheet = sheets[question.id];
      return sheet ? [[question.id, sheet]] : [];
    })
  );
}

export function sourcesOfClaim(course: Course, claim: Claim): Source[] {
  return claim.sources.flatMap((id) => course.sources.get(id) ?? []);
}

export function neighbour({ id, title }: Lesson): Neighbour {
  return { id, title: curl(title) };
}

/** With the fingerprint of the question as it was written: typography is no change. */
function askedOf(question: Question): Asked {
  return { question: forPage(question), hash: fingerprint(question) };
}

/** Places to look at from the feedback to one question. */
const mostPlaces = 3;

/** An order or a date is seen on the timeline; what is matched, on the cards of actors, too. */
function seenIn(course: Course, question: Question): Pick<QuestionSheet, 'pictures'> {
  if (!['order', 'date', 'match'].includes(question.kind)) return {};
  const { events, actors } = picturesOf(course, question);
  const pictures = {
    events: events.slice(0, mostPlaces),
    actors: question.kind === 'match' ? actors.slice(0, mostPlaces) : []
  };
  return pictures.events.length + pictures.actors.length > 0 ? { pictures } : {};
}

/** A passage that teaches several of its claims is shown once. */
function evidenceOf(course: Course, question: Question, index: number): Evidence[] {
  const shown = new Map<string, Evidence>();
  for (const claim of question.claims) {
    const evidence = evidenceFor(course, claim, index);
    if (!evidence) continue;
    const place = `${evidence.lesson.id} ${evidence.passage}`;
    if (!shown.has(place)) shown.set(place, evidence);
  }
  return [...shown.values()];
}

/** The passage nearest to the question that teaches the claim: in its own lesson, else in the one before. */
function evidenceFor(course: Course, id: string, index: number): Evidence | undefined {
  const claim = course.claims.get(id);
  const taught = once(course, teaching)
    .get(id)
    ?.findLast(({ at }) => at <= index);
  if (!claim || !taught) return undefined;
  return {
    claim: id,
    lesson: neighbour(taught.lesson),
    passage: curl(taught.text),
    status: claim.status,
    // the first; the others stand in the note beside the passage
    sources: sourcesOfClaim(course, claim).slice(0, 1).map(sourceRef),
    ...(claim.date !== undefined && { date: claim.date })
  };
}

/** The first passage of a lesson that teaches a claim. */
interface Taught {
  claim: string;
  lesson: Lesson;
  /** Its place in the course. */
  at: number;
  text: string;
}

/** For each claim where it is taught, in course order. */
function teaching({ lessons }: Course): Map<string, Taught[]> {
  const taught = lessons.flatMap((lesson, at) =>
    firstPassages(lesson).map(([claim, text]): Taught => ({ claim, lesson, at, text }))
  );
  return grouped(taught, ({ claim }) => [claim]);
}

function firstPassages({ prose }: Lesson): [claim: string, text: string][] {
  const texts = new Map<string, string>();
  for (const { claims, text } of prose.passages) for (const { id } of claims) if (!texts.has(id)) texts.set(id, text);
  return [...texts];
}

function sourceRef({ id, publisher, title, url, copy, published }: Source): SourceRef {
  return {
    id,
    publisher,
    title,
    ...(url !== undefined && { url }),
    ...(copy && { copy }),
    ...(published !== undefined && { published })
  };
}
