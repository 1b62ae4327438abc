import { enText } from './en-text.ts';

/** The words of a lesson's text, in the language of the course. */
export const textWords = enText;
