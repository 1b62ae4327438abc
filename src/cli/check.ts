import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { formatProblem } from '#core/problem.ts';
import { courseFolder, readCourse } from '#cli/read-course.ts';
import { reportCourse } from '#cli/report.ts';

/** `npm run check [-- --release] [-- --report]`: every problem of the course, or what it proves; exit code 1 on an error. */
function main(): number {
  const folder = courseFolder();
  const name = relative(process.cwd(), folder) || folder;
  if (!existsSync(folder)) {
    console.error(`There is no folder ${name}. COURSE_DIR names the folder of the course.`);
    return 1;
  }
  const { course, problems } = readCourse(folder);
  for (const problem of problems) console.log(formatProblem({ ...problem, file: `${name}/${problem.file}` }));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (!course) {
    console.log(`\n${errors} errors, ${warnings} warnings. Nothing was built.`);
    return 1;
  }
  console.log(reportCourse(course, process.argv.includes('--report')).join('\n'));
  console.log(`0 errors, ${warnings} warnings.`);
  return 0;
}

process.exitCode = main();
