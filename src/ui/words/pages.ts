import { enPages } from './en-pages.ts';

/** The words of the pages around the lessons, in the language of the course. */
export const pageWords = enPages;
