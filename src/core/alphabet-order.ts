const known = new Map<string, Intl.Collator>();

/**
 * The order of names and words in every list for people: that of the alphabet of a language, with numbers by their
 * value, so that Student 9 stands before Student 10 and Є beside Е. Of code points it is neither.
 * @param language a BCP 47 tag; that of the browser where it is empty
 */
export function alphabetical(language: string): (a: string, b: string) => number {
  const collator = known.get(language) ?? new Intl.Collator(language === '' ? undefined : language, { numeric: true });
  known.set(language, collator);
  return collator.compare;
}
