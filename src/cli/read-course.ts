import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { load, type Loaded, type SourceFile } from '#core/course/load.ts';
import { formatProblem, type Problem } from '#core/problem.ts';

/** The folder of the course: COURSE_DIR, else `content`. */
export function courseFolder(): string {
  return resolve(process.env['COURSE_DIR'] ?? 'content');
}

/** Every file of a course folder, as `load` takes them; hidden files are left out. */
export function readFolder(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** Reads and checks the course of a folder as of today. */
export function readCourse(
  folder: string,
  release = process.argv.includes('--release')
): Loaded & { files: SourceFile[] } {
  const files = readFolder(folder);
  return { files, ...load(files, { today: new Date().toISOString().slice(0, 10), release }) };
}

/** A course folder as an author would type it, from where the command runs. */
export function nameOf(folder: string): string {
  return relative(process.cwd(), folder) || folder;
}

/** The problems of a folder as lines, each with a path an editor can open. */
export function problemLines(folder: string, problems: readonly Problem[]): string[] {
  return problems.map((problem) => formatProblem({ ...problem, file: `${nameOf(folder)}/${problem.file}` }));
}

/** `1 error`, `2 errors` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
