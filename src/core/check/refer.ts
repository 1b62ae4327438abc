import { suggest, type Problem } from '../problem.ts';
import type { Place } from '../yaml.ts';
import type { Draft, Entry, ListName } from '../course/draft.ts';

/** What the entries of each list are called. */
const nouns: Record<ListName, string> = {
  sources: 'source',
  actors: 'actor',
  timeline: 'event',
  glossary: 'glossary term',
  minerals: 'mineral',
  deposits: 'deposit',
  drafts: 'draft',
  figures: 'figure',
  pictures: 'picture',
  claims: 'claim',
  questions: 'question'
};

/** `no <what> has the id "x"`, with the nearest id there is. */
export function dangling(place: Place, what: string, id: string, known: Iterable<string>): Problem {
  return { ...place, severity: 'error', message: `no ${what} has the id "${id}"`, ...suggest(id, known) };
}

/** A problem for each id in the list `key` of an entry that nothing in the list `name` has. */
export function eachKnown<K extends string>(
  entry: Entry<{ [P in K]: string[] }>,
  key: K,
  name: ListName,
  draft: Draft
): Problem[] {
  return entry.value[key].flatMap((id, index) => refer(draft, name, id, entry.at(key, index)));
}

/** A problem where nothing in a list has this id; none while the list could not be read whole. */
export function refer({ declared, unread }: Draft, name: ListName, id: string, place: Place): Problem[] {
  return declared[name].has(id) || unread.has(name) ? [] : [dangling(place, nouns[name], id, declared[name].keys())];
}
