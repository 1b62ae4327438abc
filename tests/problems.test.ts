import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFolder } from '#cli/read-course.ts';
import { load } from '#core/check/load.ts';
import type { SourceFile } from '#core/course/course.ts';
import { formatProblem } from '#core/problem.ts';

/** What is changed in the second course, when it is checked, and the list its author then sees. */
const caseSchema = z.strictObject({
  edit: z.array(z.strictObject({ file: z.string(), from: z.string(), to: z.string() })).default([]),
  /** New files: their path and what is in them. */
  add: z.record(z.string(), z.string()).default({}),
  remove: z.array(z.string()).default([]),
  rename: z.record(z.string(), z.string()).default({}),
  /** How the lines of all files end. */
  lineEnds: z.enum(['unix', 'windows']).default('unix'),
  today: z.string().default('2025-02-21'),
  release: z.boolean().default(false),
  /** One a line, in the order in which they are told. */
  problems: z.string()
});
type Case = z.infer<typeof caseSchema>;

const folder = join(import.meta.dirname, 'problems');
const course = readFolder(join(import.meta.dirname, 'second-course'));

describe('a mistake is told once, at its place, in plain words', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const mistake = caseSchema.parse(parse(readFileSync(join(folder, name), 'utf8')));
    const { today, release } = mistake;
    const { course: built, problems } = load(filesOf(mistake), { today, release });
    expect(problems.map(formatProblem)).toEqual(mistake.problems.split('\n').filter((line) => line !== ''));
    expect(built === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  });
});

/** The second course with the mistake in it. */
function filesOf({ edit, add, remove, rename, lineEnds }: Case): SourceFile[] {
  const texts = new Map(course.map(({ path, text }) => [path, text]));
  // what is changed is read last, so that a mistake is told where it was made
  for (const { file, from, to } of edit) texts.set(file, replaceOnce(take(texts, file), from, to));
  for (const [from, to] of Object.entries(rename)) texts.set(to, take(texts, from));
  for (const path of remove) take(texts, path);
  const files = [...texts, ...Object.entries(add)].map(([path, text]) => ({ path, text }));
  return lineEnds === 'unix' ? files : files.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
}

/** Takes a file out; a case that names one the course does not have is wrong itself. */
function take(texts: Map<string, string>, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`The second course has no file ${path}.`);
  texts.delete(path);
  return text;
}

/** An edit that fits two places, or none any more, is not the one that was meant. */
function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in the file; expected once.`);
  return parts.join(to);
}
