import { outlineView } from '#core/course/view.ts';
import { course } from './course.ts';

export const load = () => ({ outline: outlineView(course), summary: course.info.summary });
