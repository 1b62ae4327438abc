import { course } from '../../course.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => course.lessons.map(({ id }) => ({ lesson: id }));
