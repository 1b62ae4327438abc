import type * as z from 'zod';
import { suggest, type Problem } from '../problem.ts';
import { openYaml, type Checked, type Opened, type Place } from '../yaml.ts';
import type { SourceFile } from './course.ts';
import type { Draft, Entry, ListName } from './draft.ts';
import { splitLesson } from './lesson-file.ts';
import { readProse } from './prose.ts';
import { courseSchema, idPattern, lessonSchema, lists, type LessonInfo } from './schemas.ts';

/** Everything in the files of a course that can be read; what cannot is added to the problems. */
export function readFiles(files: readonly SourceFile[], problems: Problem[]): Draft {
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
  for (const file of files) readFile(file, files, draft, problems);
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

function readFile(file: SourceFile, files: readonly SourceFile[], draft: Draft, problems: Problem[]): void {
  if (!isMeant(file.path)) return;
  const [kind = ''] = /^\w+/.exec(file.path) ?? [];
  if (isCourseFile(file.path)) {
    if (file.garbled) return tellGarbled(file, draft, problems);
    if (kind === 'course') return readInfo(file, draft, problems);
    return kind === 'lessons' ? readLesson(file, draft, problems) : readList(kind as ListName, file, draft, problems);
  }
  tellStray(file.path, files, draft, problems);
}

/** A file whose name is wrong; what it was meant to bring is not missed besides. */
function tellStray(path: string, files: readonly SourceFile[], draft: Draft, problems: Problem[]): void {
  const name = path.replace(/\.\w+$/, '');
  const otherEnding = [`${name}.svx`, `${name}.yaml`].find(isCourseFile);
  const { suggestion } = otherEnding === undefined ? suggest(path, rootFiles) : { suggestion: otherEnding };
  if (suggestion !== undefined && !files.some((file) => file.path === suggestion)) leaveUnread(suggestion, draft);
  const expected =
    suggestion === undefined
      ? `; expected ${rootFiles.join(', ')}, or a file in lessons/ (.svx), questions/ or claims/ (.yaml)`
      : '';
  problems.push({
    file: path,
    line: 1,
    column: 1,
    severity: 'error',
    message: `this is no file of a course${expected}`,
    ...(suggestion !== undefined && { suggestion })
  });
}

/** A file of the course of which nothing is known: whatever could be missed in it is a consequence. */
function leaveUnread(path: string, draft: Draft): void {
  const [kind = ''] = /^\w+/.exec(path) ?? [];
  if (kind === 'lessons') draft.lessonFiles.set(lessonOf(path), { readable: false, hasText: false });
  else if (kind !== 'course') draft.unread.add(kind as ListName);
}

function lessonOf(path: string): string {
  return path.slice('lessons/'.length, -'.svx'.length);
}

function tellGarbled({ path }: SourceFile, draft: Draft, problems: Problem[]): void {
  leaveUnread(path, draft);
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
  const hasText = body.text.trim() !== '';
  if (frontMatter && !hasText) {
    const message = 'the lesson has no text; write it below its front matter';
    problems.push({ file: file.path, line: body.firstLine, column: 1, severity: 'error', message });
  }
  const { prose, problems: proseProblems } = readProse(file.path, body.text, body.firstLine);
  problems.push(...opened.problems, ...proseProblems);
  const { value } = !frontMatter || opened.problems.length > 0 ? {} : collect(opened.check(lessonSchema), problems);
  const info: LessonInfo = value ?? { title: id, summary: '', minutes: 1, objectives: [] };
  draft.lessonFiles.set(id, { readable: value !== undefined, hasText });
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
