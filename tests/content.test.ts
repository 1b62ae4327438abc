import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from '#core/check/load.ts';
import { claimSchema, sourceSchema } from '#core/course/schemas.ts';
import { formatProblem } from '#core/problem.ts';

const root = join(import.meta.dirname, '..');
const secondCourse = join(import.meta.dirname, 'second-course');

test('the source and the claim that the page for authors shows can be copied as they stand', () => {
  const page = readFileSync(join(root, 'content/README.md'), 'utf8');
  const [source = '', claim = ''] = [...page.matchAll(/^( {4}- id: .*\n(?: {6}.*\n)+)/gm)].map(([block]) => block);
  expect(source).toContain('publisher:');
  expect(claim).toContain('statement:');
  const added: Record<string, string> = { 'sources.yaml': source, 'claims/units.yaml': claim };
  const files = readFolder(secondCourse).map(({ path, text }) => ({
    path,
    text: text + (added[path]?.replace(/^ {4}/gm, '') ?? '')
  }));
  expect(load(files, { today: '2025-01-01' }).problems.map(formatProblem)).toEqual([]);
  for (const { options } of [claimSchema.shape.status, sourceSchema.shape.kind, sourceSchema.shape.reliability])
    expect(page).toContain(new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(options));
});

test('the check as a command says what a course without mistakes holds and exits with 0', () => {
  const { status, stdout } = check(secondCourse);
  expect(stdout).toMatch(
    /^Measured in metres \(tests\/second-course\)\n2 lessons, 16 questions, 8 claims, 3 sources\n/
  );
  expect(stdout).toContain('\n0 errors, 0 warnings.\n');
  expect(stdout).not.toContain('Readers');
  expect(status).toBe(0);
}, 20_000);

test('the check as a command says what a course still rests on: its title for an id, a bank too small for robots', () => {
  const { stdout } = checkCopy('course.yaml', '\nid: measured-in-metres', '');
  expect(stdout).toContain('write "id: measured-in-metres" into course.yaml before you change it.\n0 errors');
  expect(stdout).toMatch(/whole bank: .*, best robot not told from chance: too few questions\n/);
}, 20_000);

test('the check as a command prints file, line and column of a mistake and exits with 1', () => {
  const { status, stdout } = checkCopy('glossary.yaml', '[si-brochure]', '[si-broshure]');
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
  ['an option that is misspelt', ['content', '--relaese'], {}, 'Did you mean "--release"?\n'],
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

/** The check of the second course with one text in place of another. */
function checkCopy(file: string, from: string, to: string) {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(secondCourse, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  return check(folder);
}

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
