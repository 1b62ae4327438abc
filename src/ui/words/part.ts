import { enPart } from './en-part.ts';

/** The words of a part of a page that is fetched when it is used, in the language of the course. */
export const partWords = enPart;
