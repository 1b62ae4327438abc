import { enGradebook } from './en-gradebook.ts';

/** The words of the gradebook, in the language of the course. */
export const gradebookWords = enGradebook;
