import type * as z from 'zod';
import { sortProblems, suggest, type Problem } from '../problem.ts';
import { type Question } from '../questions/index.ts';
import { openYaml, type Checked, type Opened, type Place } from '../yaml.ts';
import { checkDuplicates } from './duplicates.ts';
import { splitLesson } from './lesson-file.ts';
import { readProse, type Prose } from './prose.ts';
import { proveBank } from './proof.ts';
import { checkTexts } from './plain-texts.ts';
import { checkReferences } from './references.ts';
import { banksOf } from './question-checks.ts';
import { checkRobots } from './robots.ts';
import {
  courseSchema,
  idPattern,
  lessonSchema,
  lists,
  type Actor,
  type AgreementDraft,
  type Claim,
  type CourseInfo,
  type Deposit,
  type Figure,
  type LessonInfo,
  type Mineral,
  type Picture,
  type Source,
  type Term,
  type TimelineEvent
} from './schemas.ts';

/** A file of the course folder, path relative to it with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
  /** Its bytes are no UTF-8; what `text` holds is not what its author wrote. */
  garbled?: true;
}

/** The checked course. `load` is the only way to one. */
export interface Course {
  info: CourseInfo;
  /** In reading order. */
  lessons: CourseLesson[];
  questions: ReadonlyMap<string, Question>;
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  actors: ReadonlyMap<string, Actor>;
  events: ReadonlyMap<string, TimelineEvent>;
  terms: ReadonlyMap<string, Term>;
  minerals: ReadonlyMap<string, Mineral>;
  deposits: ReadonlyMap<string, Deposit>;
  drafts: ReadonlyMap<string, AgreementDraft>;
  figures: ReadonlyMap<string, Figure>;
  /** What the pages of pictures say around them. */
  pictures: ReadonlyMap<string, Picture>;
  /** The ledger by the file a claim stands in, in the order readers see them; every claim stands in one. */
  topics: Topic[];
}

/** A file of the ledger. */
export interface Topic {
  /** The name of its file, and its address. */
  id: string;
  name: string;
  /** The heading it stands under. */
  part?: string;
  /** Ids of its claims, as they stand in the file. */
  claims: string[];
}

export interface Lesson extends LessonInfo {
  id: string;
  prose: Prose;
}

/** A lesson of the checked course. */
export interface CourseLesson extends Lesson {
  /** Ids of all its questions: those in its text in reading order, then the others of its file. */
  bank: string[];
}

/** A value and where it was written. */
export interface Entry<T> {
  value: T;
  place: Place;
  /** The place of something inside the value. */
  at: (...path: PropertyKey[]) => Place;
  /** The place of a word inside a text of the value. */
  find: (word: string, ...path: PropertyKey[]) => Place;
}

/** Everything that could be read, before references are checked. Ids of unreadable entries are known too. */
export interface Draft {
  info?: Entry<CourseInfo>;
  lessons: Entry<Lesson>[];
  questions: Entry<Question>[];
  claims: Entry<Claim>[];
  sources: Entry<Source>[];
  actors: Entry<Actor>[];
  timeline: Entry<TimelineEvent>[];
  glossary: Entry<Term>[];
  minerals: Entry<Mineral>[];
  deposits: Entry<Deposit>[];
  drafts: Entry<AgreementDraft>[];
  figures: Entry<Figure>[];
  pictures: Entry<Picture>[];
  /** Ids written in a list, also on entries that are broken otherwise, so that one mistake is told once. */
  declared: Record<ListName, Map<string, Place>>;
  /** Lists of which a file or an id could not be read: whether an id is missing there cannot be told. */
  unread: Set<ListName>;
  /** Every lesson file by its id, and whether its front matter could be read. */
  lessonFiles: Map<string, { readable: boolean }>;
}

export type ListName = keyof typeof lists;

export interface LoadOptions {
  /** The day of the check, `2025-02-21`: review-by dates before it are past. */
  today: string;
  /** A release turns warnings about age into errors. */
  release?: boolean;
  /** Paths below the site's root of files that are served as they are. */
  served?: readonly string[];
}

export interface Loaded {
  /** Present only when no problem is an error. */
  course?: Course;
  /** What the course calls itself, where that could be read. */
  title?: string;
  problems: Problem[];
}

/**
 * Files in, a Course or a list of problems out; the build and `npm run check` both go this way.
 * All mistakes are found in one run, sorted by place.
 */
