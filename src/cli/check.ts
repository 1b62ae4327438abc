import { parseArgs } from 'node:util';
import { expecting } from '#core/problem.ts';
import { counted, courseFolder, nameOf, problemLines, readCourse } from '#cli/read-course.ts';
import { reportCourse } from '#cli/report.ts';

const usage = `npm run check [-- [folder] [--release] [--report]]
  folder      the course to check; without it COURSE_DIR, or content/
  --release   claims whose review-by date is past are errors
  --report    what the bank proves: guess scores, robots, balance`;

const options = { release: { type: 'boolean' }, report: { type: 'boolean' }, help: { type: 'boolean' } } as const;

/** Every problem of the course, or what it proves; exit code 1 on an error, 2 where the command cannot be read. */
function main(): number {
  const read = readArguments();
  if ('problem' in read) {
    console.error(`${read.problem}\n\n${usage}`);
    return 2;
  }
  const { folder, release, report } = read;
  const { course, title, problems } = readCourse(folder, release);
  console.log(title === undefined ? nameOf(folder) : `${title} (${nameOf(folder)})`);
  for (const line of problemLines(folder, problems)) console.log(line);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = counted(problems.length - errors, 'warning');
  if (!course) {
    console.log(`\n${counted(errors, 'error')}, ${warnings}. Nothing was built.`);
    return 1;
  }
  console.log(reportCourse(course, report).join('\n'));
  console.log(`0 errors, ${warnings}.`);
  return 0;
}

function readArguments(): { folder: string; release: boolean; report: boolean } | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      options,
      allowPositionals: true
    });
    if (values.help) return { problem: 'Checks a course.' };
    if (positionals.length > 1) return { problem: 'One course is checked at a time.' };
    return { folder: courseFolder(positionals[0]), release: values.release ?? false, report: values.report ?? false };
  } catch (error) {
    return { problem: unknownOption() ?? (error as Error).message };
  }
}

/** The first option that does not exist, told with the nearest one that does. */
function unknownOption(): string | undefined {
  const known = Object.keys(options).map((name) => `--${name}`);
  const given = process.argv.slice(2).map((argument) => argument.replace(/=.*/s, ''));
  const unknown = given.find((argument) => argument.startsWith('-') && !known.includes(argument));
  if (unknown === undefined) return undefined;
  const { message, suggestion } = expecting(`Unknown option '${unknown}'`, unknown, known);
  return suggestion === undefined ? `${message}.` : `${message}. Did you mean "${suggestion}"?`;
}

process.exitCode = main();
