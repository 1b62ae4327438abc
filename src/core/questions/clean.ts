/** Optional steps of the clean-up, chosen per question. */
export const cleanSteps = ['article', 'punctuation', 'thousands', 'accents'] as const;
export type CleanStep = (typeof cleanSteps)[number];

export interface CleanOptions {
  caseSensitive?: boolean | undefined;
  ignore?: readonly CleanStep[] | undefined;
}

/**
 * The clean-up of short answers, in this fixed order, so that "accepted" means the same everywhere:
 * 1. Unicode compatibility composition (NFKC); 2. curly quotes, primes, dashes and minus signs to plain
 * ones; 3. zero-width characters to nothing, other spaces to a space; 4. trim, collapse white space;
 * 5. case fold unless case matters; 6. the optional steps.
 */
export function clean(text: string, { caseSensitive, ignore = [] }: CleanOptions = {}): string {
  let result = text
    // composition would take these two apart, into a space with an accent and into two primes
    .replace(/´/g, "'")
    .replace(/″/g, '"')
    .normalize('NFKC')
    .replace(/[‘’‚‛′ʼ`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!caseSensitive) result = result.toUpperCase().toLowerCase();
  if (ignore.includes('article')) result = result.replace(/^(the|an?) (?=.)/i, '');
  if (ignore.includes('punctuation')) result = result.replace(/\s*[.,;:!?]+$/, '');
  if (ignore.includes('thousands')) result = result.replace(/(?<=\d)[, '](?=\d{3}(?!\d))/g, '');
  if (ignore.includes('accents'))
    result = result
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC');
  return result;
}

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
