import type { Question } from '../questions/index.ts';

/** Words of an option that point at a place in the list, where options are shuffled and so point anywhere. */
export function positionalWords(question: Question): { at: number; words: string }[] {
  if (!('options' in question) || question.shuffle === false) return [];
  return question.options.flatMap(({ text, pin }, at) => {
    const words = pin ? undefined : pointsAtPlace(text);
    return words === undefined ? [] : [{ at, words }];
  });
}

/** The words of a text that point at a place in a list of options; undefined where none do. */
export function pointsAtPlace(text: string): string | undefined {
  return /\b(?:all|none|both|neither|any|either|two|one) of (?:the )?(?:above|below)\b|\bthe (?:above|below|previous|following|first|last) (?:option|answer)s?\b|\b(?:above|below)\s*$|\b(?:answers?|options?) [A-H]\b/i.exec(
    text
  )?.[0];
}

/**
 * A stem that asks what is not so is easily read over; the page says it once more when it is marked.
 * @returns the word that is not marked as such, or `word: undefined` where a mark stands without one
 */
export function negationFault({ kind, prompt, negative }: Question): { word: string | undefined } | undefined {
  if (kind !== 'choice' && kind !== 'multi') return undefined;
  const word = /^(?:which|what|who|whom|where|when)\b.*\b(not|except|least|never|no)\b/i.exec(prompt)?.[1];
  return (word === undefined) === (negative === undefined) ? undefined : { word };
}

/** Place of the right option, where it is longer than every other by a fifth and ten signs: a cue that has nothing to do with knowledge. */
export function longestRight(question: Question): number | undefined {
  if (question.kind !== 'choice') return undefined;
  const key = question.options.findIndex(({ correct }) => correct);
  const lengths = question.options.map(({ text }) => text.length);
  const others = lengths.filter((_, at) => at !== key);
  const next = Math.max(...others);
  return key >= 0 && (lengths[key] ?? 0) >= Math.max(1.2 * next, next + 10) ? key : undefined;
}
