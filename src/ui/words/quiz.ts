import { enQuiz } from './en-quiz.ts';

/** The words of the quizzes, in the language of the course. */
export const quizWords = enQuiz;
