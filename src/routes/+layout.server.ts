import { course } from './course.ts';

export const load = () => ({
  site: { title: course.info.title, dateline: course.info.dateline, licence: course.info.licence }
});
