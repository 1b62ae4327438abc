// Runs every check of the project, on a machine that has nothing but Node and npm; plain JavaScript, because it
// installs what the rest is written in. One line a step; the last line counts tests. The site is built first; then two
// lanes share two processors. Words choose steps by name (`npm test -- lint unit`), `fast` those that build nothing.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { install } from '../src/cli/install.js';
import { findBrowser } from './browser.js';

const temporary = '.tmp';
const only = process.argv.slice(2);
/** Built for a site below a folder of its host. */
const secondCourse = { COURSE_DIR: 'tests/second-course', BASE_PATH: '/course', SITE_DIR: `${temporary}/second-site` };
/** One after the other: they share the folder they are made in, and each uses both processors. */
const first = [
  { name: 'project files', run: ['svelte-kit', 'sync'], fast: true },
  { name: 'build of the second course', run: ['vite', 'build', '--logLevel', 'warn'], env: secondCourse },
  { name: 'build', run: ['vite', 'build', '--logLevel', 'warn'] }
];
/** The longest first: whichever lane is free takes the next. */
const rest = [
  { name: 'tests of the built site, and budgets', tests: 'site', browser: true },
  { name: 'types', run: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'], fast: true },
  { name: 'unit tests', tests: 'unit', below: 'src/', fast: true },
  { name: 'component tests', tests: 'components', fast: true },
  { name: 'tests of commands and mistakes', tests: 'unit', below: 'tests/' },
  { name: 'lint', run: ['eslint', '.', '--max-warnings', '0'], fast: true },
  { name: 'formatting', run: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'core stands alone', run: ['tsc', '-p', 'src/core'], fast: true },
  { name: 'course', run: ['tsx', 'src/cli/check.ts'], says: '\n0 errors, 0 warnings.' },
  // only when it is asked for
  { name: 'long tests', tests: 'long', browser: true, long: true }
];

let [passed, failed] = [0, 0];

install();
mkdirSync(temporary, { recursive: true });
await follow(first);
const waiting = rest.values();
await Promise.all([follow(waiting), follow(waiting)]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Takes one step after the other, of those that were asked for; two that share what is waiting are two lanes. */
async function follow(steps) {
  for (const step of steps) {
    if (isAsked(step)) await report(step);
  }
}

function isAsked({ name, fast, long }) {
  return only.length === 0 ? !long : only.some((word) => (word === 'fast' ? fast : name.includes(word)));
}

async function report(step) {
  const start = Date.now();
  const result = await (step.tests ? runTests(step) : runStep(step));
  const count = result.count ?? { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 };
  passed += count.passed;
  failed += count.failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const tests = result.count ? ` ${count.passed} passed, ${count.failed} failed` : '';
  console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${step.name}${tests} (${seconds} s)`);
  if (!result.ok) console.log(result.output.trimEnd());
}

/** A command, which may have to say something to have gone well. */
async function runStep({ run, env, says = '' }) {
  const { ok, output } = await runCommand(run, env);
  return { ok: ok && output.includes(says), output };
}

async function runTests({ tests: project, below = '', browser }) {
  const file = `${temporary}/${project}${below.replace('/', '')}.json`;
  rmSync(file, { force: true });
  const env = browser ? { BROWSER_PATH: findBrowser() } : {};
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['vitest', 'run', '--project', project, ...reporters, ...(below ? [below] : [])];
  const { ok, output } = await runCommand(args, env);
  if (!existsSync(file)) return { ok: false, output };
  const { numPassedTests, numFailedTests, numTotalTests, success } = JSON.parse(readFileSync(file, 'utf8'));
  // a test that did not run has not passed
  const count = { passed: numPassedTests, failed: numFailedTests + (success ? 0 : Number(numFailedTests === 0)) };
  return { ok: ok && success && numPassedTests === numTotalTests, output, count };
}

function runCommand([command, ...args], env = {}) {
  const child = spawn('npx', ['--no-install', command, ...args], {
    env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const output = [];
  child.stdout.on('data', (part) => output.push(part));
  child.stderr.on('data', (part) => output.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString() }));
  });
}
