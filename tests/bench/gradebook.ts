import { load } from '#core/check/load.ts';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import { analyse } from '#core/classroom/statistics/analysis.ts';
import { assignmentVersion, type Assignment } from '#core/classroom/assignment/assignment.ts';
import { simulatedClass } from '#support/class-example.ts';
import { classTable } from '#core/classroom/gradebook/gradebook.ts';
import { readGradebookFile, writeGradebookFile } from '#core/classroom/gradebook/gradebook-file.ts';
import { writeFragment } from '#core/classroom/assignment/link.ts';
import { odditiesOf } from '#core/classroom/statistics/oddities.ts';
import { openAssignment } from '#core/classroom/assignment/open-assignment.ts';
import { pinOf } from '#core/classroom/assignment/pin.ts';
import { scoringOf } from '#core/classroom/gradebook/scoring.ts';
import { whatIf } from '#core/classroom/gradebook/what-if.ts';
import { generateCourse } from './generate.ts';

const questionCount = 30;

/** Reads, marks and analyses classes of these sizes that answered thirty questions of six kinds; prints how it grows. */
export function benchGradebook(sizes: readonly number[]): void {
  const { course } = load(generateCourse(1, questionCount), { today: '2025-01-01' });
  if (!course) throw new Error('The made-up course has a mistake; see tests/bench/generate.ts.');
  const asked = [...course.questions.values()].map((question) => ({ question, hash: fingerprint(question) }));
  const assignment = assignmentOf(asked.map(pinOf));
  const scoring = scoringOf(assignment, openAssignment(assignment, asked));
  const items = scoring.items.map(({ question }, at) => ({ question, difficulty: (at % 7) / 2 - 1.5, sharpness: 0.8 }));
  if (items.length < questionCount) throw new Error('Not all questions can be asked.');

  console.log(`Classes that answered ${questionCount} questions, in milliseconds:`);
  let before: number | undefined;
  for (const size of sizes) {
    const entries = simulatedClass(items, size, 1);
    const book = { assignment: writeFragment(assignment), entries, edits: [], remedies: [], attempt: 'best' as const };
    const file = writeGradebookFile(book);
    const [read, { gradebook }] = timed(() => readGradebookFile(file));
    const [marked, table] = timed(() => classTable(gradebook?.entries ?? [], scoring));
    const [analysed] = timed(() => analyse(table, scoring));
    const [looked] = timed(() => odditiesOf(table, scoring, { assignment: '', bank: 0, allowed: 1, now: 2e12 }));
    const [tried] = timed(() => whatIf(entries, scoring, [{ kind: 'drop', question: table.questions[0] ?? '' }]));
    const all = read + marked + analysed;
    const growth = before === undefined ? '' : `, ${(all / before).toFixed(1)} times as long as the class before`;
    before = all;
    const parts = `read ${ms(read)}, marked ${ms(marked)}, analysed ${ms(analysed)}`;
    console.log(`  ${size.toLocaleString('en').padStart(5)} attempts: ${ms(all)} (${parts})${growth}`);
    console.log(`        then oddities ${ms(looked)}, a remedy tried ${ms(tried)}`);
  }
}

function assignmentOf(questions: Assignment['questions']): Assignment {
  return {
    v: assignmentVersion,
    title: 'Thirty questions',
    instructions: '',
    questions,
    own: [],
    policy: 'test',
    tries: [100],
    shuffle: { questions: true, options: true },
    seed: 1,
    forms: 1,
    certainty: true,
    who: 'name',
    attempts: 'one'
  };
}

function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

function ms(milliseconds: number): string {
  return Math.round(milliseconds).toLocaleString('en');
}
