import { fingerprint } from '../questions/bank/fingerprint.ts';
import type { Question } from '../questions/index.ts';
import { curl } from '../typography.ts';
import type { Asked } from '../learning/progress.ts';
import type { Course, CourseLesson, Lesson } from './load.ts';
import type { Claim, Source, Status } from './schemas.ts';

/** What a lesson page needs, as plain data that travels with the page. */
export interface LessonView {
  id: string;
  /** 1-based place in the course. */
  number: number;
  title: string;
  summary: string;
  minutes: number;
  objectives: string[];
  sections: SectionView[];
  questions: Record<string, QuestionView>;
  previous?: Neighbour;
  next?: Neighbour;
}

export interface SectionView {
  id: string;
  title: string;
  questions: string[];
}

export interface Neighbour {
  id: string;
  title: string;
}

/** A question as a lesson's page has it: enough to ask and to mark it; what its feedback tells is in its sheet. */
export interface QuestionView extends Asked {
  /** The lesson whose file of sheets holds its sheet. */
  lesson: string;
  /** 1-based place in its lesson. */
  number: number;
  of: number;
  /** The question after this one in the lesson. */
  next?: string;
}

/** A whole question with what its feedback points to. */
export interface QuestionSheet extends Asked {
  lesson: string;
  evidence: Evidence[];
}

/** A question of the bank without its words: enough to choose it by. */
export interface IndexedQuestion extends Pick<Question, 'id' | 'kind' | 'level' | 'difficulty' | 'objective'> {
  lesson: string;
  hash: string;
  /** Whether it stands in the text of its lesson. */
  embedded: boolean;
}

/** Every question to draw from, in course order, and what they are sorted by. */
export interface BankIndex {
  lessons: { id: string; title: string; objectives: { id: string; text: string }[] }[];
  questions: IndexedQuestion[];
}

/** A passage that teaches what a question tests, and what it rests on. */
export interface Evidence {
  claim: string;
  /** The lesson it stands in, when that is another one. */
  lesson?: Neighbour;
  passage: string;
  status: Status;
  date?: string;
  sources: SourceRef[];
}

/** What feedback shows of a page. */
export type SourceRef = Pick<Source, 'id' | 'publisher' | 'title' | 'url' | 'published'>;

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
    minutes: lesson.minutes,
    objectives: lesson.objectives.map(({ text }) => curl(text)),
    sections: sectionViews(lesson),
    questions: questionViews(course, lesson),
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

/** The sheets of a lesson's part of the bank, those in its text and the others, by id. */
export function questionSheets(course: Course, id: string): Record<string, QuestionSheet> {
  const index = course.lessons.findIndex((lesson) => lesson.id === id);
  const questions = bankOf(course, course.lessons[index]);
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      {
        question: withTexts(question, curl),
        hash: fingerprint(question),
        lesson: id,
        evidence: question.claims.flatMap((claim) => evidenceFor(course, claim, index) ?? [])
      }
    ])
  );
}

/** The whole bank without its words. */
export function bankIndex(course: Course): BankIndex {
  return {
    lessons: course.lessons.map(({ id, title, objectives }) => ({
      id,
      title: curl(title),
      objectives: objectives.map(({ id, text }) => ({ id, text: curl(text) }))
    })),
    questions: course.lessons.flatMap((lesson) => {
      const embedded = new Set(lesson.prose.questions.map(({ id }) => id));
      return bankOf(course, lesson).map((question) => {
        const { id, kind, level, difficulty, objective } = question;
        const hash = fingerprint(question);
        return { id, kind, level, difficulty, objective, lesson: lesson.id, hash, embedded: embedded.has(id) };
      });
    })
  };
}

function bankOf(course: Course, lesson: CourseLesson | undefined): Question[] {
  return lesson?.bank.flatMap((id) => course.questions.get(id) ?? []) ?? [];
}

export function sourcesOfClaim(course: Course, claim: Claim): Source[] {
  return claim.sources.flatMap((id) => course.sources.get(id) ?? []);
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

function questionViews(course: Course, lesson: Lesson): Record<string, QuestionView> {
  const questions = lesson.prose.questions.flatMap(({ id }) => course.questions.get(id) ?? []);
  return Object.fromEntries(
    questions.map((question, place) => {
      const next = questions[place + 1]?.id;
      const view: QuestionView = {
        question: forPage(question),
        hash: fingerprint(question),
        lesson: lesson.id,
        number: place + 1,
        of: questions.length,
        ...(next !== undefined && { next })
      };
      return [question.id, view];
    })
  );
}

/** The passage nearest to the question that teaches the claim: in its own lesson, else in the one before. */
function evidenceFor(course: Course, id: string, index: number): Evidence | undefined {
  const claim = course.claims.get(id);
  for (let at = index; claim && at >= 0; at--) {
    const lesson = course.lessons[at];
    const passage = lesson?.prose.passages.find(({ claims }) => claims.some((taught) => taught.id === id));
    if (!lesson || !passage) continue;
    return {
      claim: id,
      passage: curl(passage.text),
      status: claim.status,
      // the first; the others stand in the note beside the passage
      sources: sourcesOfClaim(course, claim).slice(0, 1).map(sourceRef),
      ...(at !== index && { lesson: neighbour(lesson) }),
      ...(claim.date !== undefined && { date: claim.date })
    };
  }
  return undefined;
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
  return (a, b) => a.publisher.localeCompare(b.publisher, info.language);
}

function taughtIn({ prose }: Lesson): string[] {
  return [...new Set(prose.passages.flatMap(({ claims }) => claims.map(({ id }) => id)))];
}

function neighbour({ id, title }: Lesson): Neighbour {
  return { id, title };
}

function sourceRef({ id, publisher, title, url, published }: Source): SourceRef {
  return { id, publisher, title, ...(url !== undefined && { url }), ...(published !== undefined && { published }) };
}

/** Texts of a question that are read before it is answered. */
const asking = new Set('text prompt from to sentence label'.split(' '));

/** Texts that are told afterwards. */
const telling = new Set(
  'message explanation hints otherwise true false unknown fact claim forecast opinion'.split(' ')
);

/** Lists of what may be typed: their texts are compared, not read, and stay as they are. */
const typed = new Set(['accept', 'reject']);

/** The question as a page asks it: quotation marks set, what is told afterwards emptied; it marks the same. */
function forPage(question: Question): Question {
  return withTexts(question, (text, key) => (telling.has(key) ? '' : curl(text)));
}

/** The question with each text for readers changed, and without what only authors need. */
function withTexts(question: Question, change: (text: string, key: string) => string): Question {
  const visit = (value: unknown, key: string, compared: boolean): unknown => {
    if (typeof value === 'string')
      return (asking.has(key) || telling.has(key)) && !(compared && key === 'text') ? change(value, key) : value;
    if (Array.isArray(value)) return value.map((one: unknown) => visit(one, key, compared || typed.has(key)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, visit(one, inner, compared)]));
  };
  return { ...(visit(question, '', false) as Question), claims: [], objective: '' };
}

/** The question with every text for readers emptied or left out; ids, keys and accepted answers stay, so it marks the same. */
function keySheet(question: Question): Question {
  const { hints: _, ...asked } = question;
  return withTexts(asked as Question, () => '');
}
