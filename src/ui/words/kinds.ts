import { enKinds } from './en-kinds.ts';

/** The words of the kinds that load when they are first seen, in the language of the course. */
export const kindWords = enKinds;
