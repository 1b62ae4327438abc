import type { AsPlainObject } from 'minisearch';

/** An index as it travels: a third of the bytes of the library's own form, which names every field and document. */
export interface PackedIndex {
  /** Terms in the order of the alphabet, each as how many letters it shares with the one before, and the rest. */
  terms: string;
  /** A line a term, its fields parted by `;`: a sign a document, for its distance from the one before. */
  postings: string;
  /** How many terms each document has, field by field: `4,21 0,17`. */
  lengths: string;
  /** Names of the fields in the order of their numbers. */
  fields: string[];
}

/** Digits of numbers. */
const radix = 36;
/** As many letters as one digit can say are shared. */
const mostShared = radix - 1;
/** The sign for a distance of 0; above it stand neither the signs that part nor those that JSON escapes. */
const zero = 0x5d;
/** More would run into the signs that come in pairs. */
const mostDocuments = 0xd000;

/**
 * Packs an index whose documents have the ids 0, 1, 2 ..., were added in that order and have each term at most once in
 * a field; nothing stored.
 */
export function pack({ index, fieldIds, fieldLength, documentCount }: AsPlainObject): PackedIndex {
  if (documentCount > mostDocuments) throw new Error(`${documentCount} documents are too many for one index.`);
  const sorted = index.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const fields = Object.keys(fieldIds).sort((a, b) => (fieldIds[a] ?? 0) - (fieldIds[b] ?? 0));
  let last = '';
  const terms = sorted.map(([term]) => {
    const shared = sharedStart(last, term);
    last = term;
    return shared.toString(radix) + term.slice(shared);
  });
  const postings = sorted.map(([, entry]) =>
    fields.map((_, field) => packDocuments(Object.keys(entry[field] ?? {}).map(Number))).join(';')
  );
  const lengths = Array.from({ length: documentCount }, (_, id) =>
    fields.map((_, field) => (fieldLength[id]?.[field] ?? 0).toString(radix)).join(',')
  );
  return { terms: terms.join(' '), postings: postings.join('\n'), lengths: lengths.join(' '), fields };
}

/** The index in the form the library reads. */
export function unpack({ terms, postings, lengths, fields }: PackedIndex): AsPlainObject {
  const fieldLength = lengths.split(' ').map((document) => document.split(',').map(read));
  const lines = postings.split('\n');
  let last = '';
  const packedTerms = terms === '' ? [] : terms.split(' ');
  const index = packedTerms.map((packed, place): AsPlainObject['index'][number] => {
    last = last.slice(0, read(packed.charAt(0))) + packed.slice(1);
    return [last, unpackFields(lines[place] ?? '')];
  });
  const documentCount = fieldLength.length;
  return {
    documentCount,
    nextId: documentCount,
    documentIds: Object.fromEntries(fieldLength.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(fields.map((name, field) => [name, field])),
    fieldLength: Object.fromEntries(fieldLength.map((terms, id) => [id, terms])),
    averageFieldLength: fields.map(
      (_, field) => fieldLength.reduce((sum, terms) => sum + (terms[field] ?? 0), 0) / documentCount
    ),
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2
  };
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < mostShared && shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

function packDocuments(ids: number[]): string {
  return ids.map((id, place) => String.fromCharCode(zero + id - (ids[place - 1] ?? 0))).join('');
}

function unpackFields(line: string): Record<string, Record<string, number>> {
  const entry: Record<string, Record<string, number>> = {};
  line.split(';').forEach((documents, field) => {
    if (documents) entry[field] = unpackDocuments(documents);
  });
  return entry;
}

function unpackDocuments(packed: string): Record<string, number> {
  const documents: Record<string, number> = {};
  let id = 0;
  for (let place = 0; place < packed.length; place++) {
    id += packed.charCodeAt(place) - zero;
    documents[id] = 1;
  }
  return documents;
}

function read(digits: string): number {
  return Number.parseInt(digits, radix);
}
