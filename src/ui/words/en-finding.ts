import type { FoundKind } from '#core/search/documents.ts';
import { count } from './en.ts';

/** The words of the pages for finding things: search, glossary, sources and claims. */
export const enFinding = {
  search: {
    title: 'Search',
    label: 'Search the course',
    hint: 'Lessons, questions, terms, people, events, what lies in the ground, drafts and claims. A slip of spelling does no harm, and Cyrillic letters are read as well.',
    noScript: 'The search needs scripts, and scripts are off. These lists hold the same things and work without:',
    privacy: 'What you type stays in this browser.',
    loading: 'Fetching the index …',
    unreachable:
      'The index could not be fetched; perhaps you are offline. Type again to try once more, or use these lists:',
    short: 'Type two letters or more.',
    found: (n: number) => (n === 0 ? 'Nothing found.' : `${count(n, 'result')}.`),
    parts: 'No entry has all of these words. These have some of them.',
    nothing: (query: string) => `Nothing found for “${query}”.`,
    meant: 'Did you mean',
    help: 'Try fewer words, or another word for the same. Or look through these lists:',
    more: (n: number) => `Show ${n} more`,
    taught: (lesson: string) => `In the lesson “${lesson}”`
  },

  /** Where a result leads. */
  leads: {
    lesson: 'Lesson',
    section: (lesson: string) => `Section of the lesson “${lesson}”`,
    term: 'Entry in the glossary',
    actor: 'Card among the actors',
    event: (date: string) => `${date}, on the timeline`,
    element: 'Among the elements',
    deposit: 'On the map',
    draft: (date: string) => `${date}, among the drafts`,
    draftTerm: 'Row of the drafts side by side',
    claim: (topic: string) => `In the ledger, under “${topic}”`,
    question: (lesson: string) => `Question in the lesson “${lesson}”`,
    spare: (lesson: string) => `Practice question; its subject is taught in “${lesson}”`
  },

  glossary: {
    title: 'Glossary',
    intro: 'The words the lessons explain, with the pages each explanation rests on and the lessons that use it.',
    total: (n: number) => count(n, 'term'),
    letters: 'Jump to a letter',
    also: (names: string) => `Also: ${names}`,
    sources: 'Rests on',
    lessons: 'Used in'
  },

  sources: {
    title: 'Sources',
    intro:
      'Every page the course rests on, with the claims taken from it. How far a page is trusted depends on who publishes it, whether it can be checked, and whether others say the same; where there is more to say, it is said.',
    total: (sources: number, claims: number) => `${count(sources, 'page')}, ${count(claims, 'claim')}`,
    claims: (n: number) => `${count(n, 'claim')} rest${n === 1 ? 's' : ''} on it`,
    otherwise: 'Behind the glossary, the map or the drafts',
    filter: 'Filter the sources',
    kind: 'Kind',
    reliability: 'Trust',
    publisher: 'Publisher or title',
    all: 'All',
    shown: (n: number, of: number) => (n === of ? `All ${of} pages` : `${n} of ${of} pages`),
    none: 'No page fits all of this. Take another kind or another degree of trust, or type less.'
  },

  claims: {
    title: 'Claims',
    intro:
      'The ledger of the course: one fact an entry, who said it, how firmly it is known and on which pages it rests. Lessons teach from it and questions test it. Everything here can be checked against the pages it names.',
    total: (claims: number, topics: number) => `${count(claims, 'claim')} in ${count(topics, 'topic')}`,
    claims: (n: number) => count(n, 'claim'),
    all: 'All topics',
    statuses: 'How firmly each is known',
    filter: 'Show',
    every: (n: number) => `All (${n})`,
    only: (status: string, n: number) => `${status} (${n})`,
    date: 'Date',
    asOf: 'As of',
    sources: 'Rests on',
    taught: 'Taught in',
    untaught: 'No lesson teaches it so far.',
    tested: 'Tested by',
    spare: (n: number) => `${count(n, 'practice question')} more`,
    behind: 'Stands behind',
    link: 'Address of this claim',
    next: 'Next topic',
    previous: 'Previous topic'
  },

  lists: { glossary: 'Glossary', claims: 'Claims by topic', sources: 'Sources', timeline: 'Timeline', actors: 'Actors' }
};

/** Names of the groups of results; they travel with the index, for a course has only some of them. */
export const enFound: Record<FoundKind, string> = {
  lesson: 'Lessons and their sections',
  term: 'Terms',
  actor: 'People and bodies',
  event: 'Events',
  ground: 'In the ground',
  draft: 'Drafts',
  claim: 'Claims',
  question: 'Questions'
};

/** Words that are everywhere and so tell nothing; search leaves them out. */
export const enEverywhere =
  'a an and are as at be been but by did do does for from had has have he her his how in is it its no not of on or our she so than that the their them then there these they this to was we were what when where which who whom why will with would you your'.split(
    ' '
  );
