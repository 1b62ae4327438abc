import { glossary } from '#core/views/glossary.ts';
import { course } from '../course.ts';

export const load = () => ({ letters: glossary(course) });
