import { packed } from 'virtual:course';
import { unpackCourse } from '#core/course/carried.ts';

/** The checked course, for pages to load from at build time. */
export const course = unpackCourse(packed);
