/** Most questions of one quiz, so that its snapshot fits into one record. */
export const quizLimit = 100;
