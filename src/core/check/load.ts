import { sortProblems, type Problem } from '../problem.ts';
import { assemble } from '../course/assemble.ts';
import type { Course, SourceFile } from '../course/course.ts';
import type { Entry } from '../course/draft.ts';
import { readFiles } from '../course/read.ts';
import type { CourseInfo } from '../course/schemas.ts';
import { banksOf, readTeaching } from '../course/teaching.ts';
import { checkDuplicates } from './duplicates.ts';
import type { LoadOptions } from './options.ts';
import { checkTexts } from './plain-texts.ts';
import { proveBank } from './proof.ts';
import { checkQuestions } from './questions.ts';
import { checkReferences } from './references.ts';
import { checkRobots } from './robots.ts';

export interface Loaded {
  /** Present only when no problem is an error. */
  course?: Course;
  /** What the course calls itself, where that could be read. */
  title?: string;
  problems: Problem[];
}

/**
 * Files in, a Course or a list of problems out; the build and `npm run check` both go this way.
 * All mistakes are found in one run, sorted by place.
 */
export function load(files: readonly SourceFile[], options: LoadOptions): Loaded {
  const problems: Problem[] = [];
  const draft = readFiles(files, problems);
  const teaching = readTeaching(draft);
  const banks = banksOf(draft, teaching);
  problems.push(
    ...checkReferences(draft, options),
    ...checkQuestions(draft, teaching),
    ...checkTexts(draft),
    ...proveBank(draft.questions),
    ...checkDuplicates(draft.questions),
    ...checkRobots(draft, teaching, banks)
  );
  const sorted = sortProblems(problems);
  const broken = sorted.some(({ severity }) => severity === 'error') || !draft.info;
  const found = { problems: sorted, ...(draft.info && { title: draft.info.value.title }) };
  return broken ? found : { ...found, course: assemble(draft, draft.info as Entry<CourseInfo>, banks) };
}
