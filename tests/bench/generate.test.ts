import { expect, test } from 'vitest';
import { load } from '#core/check/load.ts';
import { formatProblem } from '#core/problem.ts';
import { generateCourse } from './generate.ts';

test.each([10, 200])('the made-up course of %i lessons has no problem, so that it can be built', (lessons) => {
  const { course, problems } = load(generateCourse(lessons, 10), { today: '2025-01-01' });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(course?.questions.size).toBe(10 * lessons);
});
