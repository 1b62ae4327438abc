import { enPaper } from './en-paper.ts';

/** The words of everything on paper, in the language of the course. */
export const paperWords = enPaper;
