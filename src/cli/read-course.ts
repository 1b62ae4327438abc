import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { load, type Loaded } from '#core/check/load.ts';
import type { SourceFile } from '#core/course/course.ts';
import { isMeant } from '#core/course/read.ts';
import { formatProblem, type Problem } from '#core/problem.ts';

/** The folder of the course: as it is named, else COURSE_DIR, else `content`. Throws a plain sentence where it is none. */
export function courseFolder(named = process.env['COURSE_DIR'] ?? 'content'): string {
  if (named.trim() === '') throw new Error('COURSE_DIR is empty; it names the folder of the course.');
  const folder = resolve(named);
  if (!existsSync(folder)) throw new Error(`There is no folder ${nameOf(folder)}.`);
  if (!statSync(folder).isDirectory()) throw new Error(`${nameOf(folder)} is a file; a course is a folder.`);
  return folder;
}

/** Ends the command with what its user has to know, and nothing of where in the code it was found. */
export function end(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Every file of a course folder that is meant for the course, as `load` takes them. */
export function readFolder(folder: string): SourceFile[] {
  return filesBelow(folder)
    .filter(isMeant)
    .map((path) => ({ path, ...decode(readFileSync(join(folder, path))) }));
}

/** Files below a folder, each with its path from there, in a fixed order. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function decode(bytes: Uint8Array): Pick<SourceFile, 'text' | 'garbled'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: '', garbled: true };
  }
}

/** Reads and checks the course of a folder as of today. */
export function readCourse(
  folder: string,
  release = process.argv.includes('--release')
): Loaded & { files: SourceFile[] } {
  const files = readFolder(folder);
  const served = existsSync('static') ? filesBelow('static') : [];
  return { files, ...load(files, { today: new Date().toISOString().slice(0, 10), release, served }) };
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
