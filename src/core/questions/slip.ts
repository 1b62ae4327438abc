/** Words in which a single letter changes the meaning. */
const exact = new Set(
  [
    'not no never none without cannot neither either nothing nobody nowhere',
    'three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion',
    'first second third fourth fifth sixth seventh eighth ninth tenth dozen quarter percent dollar euro'
  ].flatMap((line) => line.split(' '))
);

/**
 * How many slips of spelling `given` is away from `wanted`: letters added, left out, changed, or two swapped; 0 for the
 * same text, Infinity where it is another. One word may hold one slip, or two if it has eight letters or more and begins
 * rightly. None is forgiven in a word under five letters, with a digit, of negation or of quantity, because there one
 * letter is another answer. Both texts are cleaned already.
 * @param everyWord whether each word may hold slips, as in a name, or only one of them
 */
export function slipsIn(given: string, wanted: string, everyWord = false): number {
  const [givenWords, wantedWords] = [given.split(' '), wanted.split(' ')];
  if (givenWords.length !== wantedWords.length) return Infinity;
  const slips = wantedWords.map((word, index) => slipsInWord(givenWords[index] ?? '', word));
  const sum = slips.reduce((total, count) => total + count, 0);
  return everyWord || slips.filter((count) => count > 0).length <= 1 ? sum : Infinity;
}

function slipsInWord(given: string, wanted: string): number {
  if (given === wanted) return 0;
  if (![given, wanted].every(forgiving) || given === `a${wanted}` || wanted === `a${given}`) return Infinity;
  const slips = distance(given, wanted);
  // a wrong beginning is a prefix that turns the meaning round: complete, incomplete; import, export
  const two = wanted.length >= 8 && given[0] === wanted[0];
  return slips <= (two ? 2 : 1) ? slips : Infinity;
}

function forgiving(word: string): boolean {
  return word.length >= 5 && /^[\p{L}\p{M}'-]+$/u.test(word) && !word.split('-').some(isExact);
}

function isExact(part: string): boolean {
  return exact.has(part) || exact.has(part.replace(/s$/, ''));
}

/** Letters added, left out, changed or swapped with a neighbour (optimal string alignment), counted up to 3. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= one.length; i++) {
    const [above = [], twoAbove = []] = [rows[i - 1], rows[i - 2]];
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (twoAbove[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
