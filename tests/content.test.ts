import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from '#core/check/load.ts';
import { words } from '#language/index.ts';

const root = join(import.meta.dirname, '..');
const secondCourse = join(import.meta.dirname, 'second-course');

test('the introduction of the timeline names the months of its first and its last event', () => {
  const { course } = load(readFolder(join(root, 'content')), { today: '2026-01-01' });
  const dates = [...(course?.events.values() ?? [])].map(({ date }) => date).sort();
  const months = [dates[0], dates.at(-1)].map((date) => words.partialDate(date?.slice(0, 7) ?? ''));
  expect(course?.pictures.get('timeline')?.intro).toContain(`from ${months.join(' to ')}`);
});

test('the check as a command says what a course without mistakes holds and exits with 0', () => {
  const { status, stdout } = check(secondCourse);
  expect(stdout).toMatch(
    /^Measured in metres \(tests\/second-course\)\n2 lessons, 16 questions, 8 claims, 3 sources\n/
  );
  expect(stdout).toContain('\n0 errors, 0 warnings.\n');
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

test.each([
  ['a folder that is not there', ['nowhere'], {}, 'There is no folder nowhere.'],
  ['a file', ['package.json'], {}, 'package.json is a file; a course is a folder.'],
  ['two folders', ['content', secondCourse], {}, 'One course is checked at a time.'],
  ['an option it does not know', ['--relaese'], {}, "Unknown option '--relaese'"],
  ['an empty COURSE_DIR', [], { COURSE_DIR: '' }, 'COURSE_DIR is empty; it names the folder of the course.']
])('the check as a command checks nothing when it is given %s, and says so', (_, args, env, sentence) => {
  const { status, stdout, stderr } = run(args, env);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
  expect([stdout, status]).toEqual(['', 2]);
});

test('the check as a command checks the folder it is given, whatever COURSE_DIR says', () => {
  const { status, stdout } = run([secondCourse], { COURSE_DIR: 'content' });
  expect(stdout).toMatch(/^Measured in metres \(tests\/second-course\)\n/);
  expect(status).toBe(0);
});

function check(folder: string) {
  return run([], { COURSE_DIR: folder });
}

function run(args: readonly string[], env: Record<string, string>) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, 'src/cli/check.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env }
  });
}
