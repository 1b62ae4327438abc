import { enGuide } from './en-guide.ts';

/** The words of the teachers' guide and of the lesson plans, in the language of the course. */
export const guideWords = enGuide;
