import { balanceOf, coverageOf, guessScore } from '#core/check/balance.ts';
import type { Course } from '#core/course/course.ts';
import { courseId } from '#core/course/course-id.ts';
import { runRobots } from '#core/check/robots.ts';
import { levels } from '#core/questions/levels.ts';
import { bankKindOf } from '#core/questions/bank/index.ts';
import { kinds, type Question } from '#core/questions/index.ts';

/**
 * What the check proved, as lines: a lesson a line with its guess score and its best robot; with `full` the tables of
 * lessons by kind and by level, the balance of the bank, the claims nobody asks about, and each question.
 */
export function reportCourse(course: Course, full: boolean): string[] {
  const bank = [...course.questions.values()];
  const summary = [
    `${course.lessons.length} lessons, ${bank.length} questions, ${course.claims.size} claims, ${course.sources.size} sources`,
    ...course.lessons.map((lesson) => {
      const questions = bankOf(course, lesson.id);
      return `  ${lesson.id}: ${lesson.prose.words} words, ${questions.length} questions (${lesson.prose.questions.length} in the text), blind guess ${percent(guessScore(questions))}, best robot ${worstRobot(questions)}`;
    }),
    `  whole bank: blind guess ${percent(guessScore(bank))}, best robot ${worstRobot(bank)}`,
    ...(course.info.id === undefined
      ? [
          `Readers' answers are kept under the title; write "id: ${courseId(course.info)}" into course.yaml before you change it.`
        ]
      : [])
  ];
  return full ? [...summary, ...fullReport(course, bank)] : summary;
}

function fullReport(course: Course, bank: readonly Question[]): string[] {
  const kindNames = Object.keys(kinds).filter((kind) => bank.some((question) => question.kind === kind));
  return [
    '',
    ...table(course, bank, 'kind', kindNames, ({ kind }) => kind),
    '',
    ...table(course, bank, 'level', levels, ({ level }) => level),
    '',
    ...balanceLines(course),
    '',
    ...coverageLines(course),
    '',
    'Robots over the whole bank',
    ...runRobots(bank).map(
      ({ robot, hits, limit, questions }) =>
        `  ${robot.padEnd(30)} ${hits.toFixed(1)} of ${questions}, must stay under ${limit}`
    ),
    '',
    'Questions',
    ...course.lessons.flatMap(({ id }) =>
      bankOf(course, id).map(
        (question) =>
          `  ${question.id.padEnd(44)} ${question.kind.padEnd(10)} ${question.level.padEnd(11)} guess ${percent(bankKindOf(question).guess(question))}`
      )
    )
  ];
}

/** Lessons down, the values of a property across, sums at both ends. */
function table(
  course: Course,
  bank: readonly Question[],
  name: string,
  columns: readonly string[],
  of: (question: Question) => string
): string[] {
  const width = Math.max(...course.lessons.map(({ id }) => id.length), 12);
  const row = (head: string, questions: readonly Question[]) =>
    [
      `  ${head.padEnd(width)}`,
      ...columns.map((column) => cell(questions.filter((question) => of(question) === column).length, column)),
      cell(questions.length, 'all')
    ].join(' ');
  return [
    `Questions by lesson and ${name}`,
    [`  ${''.padEnd(width)}`, ...columns.map((column) => column.padStart(5)), 'all'.padStart(5)].join(' '),
    ...course.lessons.map(({ id }) => row(id, bankOf(course, id))),
    row('whole bank', bank)
  ];
}

function cell(count: number, column: string): string {
  return String(count).padStart(Math.max(5, column.length));
}

function balanceLines(course: Course): string[] {
  const { tested, named, errors } = balanceOf(course);
  return [
    'Balance',
    `  questions that test what a side said: ${list(tested)}`,
    `  options that name somebody, right / wrong: ${list(
      Object.fromEntries(Object.entries(named).map(([side, { right, wrong }]) => [side, `${right} / ${wrong}`]))
    )}`,
    `  likely wrong amounts: ${errors.tooLow} too low, ${errors.tooHigh} too high; dates: ${errors.tooEarly} too early, ${errors.tooLate} too late`
  ];
}

function coverageLines(course: Course): string[] {
  const { claims, taught, tested, untested } = coverageOf(course);
  return [
    'Claims',
    `  ${claims} in the ledger, ${taught} taught, ${tested} of these tested (${percent(tested / Math.max(1, taught))})`,
    ...Object.entries(untested).flatMap(([lesson, ids]) =>
      ids.length > 0 ? [`  taught in ${lesson}, asked nowhere: ${ids.join(', ')}`] : []
    )
  ];
}

function bankOf(course: Course, lesson: string): Question[] {
  const ids = course.lessons.find(({ id }) => id === lesson)?.bank ?? [];
  return ids.flatMap((id) => course.questions.get(id) ?? []);
}

function worstRobot(questions: readonly Question[]): string {
  const results = runRobots(questions);
  const provable = results.filter((robot) => robot.limit <= robot.questions);
  if (results.some((robot) => robot.questions > 0) && provable.length === 0)
    return 'not told from chance: too few questions';
  const worst = provable.toSorted((a, b) => b.hits / b.limit - a.hits / a.limit)[0];
  return worst ? `"${worst.robot}" ${worst.hits.toFixed(1)} of ${worst.questions} (limit ${worst.limit})` : 'none';
}

function list(counts: Record<string, number | string>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
