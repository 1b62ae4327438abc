import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from '#core/course/load.ts';
import { formatProblem } from '#core/problem.ts';

const root = join(import.meta.dirname, '..');
const secondCourse = join(import.meta.dirname, 'second-course');

test('the course in content/ has no problem', () => {
  const today = new Date().toISOString().slice(0, 10);
  const { course, problems } = load(readFolder(join(root, 'content')), { today });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(course?.lessons.length).toBeGreaterThan(0);
});

test('the check as a command says what a course without mistakes holds and exits with 0', () => {
  const { status, stdout } = check(secondCourse);
  expect(stdout).toContain('Measured in metres: 2 lessons, 16 questions, 8 claims, 3 sources');
  expect(stdout).toContain('0 errors');
  expect(status).toBe(0);
}, 20_000);

test('the check as a command prints file, line and column of a mistake and exits with 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(secondCourse, folder, { recursive: true });
  const glossary = join(folder, 'glossary.yaml');
  writeFileSync(glossary, readFileSync(glossary, 'utf8').replace('[si-brochure]', '[si-broshure]'));

  const { status, stdout } = check(folder);
  expect(stdout).toContain(
    '/glossary.yaml:4:13  error  no source has the id "si-broshure" — did you mean "si-brochure"?\n'
  );
  expect(stdout).toContain('\n1 error, 0 warnings.');
  expect(stdout).not.toContain('    at ');
  expect(status).toBe(1);
}, 20_000);

function check(folder: string) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, 'src/cli/check.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COURSE_DIR: folder }
  });
}
