import { wordsOf } from './normalise.ts';

/** A text cut into runs that fit a query and runs that do not, for marking. */
export function marked(text: string, terms: readonly string[]): { text: string; hit: boolean }[] {
  const hits = new Set(terms);
  return text
    .split(/([\p{L}\p{N}\p{M}'’ʼ]+)/u)
    .filter((run) => run !== '')
    .map((run) => ({ text: run, hit: wordsOf(run).some((word) => hits.has(word)) }));
}
