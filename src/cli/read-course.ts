import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { load, type Loaded, type SourceFile } from '#core/course/load.ts';

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
export function readCourse(folder: string, release = process.argv.includes('--release')): Loaded {
  return load(readFolder(folder), { today: new Date().toISOString().slice(0, 10), release });
}
