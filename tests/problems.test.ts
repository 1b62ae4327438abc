import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFolder } from '#cli/read-course.ts';
import { load } from '#core/check/load.ts';
import type { LoadOptions } from '#core/check/options.ts';
import type { SourceFile } from '#core/course/course.ts';
import { formatProblem } from '#core/problem.ts';

const folder = join(import.meta.dirname, 'problems');
const course = readFolder(join(import.meta.dirname, 'second-course'));
const instructions = ['problems.txt', 'removed.txt', 'options.yaml'];

test('the second course has no problem', () => {
  expect(load(course, { today: '2025-02-21', release: true }).problems).toEqual([]);
});

/** A case is the second course with other files in it, and the list an author would see. */
describe('a mistake is told once, at its place, in plain words', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const { course: built, problems } = load(filesOf(name), optionsOf(name));
    expect(problems.map(formatProblem)).toEqual(linesOf(name, 'problems.txt'));
    expect(built === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  });
});

function filesOf(name: string): SourceFile[] {
  const overlay = readFolder(join(folder, name)).filter(({ path }) => !instructions.includes(path));
  const gone = [...overlay.map(({ path }) => path), ...linesOf(name, 'removed.txt')];
  return [...course.filter(({ path }) => !gone.includes(path)), ...overlay];
}

function optionsOf(name: string): LoadOptions {
  const path = join(folder, name, 'options.yaml');
  return {
    today: '2025-02-21',
    ...(existsSync(path) ? (parse(readFileSync(path, 'utf8')) as Partial<LoadOptions>) : {})
  };
}

function linesOf(name: string, file: string): string[] {
  const path = join(folder, name, file);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}
