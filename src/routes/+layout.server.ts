import { course } from './course.server.ts';

export const load = () => ({ site: { title: course.info.title, dateline: course.info.dateline } });
