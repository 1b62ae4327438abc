import { enCodes } from './en-codes.ts';

/** What is said of links, codes and files of a class, in the language of the course. */
export const codeWords = enCodes;
