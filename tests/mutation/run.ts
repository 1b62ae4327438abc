import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equivalent } from './equivalent.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

/**
 * `npm run test:mutation [-- word ...] [-- --every 5]`: changes marking and statistics in one small place at a time and
 * counts how many of the changes a test notices. Words pick files by part of their path; `--every` takes one change in
 * so many. Takes hours for everything, so it is no part of the checks; the exit code tells whether the score is held.
 */
const least = 0.95;

const words = process.argv.slice(2);
const at = words.indexOf('--every');
const every = at < 0 ? 1 : Number(words.splice(at, 2)[1]);

const statistics = [
  ...['extremes', 'f-quantile', 'guess', 'intervals', 'moments', 'statistics'].map((name) => `statistics/${name}.ts`),
  ...['score', 'was-asked'].map((name) => `gradebook/${name}.ts`)
];
const marking = readdirSync('src/core/questions').filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const files = [
  ...marking.map((name) => join('src/core/questions', name)),
  ...statistics.map((name) => join('src/core/classroom', name))
].filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

if (!passes(undefined, ['src/core/questions', 'src/core/classroom'])) {
  console.error('The tests fail without any change; mend them first.');
  process.exit(2);
}

const survivors: string[] = [];
let [killed, count] = [0, 0];
for (const file of files) {
  const mutants = mutantsOf(readFileSync(file, 'utf8')).filter((mutant) => !isEquivalent(file, mutant));
  const tried = mutants.filter((_, place) => place % every === 0);
  const lived = tried.filter((mutant) => lives(file, mutant));
  [killed, count] = [killed + tried.length - lived.length, count + tried.length];
  survivors.push(...lived.map(({ line, change }) => `${file}:${line}  ${change}`));
  console.log(`${file}: ${tried.length - lived.length} of ${tried.length}`);
}

console.log(`\n${killed} of ${count} changes were noticed: ${((killed / count) * 100).toFixed(1)} %`);
for (const one of survivors) console.log(`  not noticed: ${one}`);
process.exitCode = killed / count >= least ? 0 : 1;

/** Tests of the same name first, then those of its folder, then the whole core: most changes are noticed early. */
function lives(file: string, mutant: Mutant): boolean {
  const own = file.replace(/\.ts$/, '.test.ts');
  const folder = file.slice(0, file.lastIndexOf('/'));
  return [[own], [folder], ['src/core']].every((tests) => passes({ file, ...mutant }, tests));
}

function passes(mutant: (Mutant & { file: string }) | undefined, tests: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'tests/mutation/vitest.config.ts', '--bail', '1', '--passWithNoTests', ...tests]
    ],
    { env: { ...process.env, MUTANT: JSON.stringify(mutant ?? null) }, stdio: 'ignore', timeout: 300_000 }
  );
  return status === 0;
}

function isEquivalent(file: string, { change, start }: Mutant): boolean {
  const source = readFileSync(file, 'utf8');
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1).split('\n')[0] ?? '';
  return equivalent.some((one) => file.endsWith(one.file) && one.change === change && line.includes(one.line));
}
