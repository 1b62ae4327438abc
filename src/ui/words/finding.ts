import { enEverywhere, enFinding, enFound } from './en-finding.ts';

/** The words of the pages for finding things, in the language of the course. */
export const findingWords = enFinding;
/** Names of the groups of results. */
export const foundWords = enFound;
/** Words that search leaves out. */
export const everywhere = enEverywhere;
