import type { Course } from '../course/course.ts';

const made = new WeakMap<Course, Map<unknown, unknown>>();

/** What a function makes of a whole course, made once: as many pages ask for it as the course has lessons. */
export function once<T>(course: Course, make: (course: Course) => T): T {
  const known = made.get(course) ?? new Map<unknown, unknown>();
  made.set(course, known);
  if (!known.has(make)) known.set(make, make(course));
  return known.get(make) as T;
}
