import { enOwn } from './en-own.ts';

/** The words of a teacher's own questions, in the language of the course. */
export const ownWords = enOwn;
