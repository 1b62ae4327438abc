import { outlineView } from '#core/views/lesson.ts';
import { course } from './course.ts';

const { summary, tagline } = course.info;

export const load = () => ({ outline: outlineView(course), summary, ...(tagline !== undefined && { tagline }) });
