import { grouped } from '../grouped.ts';
import type { TextRules } from '../questions/bank/text.ts';
import { clean } from '../questions/clean.ts';
import { nameForms, withoutTitle } from '../questions/person.ts';

/**
 * Finds the names that may be a slip of spelling of what a question accepts, without holding each name against each
 * question. It names some that are none, and leaves out none that is one.
 * @returns the names near the accepted answers, in their order
 */
export function nearNames(names: readonly string[]): (rules: TextRules) => string[] {
  const shelves = new Map<string, ReadonlyMap<string, number[]>>();
  return (rules) => {
    const { caseSensitive, ignore, person } = rules;
    const cleaning = JSON.stringify({ caseSensitive, ignore, person });
    const shelf = shelves.get(cleaning) ?? shelve(names, rules);
    shelves.set(cleaning, shelf);
    const accepted = rules.accept.map(({ text }) => clean(text, rules));
    const forms = person ? accepted.flatMap(nameForms) : accepted;
    const found = new Set(forms.flatMap(labels).flatMap((label) => shelf.get(label) ?? []));
    return [...found].sort((one, other) => one - other).flatMap((index) => names[index] ?? []);
  };
}

/** The places of names under each of their labels. */
function shelve(names: readonly string[], rules: TextRules): Map<string, number[]> {
  return grouped(names.keys(), (place) => {
    const name = clean(names[place] ?? '', rules);
    return labels(rules.person ? withoutTitle(name) : name);
  });
}

/**
 * Two texts that are slips of each other have as many words, and of their first words something is the same when up to
 * two letters of each are left out.
 */
function labels(text: string): string[] {
  const words = text.split(' ');
  const [first = ''] = words;
  return [...new Set(shortened(first))].map((rest) => `${words.length} ${rest}`);
}

/** A word, and what is left of it without one or two letters; a short word forgives no slip. */
function shortened(word: string): string[] {
  if (word.length < 5) return [word];
  const once = without(word);
  return [word, ...once, ...once.flatMap(without)];
}

function without(word: string): string[] {
  return word.split('').map((_, at) => word.slice(0, at) + word.slice(at + 1));
}
