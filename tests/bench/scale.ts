import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fitLine } from './fit.ts';
import { generateCourse } from './generate.ts';
import { measure, type Usage } from './measure.ts';

/**
 * Checks and builds courses of several sizes, and says how well what that costs is a fixed part and the same for each
 * lesson. Seconds of the processor, since the clock tells what else the machine does.
 */
export function benchScale(sizes: readonly number[]): void {
  const costs = { check: [] as Cost[], build: [] as Cost[] };
  const add = (step: keyof typeof costs, lessons: number, usage: Usage) => {
    print(lessons, step, usage);
    costs[step].push({ size: lessons, cost: usage.cpu });
  };
  console.log(`${'lessons'.padStart(7)}  step   ${heads.map((head) => head.padStart(11)).join('')}`);
  for (const lessons of sizes) {
    const course = join('.tmp', `bench-${lessons}`);
    write(course, lessons);
    add('check', lessons, measure('tsx/dist/cli.mjs', ['src/cli/check.ts'], { COURSE_DIR: course }));
    const env = { COURSE_DIR: course, SITE_DIR: `${course}-site` };
    add('build', lessons, measure('vite/bin/vite.js', ['build', '--logLevel', 'error'], env));
  }
  if (sizes.length < 3) return;
  for (const [step, all] of Object.entries(costs)) {
    const { fixed, each, off } = fitLine(all);
    const line = `${fixed.toFixed(1)} s and ${(1000 * each).toFixed(1)} ms a lesson`;
    console.log(`${step}: ${line}; no size is further than ${(100 * off).toFixed(0)} % from that`);
  }
}

type Cost = Parameters<typeof fitLine>[0][number];

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
