/** What two attempts have in common of what both had wrong. */
export interface SharedErrors {
  /** Questions both had wrong, and how many of them in the same way. */
  wrong: number;
  same: number;
  /** How many would be the same by chance, on average. */
  expected: number;
  /** Chance of as many or more, for one pair. */
  chance: number;
}

/** Chance that a class in which nobody copied has any pair that is told. */
const falseAlarms = 0.05;

/** Fewer errors in common than this are never told. */
const fewest = 4;

/** Wrong answers of one attempt, question by question, equal ones as equal texts; undefined for any other answer. */
type Patterns = readonly (string | undefined)[];

/**
 * Pairs whose wrong answers agree beyond chance (after Wesolowsky 2000, in its simplest form). Of a question both had
 * wrong, the chance that they answered the same is the share of such pairs in the class that did, with this pair counted
 * in and one more that agrees, so that a small class proves nothing. The number of agreements then follows a
 * Poisson-binomial law. The limit is divided by the number of pairs (Bonferroni).
 * @returns places of the two among the attempts; the least likely pair first
 */
export function sharedErrors(attempts: readonly Patterns[]): ({ one: number; other: number } & SharedErrors)[] {
  const questions = Math.max(0, ...attempts.map(({ length }) => length));
  const coded = codesOf(attempts, questions);
  const agreement = Array.from({ length: questions }, (_, at) => agreementOn(coded.map((row) => row[at] ?? 0)));
  const pairs = (attempts.length * (attempts.length - 1)) / 2;
  const found: ({ one: number; other: number } & SharedErrors)[] = [];
  coded.forEach((a, one) => {
    for (let other = one + 1; other < coded.length; other++) {
      const shared = compare(a, coded[other] as Int32Array, agreement);
      if (shared && shared.chance * pairs < falseAlarms) found.push({ one, other, ...shared });
    }
  });
  return found.sort((a, b) => a.chance - b.chance || a.one - b.one || a.other - b.other);
}

/** Patterns as numbers from 1, which compare fast; 0 for none. */
function codesOf(attempts: readonly Patterns[], questions: number): Int32Array[] {
  const codes = Array.from({ length: questions }, () => new Map<string, number>());
  return attempts.map((row) => {
    const coded = new Int32Array(questions);
    row.forEach((pattern, at) => {
      const known = codes[at];
      if (pattern === undefined || !known) return;
      const code = known.get(pattern) ?? known.size + 1;
      known.set(pattern, code);
      coded[at] = code;
    });
    return coded;
  });
}

/** Of all pairs that had a question wrong, the share that had it wrong in the same way, one such pair added. */
function agreementOn(codes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const code of codes) if (code > 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  const pairsOf = (count: number) => (count * (count - 1)) / 2;
  const wrong = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const same = [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return (same + 1) / (pairsOf(wrong) + 1);
}

/** What two attempts have in common; undefined where it is no more than chance gives, without working out how likely. */
function compare(a: Int32Array, b: Int32Array, agreement: readonly number[]): SharedErrors | undefined {
  let [wrong, same, expected] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    if (a[at] === 0 || b[at] === 0) continue;
    wrong++;
    expected += agreement[at] ?? 0;
    if (a[at] === b[at]) same++;
  }
  if (same < fewest || same <= expected) return undefined;
  const chances = agreement.filter((_, at) => a[at] !== 0 && b[at] !== 0);
  return { wrong, same, expected, chance: atLeast(same, chances) };
}

/** Chance that as many or more of independent events happen, each with its own chance (Poisson-binomial). */
export function atLeast(count: number, chances: readonly number[]): number {
  // how likely exactly so many of the events so far are
  const exactly = new Float64Array(chances.length + 1);
  exactly[0] = 1;
  chances.forEach((chance, at) => {
    for (let happened = at + 1; happened > 0; happened--)
      exactly[happened] = (exactly[happened] ?? 0) * (1 - chance) + (exactly[happened - 1] ?? 0) * chance;
    exactly[0] = (exactly[0] ?? 0) * (1 - chance);
  });
  return Math.min(
    1,
    exactly.slice(count).reduce((sum, chance) => sum + chance, 0)
  );
}
