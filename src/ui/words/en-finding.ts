import type { DocumentKind } from '#core/search/documents.ts';
import { count } from './en.ts';

/** The words of the pages on which things are found. */
export const enFinding = {
  search: {
    title: 'Search',
    label: 'Search the course',
    hint: 'Names may be spelled as you know them, in Latin or Cyrillic letters. Nothing you type leaves this page.',
    found: (n: number, query: string) =>
      n === 0 ? `Nothing found for “${query}”` : `${count(n, 'result')} for “${query}”`,
    suggest: 'Did you mean',
    nothing:
      'Try fewer words, or another spelling. Words are also explained in the glossary, and every statement stands on the pages of claims.',
    more: (n: number) => `Show ${n} more`,
    loading: 'The index is being fetched …',
    unreachable: 'The index could not be fetched; perhaps you are offline. Type again to try once more.',
    noScript: 'The search needs scripts. Without them the glossary, the claims and the sources are lists to read.',
    kind: {
      lesson: 'Lesson',
      passage: 'Passage in',
      question: 'Question in',
      term: 'Word',
      actor: 'Actor',
      event: 'Event',
      mineral: 'Mineral',
      deposit: 'Deposit',
      draft: 'Draft',
      claim: 'Claim under'
    } satisfies Record<DocumentKind, string>
  },

  glossary: {
    title: 'Glossary',
    intro: 'The words that lessons explain, with the pages the explanations rest on.',
    usedIn: 'Explained in',
    sources: 'Rests on',
    letters: 'Letters'
  },

  claims: {
    title: 'Claims',
    intro:
      'Everything the course says as fact is kept as single claims: who said it, on which day, how firmly it is known, on which pages it rests. Lessons, pictures and questions all draw on these, and on nothing else.',
    topic: (n: number) => count(n, 'claim'),
    back: 'All topics',
    status: 'How firmly known',
    all: 'All',
    shown: (n: number, of: number) => (n === of ? count(n, 'claim') : `${n} of ${count(of, 'claim')}`),
    asOf: (date: string) => `holds as of ${date}`,
    taught: 'Taught in',
    notTaught: 'No lesson teaches it',
    tested: 'Tested by',
    question: (n: number) => `question ${n}`,
    beside: (n: number) => `${count(n, 'question')} beside the text`,
    events: 'Event',
    statusKey: 'What the marks mean'
  },

  sources: {
    filter: 'Show',
    text: 'Publisher or title',
    kind: 'Kind',
    reliability: 'Trust',
    all: 'All',
    shown: (n: number, of: number) => (n === of ? count(n, 'page') : `${n} of ${count(of, 'page')}`),
    none: 'No page fits all of these.',
    everyClaim: 'All claims by topic'
  }
};
