import { enFinding, enFound, enSearch } from './en-finding.ts';

/** The words of the pages for finding things, in the language of the course. */
export const findingWords = enFinding;
/** Names of the groups of results. */
export const foundWords = enFound;
/** What the search knows of the language. */
export const searchLanguage = enSearch;
