import { en, type Words } from './en.ts';

/** The words of the interface, in the language of the course. */
export const words: Words = en;
