import { findCodes, type FoundCode } from './find-codes.ts';

/** How many characters are searched at a time, and how many of them a code may be long that the next piece begins with. */
export interface Pieces {
  length: number;
  reach: number;
}

/** A piece takes a few dozen milliseconds; the longest code, each group on a quoted line of its own, is far shorter. */
const usual: Pieces = { length: 20_000, reach: 5_000 };

/**
 * Every code in a text however long it is, piece by piece, so that others can have the processor in between. The same
 * codes as a search of the whole finds: pieces overlap, and each takes the codes that begin before the last `reach`
 * characters of it.
 * @returns the codes of a piece, and how much of the text is searched then
 */
export function* findInPieces(
  text: string,
  { length, reach }: Pieces = usual
): Generator<{ found: FoundCode[]; searched: number }> {
  for (let from = 0; from < text.length;) {
    const end = from + length;
    const cut = end >= text.length ? text.length : betweenWords(text, end - reach, end);
    const found = findCodes(text.slice(from, end))
      .map(({ start, end, result }) => ({ start: from + start, end: from + end, result }))
      .filter(({ start }) => start < cut);
    from = Math.max(cut, found.at(-1)?.end ?? 0);
    yield { found, searched: Math.min(from, text.length) };
  }
}

/** The first space between the two, so that no word is cut; the first place where there is none. */
function betweenWords(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return from + Math.max(0, space);
}
