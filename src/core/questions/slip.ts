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
 * Whether `given` is `wanted` with one slip of spelling in one word: a letter added, left out, changed, or two
 * swapped. Never in a word under five letters, with a digit, of negation or of quantity, because there one
 * letter is another answer. Both texts are cleaned already.
 */
export function slipOf(given: string, wanted: string): boolean {
  const [givenWords, wantedWords] = [given.split(' '), wanted.split(' ')];
  if (givenWords.length !== wantedWords.length) return false;
  const differing = wantedWords.flatMap((word, i) =>
    word === givenWords[i] ? [] : [[word, givenWords[i] ?? ''] as const]
  );
  const [pair] = differing;
  if (!pair || differing.length > 1) return false;
  return pair.every(forgiving) && oneEdit(...pair);
}

function forgiving(word: string): boolean {
  return word.length >= 5 && /^[\p{L}\p{M}'-]+$/u.test(word) && !word.split('-').some(isExact);
}

function isExact(part: string): boolean {
  return exact.has(part) || exact.has(part.replace(/s$/, ''));
}

function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
