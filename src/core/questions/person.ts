/**
 * The ways in which a person is named whose full name is known: the whole name, the surname, and the surname after the first
 * name alone or its initial. What may stand before a surname (`von der`) may be left out. Cleaned already.
 */
export function nameForms(name: string): string[] {
  const words = name.replace(/,? (?:jr|sr|ii|iii|iv)\.?$/i, '').split(' ');
  const [first = '', ...others] = words;
  const last = others.at(-1);
  if (last === undefined) return [name];
  const surnames = others.map((_, index) => others.slice(index).join(' '));
  const initial = first.charAt(0);
  return [
    ...new Set([name, words.join(' '), ...surnames, `${first} ${last}`, `${initial}. ${last}`, `${initial} ${last}`])
  ];
}

/** A name without the title that anybody may have. */
export function withoutTitle(name: string): string {
  return name.replace(/^(?:(?:mr|mrs|ms|mx|miss|dr|prof|professor)\.? )+(?=.)/i, '');
}
