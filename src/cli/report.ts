import type { Course } from '#core/course/load.ts';
import { runRobots } from '#core/course/robots.ts';
import { bankKindOf } from '#core/questions/bank/index.ts';
import type { Question } from '#core/questions/index.ts';

/** What the check proved, as lines: guess scores and robots; with `full`, each question and each robot. */
export function reportCourse(course: Course, full: boolean): string[] {
  const bank = [...course.questions.values()];
  const lines = [
    `${course.info.title}: ${course.lessons.length} lessons, ${bank.length} questions, ${course.claims.size} claims, ${course.sources.size} sources`
  ];
  for (const lesson of course.lessons) {
    const questions = lesson.bank.flatMap((id) => course.questions.get(id) ?? []);
    const worst = worstRobot(questions);
    lines.push(
      `  ${lesson.id}: ${lesson.prose.words} words, ${questions.length} questions (${kindsOf(questions)}), blind guess ${percent(mean(questions.map(guess)))}, best robot ${worst}`
    );
    if (full)
      lines.push(
        ...questions.map(
          (question) =>
            `    ${question.id.padEnd(44)} ${question.kind.padEnd(10)} ${question.level.padEnd(11)} guess ${percent(guess(question))}`
        )
      );
  }
  lines.push(`  whole bank: blind guess ${percent(mean(bank.map(guess)))}, best robot ${worstRobot(bank)}`);
  if (full)
    lines.push(
      ...runRobots(bank).map(
        ({ robot, hits, limit, questions }) =>
          `    robot ${robot.padEnd(30)} ${hits.toFixed(1)} of ${questions}, must stay under ${limit}`
      )
    );
  return lines;
}

function guess(question: Question): number {
  return bankKindOf(question).guess(question);
}

function worstRobot(questions: readonly Question[]): string {
  const worst = runRobots(questions).toSorted((a, b) => b.hits / b.limit - a.hits / a.limit)[0];
  return worst ? `"${worst.robot}" ${worst.hits.toFixed(1)} of ${worst.questions} (limit ${worst.limit})` : 'none';
}

function kindsOf(questions: readonly Question[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
