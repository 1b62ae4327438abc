import { outlineView } from '#core/views/lesson.ts';
import { course } from './course.ts';

export const load = () => ({ outline: outlineView(course), summary: course.info.summary });
