import { enTeach } from './en-teach.ts';

/** The words of the teachers' pages, in the language of the course. */
export const teachWords = enTeach;
