import { enAnswer } from './en-answer.ts';

/** The words of what follows an answer, in the language of the course. */
export const answerWords = enAnswer;