export function load(files: readonly SourceFile[], options: LoadOptions): Loaded {
  const problems: Problem[] = [];
  const draft = readFiles(files, problems);
  problems.push(
    ...checkReferences(draft, options),
    ...checkTexts(draft),
    ...proveBank(draft.questions),
    ...checkDuplicates(draft.questions),
    ...checkRobots(draft)
  );
  const sorted = sortProblems(problems);
  const broken = sorted.some(({ severity }) => severity === 'error') || !draft.info;
  const found = { problems: sorted, ...(draft.info && { title: draft.info.value.title }) };
  return broken ? found : { ...found, course: assemble(draft, draft.info as Entry<CourseInfo>) };
}

function readFiles(files: readonly SourceFile[], problems: Problem[]): Draft {
  const draft: Draft = {
    lessons: [],
    questions: [],
    claims: [],
    sources: [],
    actors: [],
    timeline: [],
    glossary: [],
    minerals: [],
    deposits: [],
    drafts: [],
    figures: [],
    pictures: [],
    declared: Object.fromEntries(Object.keys(lists).map((name) => [name, new Map()])) as Draft['declared'],
    unread: new Set(),
    lessonFiles: new Map()
  };
  for (const file of files) readFile(file, draft, problems);
  if (!draft.info && !files.some(({ path }) => path === 'course.yaml')) {
    problems.push({
      file: 'course.yaml',
      line: 1,
      column: 1,
      severity: 'error',
      message: 'there is no course.yaml; every course folder needs one'
    });
  }
  return draft;
}

function readFile(file: SourceFile, draft: Draft, problems: Problem[]): void {
  const name = file.path.replace(/\.\w+$/, '');
  if (!isMeant(file.path)) return;
  const [kind = ''] = /^\w+/.exec(file.path) ?? [];
  if (isCourseFile(file.path)) {
    if (file.garbled) return tellGarbled(file, kind, draft, problems);
    if (kind === 'course') return readInfo(file, draft, problems);
    return kind === 'lessons' ? readLesson(file, draft, problems) : readList(kind as ListName, file, draft, problems);
  }
  const hint = suggest(file.path, [...rootFiles, `${name}.svx`, `${name}.yaml`].filter(isCourseFile));
  const expected =
    hint.suggestion === undefined
      ? `; expected ${rootFiles.join(', ')}, or a file in lessons/ (.svx), questions/ or claims/ (.yaml)`
      : '';
  problems.push({
    file: file.path,
    line: 1,
    column: 1,
    severity: 'error',
    message: `this is no file of a course${expected}`,
    ...hint
  });
}

/** One mistake: whatever else could be said of a text in other bytes is a consequence. */
function tellGarbled({ path }: SourceFile, kind: string, draft: Draft, problems: Problem[]): void {
  if (kind === 'lessons') draft.lessonFiles.set(path.slice('lessons/'.length, -'.svx'.length), { readable: false });
  else if (kind !== 'course') draft.unread.add(kind as ListName);
  const message = 'this file is not in UTF-8; save it in that encoding (editors name it when they save)';
  problems.push({ file: path, line: 1, column: 1, severity: 'error', message });
}

/** Lists kept in a folder, one file for each lesson or topic. */
const folders: readonly string[] = ['questions', 'claims'] satisfies ListName[];

const rootFiles = [
  'course.yaml',
  ...Object.keys(lists)
    .filter((name) => !folders.includes(name))
    .map((name) => `${name}.yaml`)
];

/**
 * Whether a file is meant to be one of the course, by its ending and its folder. What else lies in the folder is its
 * author's own: notes, images, what editors and version control keep.
 */
export function isMeant(path: string): boolean {
  if (/(^|\/)(\.|node_modules\/)/.test(path)) return false;
  return /\.(ya?ml|svx)$/i.test(path) || /^(?:lessons|questions|claims)\/.*\.(mdx?|markdown|txt|json)$/i.test(path);
}

function isCourseFile(path: string): boolean {
  return rootFiles.includes(path) || /^(?:lessons\/[^/]+\.svx|(?:questions|claims)\/[^/]+\.yaml)$/.test(path);
}

function readInfo(file: SourceFile, draft: Draft, problems: Problem[]): void {
  const opened = openYaml(file.path, file.text);
  const { value } = opened.problems.length > 0 ? {} : collect(opened.check(courseSchema), problems);
  problems.push(...opened.problems);
  if (value) draft.info = entryOf(value, opened, []);
}

