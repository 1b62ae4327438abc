import { courseId } from '#core/course/course-id.ts';
import { course } from './course.ts';

const { title, dateline, licence } = course.info;

export const load = () => ({ site: { id: courseId(course.info), title, dateline, licence } });
