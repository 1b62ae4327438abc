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
