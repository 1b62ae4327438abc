import { expect } from 'vitest';
import { openAssignment } from '#core/classroom/assignment/open-assignment.ts';
import { readFragment } from '#core/classroom/assignment/link.ts';
import { writeHandIn } from '#core/classroom/hand-in/hand-in.ts';
import { submissionOf } from '#core/classroom/hand-in/submission.ts';
import type { Questions } from '#core/questions/bank/index.ts';
import { askedOf } from '#support/assignment-example.ts';
import { answering } from '#support/class-example.ts';
import { course } from '#support/course.ts';

/** How a hand-in reaches the teacher. */
export type Way = 'pasted' | 'damaged' | 'slip' | 'file' | 'picture' | 'camera' | 'paper';

/** One of the class, and what he or she is going to answer. */
export interface Student {
  name: string;
  /** Whether each question is answered by its key. */
  right: boolean[];
  /** The option chosen for each question. */
  answers: string[];
  way: Way;
  keyboardOnly: boolean;
  /** What comes between the second question and the third. */
  midway?: 'reload' | 'leave';
  /** Handed in once before, with everything wrong. */
  twice: boolean;
}

/** Five questions of the bank with one answer each, whose prompts can be searched for. */
export const questions: readonly Questions['choice'][] = [...(course?.questions.values() ?? [])]
  .filter((question): question is Questions['choice'] => question.kind === 'choice' && !/["']/.test(question.prompt))
  .slice(0, 5);

export const keys = questions.map(({ options }) => idOf(options, true));
export const wrong = questions.map(({ options }) => idOf(options, false));

const ways: Partial<Record<number, Way>> = {
  8: 'damaged',
  9: 'slip',
  10: 'paper',
  11: 'camera',
  12: 'picture',
  13: 'file'
};

/** Thirty, the later the better prepared, with some luck; the questions grow harder. */
export const students: readonly Student[] = Array.from({ length: 30 }, (_, at) => {
  const right = questions.map((_, item) => at / 29 + ((at * 17 + item * 29) % 13) / 13 > 0.4 + item * 0.22);
  return {
    name: `Student ${at + 1}`,
    right,
    answers: right.map((one, item) => (one ? keys[item] : wrong[item]) ?? ''),
    way: ways[at] ?? 'pasted',
    keyboardOnly: at < 3,
    ...(at === 8 && { midway: 'reload' as const }),
    ...(at === 9 && { midway: 'leave' as const }),
    twice: at === 7
  };
});

/** What a student hands in who answers as he or she is going to, without a page: the code of it. */
export function codeOf(link: string, { name, answers }: Student): string {
  const { assignment } = readFragment(new URL(link).hash);
  if (!assignment) throw new Error(`This is no link of an assignment: ${link}`);
  const places = openAssignment(assignment, questions.map(askedOf));
  expect(places.map(({ state }) => state)).toEqual(questions.map(() => 'ready'));
  const started = Date.UTC(2025, 1, 21);
  const about = { sitting: name, form: 0, attempt: 1, started, ended: started + 600_000, who: { name } };
  const submission = { ...submissionOf(assignment, places, [], about), responses: answering(...answers) };
  return writeHandIn(assignment, places, submission).code ?? '';
}

/** What a spreadsheet would say of a class: textbook formulas, written without a look at the course's own. */
export function statisticsOf(scores: readonly (readonly number[])[]): {
  facility: number[];
  /** Pearson's correlation of a question with the sum of the others. */
  discrimination: number[];
  alpha: number;
  mean: number;
  sd: number;
} {
  const items = scores[0]?.map((_, item) => scores.map((row) => row[item] ?? 0)) ?? [];
  const totals = scores.map(sum);
  const rest = (item: number) => scores.map((row) => sum(row) - (row[item] ?? 0));
  const variances = items.map((one) => variance(one));
  return {
    facility: items.map(average),
    discrimination: items.map((one, item) => pearson(one, rest(item))),
    alpha: (items.length / (items.length - 1)) * (1 - sum(variances) / variance(totals)),
    mean: average(totals) / items.length,
    sd: Math.sqrt(variance(totals)) / items.length
  };
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [average(a), average(b)];
  const shared = sum(a.map((one, at) => (one - meanA) * ((b[at] ?? 0) - meanB)));
  return shared / Math.sqrt(sum(a.map((one) => (one - meanA) ** 2)) * sum(b.map((one) => (one - meanB) ** 2)));
}

function variance(values: readonly number[]): number {
  const mean = average(values);
  return sum(values.map((one) => (one - mean) ** 2)) / (values.length - 1);
}

function average(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function idOf(options: Questions['choice']['options'], correct: boolean): string {
  return options.find((option) => (option.correct ?? false) === correct)?.id ?? '';
}
