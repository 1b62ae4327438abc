import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateCourse } from './generate.ts';
import { measure, type Usage } from './measure.ts';

/** Checks and builds courses of several sizes; a cost that grows faster than the course shows in the last columns. */
export function benchScale(sizes: readonly number[]): void {
  console.log(`${'lessons'.padStart(7)}  step   ${heads.map((head) => head.padStart(11)).join('')}`);
  for (const lessons of sizes) {
    const course = join('.tmp', `bench-${lessons}`);
    write(course, lessons);
    print(lessons, 'check', measure('tsx/dist/cli.mjs', ['src/cli/check.ts'], { COURSE_DIR: course }));
    const env = { COURSE_DIR: course, SITE_DIR: `${course}-site` };
    print(lessons, 'build', measure('vite/bin/vite.js', ['build', '--logLevel', 'error'], env));
  }
}

const heads = ['wall s', 'CPU s', 'peak MB', 'ms/lesson', 'CPU ms/l.', 'MB/lesson'];

function write(folder: string, lessons: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of generateCourse(lessons, 10)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function print(lessons: number, step: string, { wall, cpu, memory }: Usage): void {
  const cells = [wall, cpu, memory, (wall * 1000) / lessons, (cpu * 1000) / lessons, memory / lessons];
  const texts = cells.map((value) => value.toFixed(value < 100 ? 1 : 0).padStart(11));
  console.log(`${String(lessons).padStart(7)}  ${step}  ${texts.join('')}`);
}
