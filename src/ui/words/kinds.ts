import { enKinds } from './en-kinds.ts';

/** The words of controls that are fetched when their question comes near, in the language of the course. */
export const kindWords = enKinds;
