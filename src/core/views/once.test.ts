import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from '../check/load.ts';
import type { Course } from '../course/course.ts';
import { once } from './once.ts';

const files = readFolder(join(import.meta.dirname, '../../../tests/second-course'));
const read = () => load(files, { today: '2025-01-01' }).course as Course;

test('what is made of a course is made once, and anew for another', () => {
  const makings: Course[] = [];
  const titles = (course: Course) => {
    makings.push(course);
    return course.lessons.map(({ title }) => title);
  };
  const [course, other] = [read(), read()];
  expect(once(course, titles)).toBe(once(course, titles));
  expect(makings).toEqual([course]);
  expect(once(other, titles)).not.toBe(once(course, titles));
});

test('two things that are made of one course are kept apart', () => {
  const course = read();
  expect(once(course, ({ lessons }) => lessons.length)).toBe(course.lessons.length);
  expect(once(course, ({ claims }) => claims.size)).toBe(course.claims.size);
});
