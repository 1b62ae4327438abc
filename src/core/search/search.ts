import MiniSearch, { type Options } from 'minisearch';
import { foundKinds, type FoundKind, type SearchDocument } from './documents.ts';
import { fold, normaliser, wordsOf, type Language, type Normaliser, type Spelling } from './normalise.ts';
import { queryLimit } from './query-limit.ts';
import { pack, unpack, type PackedIndex } from './pack.ts';

/** What a page fetches to search: the index, and what is shown of what it finds. */
export interface SearchFile {
  index: PackedIndex;
  documents: ShownDocument[];
  /** Lessons and topics that documents name by their places. */
  lessons: { id: string; title: string }[];
  topics: { name: string }[];
  /** Names of the groups of results this course has. */
  groups: Partial<Record<FoundKind, string>>;
  spellings: readonly Spelling[];
  language: Language;
}

/** What is shown of a document. */
export type ShownDocument = Omit<SearchDocument, 'also' | 'hidden'>;

/** A document that was found, with its place in the file as its id. */
export type FoundDocument = ShownDocument & { id: number };

export interface SearchGroup {
  kind: FoundKind;
  /** Best first. */
  found: FoundDocument[];
}

export interface SearchResult {
  /** By kind; the group with the best of all first. */
  groups: SearchGroup[];
  count: number;
  /** Whether all words of the query are in each document; else one of them at least. */
  whole: boolean;
  /** Whether the query was longer than what is read of one. */
  cut: boolean;
  /** Whether a word of a text is one that was found. */
  isMatch: (word: string) => boolean;
}

/** A field is what a document is found by: its name counts most, what is not shown least. */
const weights = { title: 8, text: 2, hidden: 1 };

/** Names stand before sentences that hold them. */
const kindWeights: Partial<Record<FoundKind, number>> = { term: 1.6, actor: 1.6, ground: 1.6, question: 0.8 };

/** What the file says besides its documents. */
export interface SearchSettings extends Pick<SearchFile, 'lessons' | 'topics' | 'spellings' | 'language'> {
  groups: Record<FoundKind, string>;
}

/** Makes the file of a course's documents; `spellings` and `language` as `normaliser` takes them. */
export function buildSearch(documents: readonly SearchDocument[], settings: SearchSettings): SearchFile {
  const normalise = normaliser(settings.spellings, settings.language);
  const index = new MiniSearch(optionsOf(normalise));
  // whether a word is there counts, not how often: half the bytes, and a long text is found no sooner for its length
  const once = (text: string) => [...new Set(wordsOf(text).map(({ text }) => normalise(text)))].join(' ');
  index.addAll(
    documents.map(({ title = '', also = [], text, hidden }, id) => ({
      id,
      title: once([title, ...also].join(' ')),
      text: once(text),
      hidden: once(hidden)
    }))
  );
  const kinds = foundKinds.filter((kind) => documents.some((document) => document.kind === kind));
  return {
    ...settings,
    index: pack(index.toJSON()),
    documents: documents.map(({ also: _also, hidden: _hidden, ...shown }) => shown),
    groups: Object.fromEntries(kinds.map((kind) => [kind, settings.groups[kind]]))
  };
}

/** Searches the documents of a file. */
export class Searcher {
  readonly #documents: readonly ShownDocument[];
  readonly #normalise: Normaliser;
  readonly #index: MiniSearch;

  constructor({ index, documents, spellings, language }: SearchFile) {
    this.#documents = documents;
    this.#normalise = normaliser(spellings, language);
    this.#index = MiniSearch.loadJS(unpack(index), optionsOf(this.#normalise));
  }

  /** What fits all words of the query, a slip or a beginning being enough; else what fits one of them. */
  find(query: string): SearchResult {
    const { words, cut } = readQuery(query);
    const all = this.#search(words, 'AND');
    const found = all.length > 0 ? all : this.#search(words, 'OR');
    const terms = new Set(found.flatMap(({ terms }) => terms));
    return {
      groups: this.#group(found.map(({ id }) => id as number)),
      count: found.length,
      whole: all.length > 0,
      cut,
      isMatch: (word) => terms.has(this.#normalise(word) ?? '')
    };
  }

  /** The query with each word that nothing has made the nearest one of a name; undefined where none is near. */
  suggest(query: string): string | undefined {
    const { words } = readQuery(query);
    const better = words.map((word) => (this.#isKnown(word) ? word : this.#nearestName(word)));
    return better.some((word, place) => word !== undefined && word !== words[place])
      ? better.filter((word) => word !== undefined).join(' ')
      : undefined;
  }

  #search(words: readonly string[], combineWith: 'AND' | 'OR') {
    const typed = new Map(words.map((word) => [this.#normalise(word) ?? '', fold(word)]));
    return this.#index.search(words.join(' '), {
      combineWith,
      boost: weights,
      // a word whose ending came off, or that stands for another, is no beginning of a word
      prefix: (term) => term.length > 1 && typed.get(term) === term,
      // a slip in four letters or more, two in eight, of what was typed; a figure with a slip is another figure
      fuzzy: (term) =>
        term.length > 3 && !/\d/.test(term) ? Math.round(0.2 * (typed.get(term) ?? term).length) : false,
      boostDocument: (id) => kindWeights[this.#documents[id as number]?.kind ?? 'claim'] ?? 1
    });
  }

  #group(ids: readonly number[]): SearchGroup[] {
    const found = ids.flatMap((id) => {
      const document = this.#documents[id];
      return document ? [{ ...document, id }] : [];
    });
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    return kinds.map((kind) => ({ kind, found: found.filter((one) => one.kind === kind) }));
  }

  #isKnown(word: string): boolean {
    return this.#normalise(word) === undefined || this.#search([word], 'AND').length > 0;
  }

  /** Among the words of names; none for a short word, where everything would be near. */
  #nearestName(word: string): string | undefined {
    const wanted = this.#normalise(word) ?? '';
    const names = this.#documents.flatMap(({ title = '' }) => wordsOf(title).map(({ text }) => text));
    let [best, least] = [undefined as string | undefined, Math.floor(wanted.length / 3) + 1];
    for (const name of wanted.length > 3 ? new Set(names) : []) {
      const distance = edits(wanted, this.#normalise(name) ?? '');
      if (distance < least) [best, least] = [name, distance];
    }
    return best;
  }
}

/** The words that are searched for, and whether there were more. */
function readQuery(query: string): { words: string[]; cut: boolean } {
  const all = wordsOf(query.slice(0, queryLimit.signs)).map(({ text }) => text);
  const words = all.slice(0, queryLimit.words);
  return { words, cut: query.trim().length > queryLimit.signs || words.length < all.length };
}

function optionsOf(normalise: Normaliser): Options {
  return {
    fields: Object.keys(weights),
    tokenize: (text) => wordsOf(text).map(({ text }) => text),
    processTerm: (word) => normalise(word) ?? null
  };
}

/** Letters to change, add or take away to make one word the other. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [place, letter] of [...one].entries()) {
    let [left, upperLeft] = [place + 1, row[0] ?? 0];
    row = row.map((upper, column) => {
      if (column === 0) return left;
      const cost = letter === other[column - 1] ? 0 : 1;
      left = Math.min(left + 1, upper + 1, upperLeft + cost);
      upperLeft = upper;
      return left;
    });
  }
  return row.at(-1) ?? 0;
}
