import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Course } from '../course/load.ts';
import { searchDocuments, type SearchDocument } from './documents.ts';
import { respell, spellingsOf, wordsOf, type Spellings } from './normalise.ts';

/** What a page fetches to search: the index and readers' other spellings. */
export interface SearchIndex {
  spellings: Spellings;
  index: AsPlainObject;
}

export type Found = Pick<SearchDocument, 'id' | 'kind' | 'title' | 'place' | 'path'> & {
  /** Words of the title and place that fit the query, as they are searched. */
  terms: string[];
};

const options: Options<SearchDocument> = {
  fields: ['title', 'place', 'text'],
  storeFields: ['kind', 'title', 'place', 'path'],
  tokenize: wordsOf,
  // `wordsOf` has done it
  processTerm: (term) => term
};

/** Built at build time. */
export function buildSearchIndex(course: Course): SearchIndex {
  const search = new MiniSearch(options);
  search.addAll(searchDocuments(course));
  return { spellings: spellingsOf(course.info.spellings), index: search.toJSON() };
}

/** Weight of a kind beside others that fit as well: what is about a word before what only mentions it. */
const weights: Partial<Record<SearchDocument['kind'], number>> = {
  mineral: 3,
  actor: 2,
  term: 2,
  lesson: 1.5,
  question: 0.7
};

/** Opens an index for queries. */
export function openSearch({ spellings, index }: SearchIndex): {
  /** What fits all words of the query, best first; the last word may be unfinished, longer ones may have a slip. */
  find: (query: string) => Found[];
  /** A query that finds something, for one that found nothing. */
  suggest: (query: string) => string | undefined;
} {
  const search = MiniSearch.loadJS(index, options);
  const how = {
    prefix: (_: string, place: number, all: string[]) => place === all.length - 1,
    fuzzy: (term: string) => (/\d/.test(term) || term.length < 4 ? false : 0.2),
    combineWith: 'AND',
    boost: { title: 2, text: 0.6, place: 0.5 },
    boostDocument: (_id: unknown, _term: string, stored?: Record<string, unknown>) =>
      weights[stored?.['kind'] as SearchDocument['kind']] ?? 1
  } as const;
  function find(query: string): Found[] {
    return search.search(respell(query, spellings), how).map(({ id, terms, kind, title, place, path }) => ({
      id: id as number,
      kind: kind as SearchDocument['kind'],
      title: title as string,
      place: place as string,
      path: path as string,
      terms
    }));
  }

  /** Each word as the nearest one the index knows; words that are near none are dropped. */
  function suggest(query: string): string | undefined {
    const near = respell(query, spellings)
      .split(' ')
      .flatMap((word) => search.search(word, { fuzzy: 0.4 })[0]?.terms[0] ?? []);
    return near.length > 0 && find(near.join(' ')).length > 0 ? near.join(' ') : undefined;
  }

  return { find, suggest };
}
