import { enImport } from './en-import.ts';

/** The words of reading and saving a teacher's own bank, in the language of the course. */
export const importWords = enImport;
