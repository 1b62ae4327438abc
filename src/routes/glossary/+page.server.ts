import { glossary } from '#core/course/glossary.ts';
import { course } from '../course.ts';

export const load = () => ({ letters: glossary(course) });
