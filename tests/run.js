// Runs every check of the project, on a machine that has nothing but Node and npm; plain JavaScript, because it
// installs what the rest is written in. One line a step; the last line counts tests. Two lanes for two processors.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { install } from '../src/cli/install.js';
import { findBrowser } from './browser.js';

const temporary = '.tmp';
const only = process.argv.slice(2);
const prepared = { name: 'project files', run: ['svelte-kit', 'sync'] };
/** Built for a site below a folder of its host. */
const secondCourse = { COURSE_DIR: 'tests/second-course', BASE_PATH: '/course' };
const lanes = [
  [
    { name: 'types', run: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'] },
    { name: 'core stands alone', run: ['tsc', '-p', 'src/core'] },
    { name: 'lint', run: ['eslint', '.', '--max-warnings', '0'] },
    { name: 'formatting', run: ['prettier', '--check', '.', '--log-level', 'warn'] },
    { name: 'course', run: ['tsx', 'src/cli/check.ts'] },
    { name: 'second course', run: ['tsx', 'src/cli/check.ts'], env: { COURSE_DIR: 'tests/second-course' } },
    { name: 'build', run: ['vite', 'build', '--logLevel', 'warn'] },
    {
      name: 'build of the second course',
      run: ['vite', 'build', '--logLevel', 'warn'],
      env: { ...secondCourse, SITE_DIR: `${temporary}/second-site` }
    },
    {
      name: 'the same build once more',
      run: ['vite', 'build', '--logLevel', 'warn'],
      env: { ...secondCourse, SITE_DIR: `${temporary}/second-site-again` }
    }
  ],
  [
    { name: 'unit tests', tests: ['unit'] },
    { name: 'component tests', tests: ['components'] }
  ]
];
const built = { name: 'tests of the built site, and budgets', tests: ['site'], browser: true };

let [passed, failed] = [0, 0];

install();
mkdirSync(temporary, { recursive: true });
await follow([prepared]);
await Promise.all(lanes.map(follow));
await follow([built]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Takes one step after the other, those that were asked for. */
async function follow(steps) {
  for (const step of steps) {
    if (only.length === 0 || only.some((word) => step.name.includes(word))) await report(step);
  }
}

async function report(step) {
  const start = Date.now();
  const result = await (step.tests ? runTests(step) : runCommand(step.run, step.env));
  const count = result.count ?? { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 };
  passed += count.passed;
  failed += count.failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const tests = result.count ? ` ${count.passed} passed, ${count.failed} failed` : '';
  console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${step.name}${tests} (${seconds} s)`);
  if (!result.ok) console.log(result.output.trimEnd());
}

async function runTests({ tests, browser }) {
  const file = `${temporary}/${tests.join('-')}.json`;
  rmSync(file, { force: true });
  const env = browser ? { BROWSER_PATH: findBrowser() } : {};
  const projects = tests.flatMap((project) => ['--project', project]);
  const args = ['vitest', 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
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
