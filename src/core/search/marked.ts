import { wordsOf } from './normalise.ts';

/** A text cut into runs that were found and runs that were not, for marking; together they are the text. */
export function marked(text: string, isMatch: (word: string) => boolean): { text: string; hit: boolean }[] {
  const runs: { text: string; hit: boolean }[] = [];
  let end = 0;
  for (const word of wordsOf(text).filter((word) => isMatch(word.text))) {
    if (word.start > end) runs.push({ text: text.slice(end, word.start), hit: false });
    runs.push({ text: word.text, hit: true });
    end = word.start + word.text.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), hit: false });
  return runs;
}
