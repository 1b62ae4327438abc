import leven from 'leven';

/** One mistake an author can mend: where it is, what is wrong, what was expected. */
export interface Problem {
  /** Path as the author knows it, relative to the course folder: `questions/ten-days.yaml`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  severity: 'error' | 'warning';
  /** What is wrong and what was expected, in one plain sentence without a full stop. */
  message: string;
  /** The nearest thing that would have been right, when one is near. */
  suggestion?: string;
}

/** `file:line:column  severity  message — did you mean "x"?`, the form editors turn into a link. */
export function formatProblem({ file, line, column, severity, message, suggestion }: Problem): string {
  const hint = suggestion === undefined ? '' : ` — did you mean "${suggestion}"?`;
  return `${file}:${line}:${column}  ${severity}  ${message}${hint}`;
}

/** Sorts by file, line and column, so that two runs print the same list. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message)
  );
}

/**
 * The candidate nearest to `word` by edit distance, or undefined when none is within a third of its
 * length (at least 2 edits), so that a suggestion is never a wild guess.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = leven(word, candidate, { maxDistance: bestDistance });
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The pair of optional keys a problem takes when a suggestion is near; empty otherwise. */
export function suggest(word: string, candidates: Iterable<string>): { suggestion?: string } {
  const suggestion = nearest(word, candidates);
  return suggestion === undefined ? {} : { suggestion };
}

/** A message that ends in the nearest candidate, or, when none is near, in all that were expected. */
export function expecting(
  message: string,
  word: string,
  candidates: readonly string[]
): { message: string; suggestion?: string } {
  const hint = suggest(word, candidates);
  return hint.suggestion === undefined
    ? { message: `${message}; expected ${listed(candidates)}` }
    : { message, ...hint };
}

/** `"a", "b" or "c"` */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