function readLesson(file: SourceFile, draft: Draft, problems: Problem[]): void {
  const id = checkAddress(file, 'lessons/', 'lesson', problems);
  const place = { file: file.path, line: 1, column: 1 };
  const parts = splitLesson(file.path, file.text);
  if ('line' in parts) {
    problems.push({
      ...parts,
      severity: 'error',
      message:
        'a lesson starts with front matter: a line ---, then title, summary, minutes and objectives, then a line ---'
    });
  }
  // without front matter the text is read all the same: its questions and passages are there
  const { frontMatter, body } =
    'line' in parts ? { frontMatter: undefined, body: { text: file.text, firstLine: 1 } } : parts;
  const opened = openYaml(file.path, frontMatter?.text ?? '', frontMatter && { firstLine: frontMatter.firstLine });
  const { prose, problems: proseProblems } = readProse(file.path, body.text, body.firstLine);
  problems.push(...opened.problems, ...proseProblems);
  const { value } = !frontMatter || opened.problems.length > 0 ? {} : collect(opened.check(lessonSchema), problems);
  const info: LessonInfo = value ?? { title: id, summary: '', minutes: 1, objectives: [] };
  draft.lessonFiles.set(id, { readable: value !== undefined });
  draft.lessons.push({ ...entryOf({ ...info, id, prose }, opened, []), place });
}

/** The name of a file of a folder, which becomes the address of a page. */
function checkAddress({ path }: SourceFile, folder: string, what: string, problems: Problem[]): string {
  const id = path.slice(folder.length).replace(/\.\w+$/, '');
  if (!idPattern.test(id)) {
    problems.push({
      file: path,
      line: 1,
      column: 1,
      severity: 'error',
      message: `"${id}" becomes the address of the ${what}; name the file in lower-case words joined by hyphens`
    });
  }
  return id;
}

/** Reads entry by entry, so that one broken entry does not hide its neighbours. */
function readList(name: ListName, file: SourceFile, draft: Draft, problems: Problem[]): void {
  if (name === 'claims') checkAddress(file, 'claims/', 'topic', problems);
  const opened = openYaml(file.path, file.text);
  problems.push(...opened.problems);
  if (!Array.isArray(opened.raw)) draft.unread.add(name);
  if (opened.problems.length > 0) return;
  if (!Array.isArray(opened.raw)) {
    problems.push({
      ...opened.locate([]),
      severity: 'error',
      message: 'the file should be a list of entries that each start with "- id:"'
    });
    return;
  }
  opened.raw.forEach((raw: unknown, index) => {
    const id = (raw as { id?: unknown } | null)?.id;
    if (typeof id === 'string') declare(id, opened.locate([index, 'id']), name, draft, problems);
    else draft.unread.add(name);
    const { value } = collect(opened.check<z.core.$ZodType>(lists[name], [index]), problems);
    if (value === undefined) return;
    const entries = draft[name] as Entry<unknown>[];
    entries.push(entryOf(value as unknown, opened, [index]));
  });
}

function entryOf<T>(value: T, { locate }: Opened, base: readonly PropertyKey[]): Entry<T> {
  return {
    value,
    place: locate(base),
    at: (...path) => locate([...base, ...path]),
    find: (word, ...path) => locate([...base, ...path], word)
  };
}

function collect<T>(checked: Checked<T>, problems: Problem[]): Checked<T> {
  problems.push(...checked.problems);
  return checked;
}

function declare(id: string, place: Place, name: ListName, draft: Draft, problems: Problem[]): void {
  const first = draft.declared[name].get(id);
  if (!first) draft.declared[name].set(id, place);
  else
    problems.push({
      ...place,
      severity: 'error',
      message: `the id "${id}" is taken in ${first.file}:${first.line}; every id is unique and permanent`
    });
}

function assemble(draft: Draft, info: Entry<CourseInfo>): Course {
  const lessons = new Map(draft.lessons.map(({ value }) => [value.id, value]));
  const banks = banksOf(draft);
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
  const unnamed = [...new Set(claims.map(topicOf))].filter((id) => !topics.some((topic) => topic.id === id)).sort();
  return [...topics, ...unnamed.map((id) => ({ id, name: nameOf(id) }))].map((topic) => ({
    ...topic,
    claims: claims.filter((claim) => topicOf(claim) === topic.id).map(({ value }) => value.id)
  }));
}

/** The topic of a claim: the name of the file it is written in. */
export function topicOf({ place }: Entry<Claim>): string {
  return place.file.slice('claims/'.length, -'.yaml'.length);
}

/** `aid-pause` as "Aid pause". */
function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function byId<T extends { id: string }>(entries: readonly Entry<T>[]): ReadonlyMap<string, T> {
  return new Map(entries.map(({ value }) => [value.id, value]));
}
