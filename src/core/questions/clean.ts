import { withoutAccents } from './accents.ts';
import { inOneScript } from './look-alikes.ts';
import { plainSigns } from '../signs.ts';

/** Optional steps of the clean-up, chosen per question. */
export const cleanSteps = ['article', 'punctuation', 'thousands', 'accents'] as const;
export type CleanStep = (typeof cleanSteps)[number];

export interface CleanOptions {
  caseSensitive?: boolean | undefined;
  ignore?: readonly CleanStep[] | undefined;
}

/**
 * The clean-up of short answers, in this fixed order, so that "accepted" means the same everywhere:
 * 1. plain signs, spaces collapsed and trimmed; 2. accents, if they are ignored; 3. letters of another script that look
 * the same, where a text mixes scripts; 4. case fold unless case matters; 5. the other optional steps. What is clean
 * stays as it is.
 */
export function clean(text: string, { caseSensitive, ignore = [] }: CleanOptions = {}): string {
  let result = plainSigns(text);
  if (ignore.includes('accents')) result = withoutAccents(result).replace(/\s+/g, ' ').trim();
  result = inOneScript(result);
  if (!caseSensitive) result = inOneScript(folded(result));
  if (ignore.includes('article')) result = result.replace(/^(?:(?:the|an?) )+(?=.)/i, '');
  if (ignore.includes('punctuation')) result = result.replace(/[\s.,;:!?]+$/, '');
  if (ignore.includes('thousands')) result = result.replace(/(\d)[, '](?=\d{3}(?!\d))/g, '$1');
  return result;
}

/** Case folded; the dot that a capital `İ` leaves over an `i` is the one that is there. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .normalize('NFC');
}
