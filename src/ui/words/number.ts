import { enNumber } from './en-number.ts';

/** The words of the control for amounts, in the language of the course. */
export const numberWords = enNumber;
