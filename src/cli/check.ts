import { existsSync } from 'node:fs';
import { counted, courseFolder, nameOf, problemLines, readCourse } from '#cli/read-course.ts';
import { reportCourse } from '#cli/report.ts';

/** `npm run check [-- --release] [-- --report]`: every problem of the course, or what it proves; exit code 1 on an error. */
function main(): number {
  const folder = courseFolder();
  if (!existsSync(folder)) {
    console.error(`There is no folder ${nameOf(folder)}. COURSE_DIR names the folder of the course.`);
    return 1;
  }
  const { course, problems } = readCourse(folder);
  for (const line of problemLines(folder, problems)) console.log(line);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = counted(problems.length - errors, 'warning');
  if (!course) {
    console.log(`\n${counted(errors, 'error')}, ${warnings}. Nothing was built.`);
    return 1;
  }
  console.log(reportCourse(course, process.argv.includes('--report')).join('\n'));
  console.log(`0 errors, ${warnings}.`);
  return 0;
}

process.exitCode = main();
