import { enTake } from './en-take.ts';

/** The words of the page on which an assignment is taken and handed in, in the language of the course. */
export const takeWords = enTake;
