/** A change that nobody can notice, and why: it is no gap in the tests, and is left out. */
interface Equivalent {
  /** End of the path. */
  file: string;
  /** Part of the line, as it stands. */
  line: string;
  change: string;
  why: string;
}

export const equivalent: readonly Equivalent[] = [];
