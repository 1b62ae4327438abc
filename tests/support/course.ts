import { readCourse } from '#cli/read-course.ts';

/** The course in content/, read and checked once for all tests that share their modules. */
export const { course } = readCourse('content', false);
