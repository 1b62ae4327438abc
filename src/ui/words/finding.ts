import { enFinding } from './en-finding.ts';

/** The words of search, glossary, claims and sources, in the language of the course. */
export const findingWords = enFinding;
