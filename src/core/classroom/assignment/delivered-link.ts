import type { Assignment } from './assignment.ts';
import { fragmentLimit, readFragment, type ReadFragment } from './link.ts';

/** What a link says; `no-fragment` for the address of the page alone, without what follows its `#`. */
export type ReadLink = ReadFragment | { assignment?: never; reason: 'no-fragment' };

type Problem = Exclude<ReadLink, { assignment: Assignment }>;

/** Longest text that is looked at: mail filters make a link three times as long, and a letter may stand around it. */
const textLimit = 5 * fragmentLimit;
/** Most texts and places in them that are tried; what is hostile has more. */
const [mostTexts, mostPlaces] = [12, 10];

/**
 * Reads the link of an assignment as chats, mails, filters and people deliver it: whole or from its `#` on, in the middle
 * of a letter, quoted, broken over lines, with white space or signs nobody sees in it, percent-encoded, or as a part of
 * another address. The checksum of a link says which way of reading is right. Never throws.
 */
export function readLink(text: string): ReadLink {
  if (text.length > textLimit) return { reason: 'too-long' };
  const fragments = new Set(
    [...unwrapped(text)].flatMap(placesIn).flatMap((place) => cleanings.map((one) => one(place)))
  );
  let problem: Problem | undefined;
  for (const fragment of fragments) {
    const read = readFragment(fragment);
    if (read.assignment) return read;
    if (rank(read) > rank(problem)) problem = read;
  }
  const nothing = !problem || problem.reason === 'empty' || problem.reason === 'not-ours';
  if (nothing && namesPage.test(text) && !/(#|%23)./.test(text)) return { reason: 'no-fragment' };
  return problem ?? { reason: 'empty' };
}

const namesPage = /\/assignment\b/;

/** What says most about a link that cannot be read, last. */
const telling = ['empty', 'not-ours', 'too-long', 'damaged', 'cut', 'one-case', 'unknown-version'];

function rank(problem: Problem | undefined): number {
  return problem ? telling.indexOf(problem.reason) : -1;
}

/** The text, and what it may have been before it was wrapped, each once. */
function unwrapped(text: string): Set<string> {
  const texts = new Set([text.normalize('NFKC')]);
  for (const one of texts) {
    for (const unwrap of wrappings) if (texts.size < mostTexts) texts.add(unwrap(one));
  }
  return texts;
}

const wrappings: readonly ((text: string) => string)[] = [
  fromPercent,
  // quoted-printable (RFC 2045, section 6.7): lines that go on end in =, signs are = and two digits
  (text) => text.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/g, (_, code: string) => fromCode(code)),
  // a filter that writes - for % and _ for / in the address it wraps
  (text) => fromPercent(/[?&]u=([^&]*)/.exec(text)?.[1]?.replaceAll('-', '%').replaceAll('_', '/') ?? text)
];

function fromPercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      // no UTF-8: it stays as it is
      return run;
    }
  });
}

function fromCode(code: string): string {
  return String.fromCharCode(parseInt(code, 16));
}

/** What follows each `#` of a text, and the page where the sign was lost; the whole of it where there is neither. */
function placesIn(text: string): string[] {
  const parts = text.split(/#|\/assignment\/?\*?/);
  return (parts.length > 1 ? parts.slice(1) : parts).slice(0, mostPlaces);
}

/**
 * What may stand between the characters of a link and is none of them, first as little as possible: white space, signs
 * nobody sees, marks of a quotation, and dashes made of a hyphen; then all that is no character of a link.
 */
const cleanings: readonly ((text: string) => string)[] = [
  (text) =>
    text
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/=?\r?\n[\s>|]*|\s+/g, ''),
  (text) => text.replace(/[\p{Pd}−]/gu, '-').replace(/[^\w-]/g, '')
];
