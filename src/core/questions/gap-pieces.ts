/** The text around the gaps: strings and the ids of gaps, in reading order. */
export function gapPieces({ text }: { text: string }): (string | { gap: string })[] {
  return text
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{.*\}$/.test(piece) ? { gap: piece.slice(1, -1) } : piece));
}
