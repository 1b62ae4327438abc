import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from '../check/load.ts';
import { packCourse, unpackCourse } from './carried.ts';
import type { Course } from './course.ts';

test.each(['content', 'tests/second-course'])('the course of %s arrives as it was sent', (folder) => {
  const files = readFolder(join(import.meta.dirname, '../../..', folder));
  const course = load(files, { today: '2025-01-01' }).course as Course;
  expect(unpackCourse(packCourse(course))).toStrictEqual(course);
});
