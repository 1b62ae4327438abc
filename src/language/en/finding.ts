import type { Source } from '#core/course/schemas.ts';
import type { FoundKind } from '#core/search/documents.ts';
import type { Language } from '#core/search/normalise.ts';
import { count } from './index.ts';

/** The words of the pages on which things are found: search, glossary, claims and sources. */
export const findingWords = {
  search: {
    title: 'Search',
    label: 'Search the course',
    /** Where the course names them in Cyrillic letters as well, that is worth saying. */
    hint: (isCyrillic: boolean) =>
      `Names may be spelled as you know them${isCyrillic ? ', in Latin or Cyrillic letters,' : ''} and a slip does no harm. Nothing you type leaves this page.`,
    noScript: 'The search needs scripts, and scripts are off. These lists hold the same things and work without:',
    ways: 'Or look through a list',
    short: 'Type two letters or more.',
    loading: 'The index is being fetched …',
    unreachable: 'The index could not be fetched; perhaps you are offline. Type again to try once more.',
    found: (n: number) => (n === 0 ? 'Nothing found' : count(n, 'result')),
    parts: 'No entry has all of these words; these have some of them.',
    nothing: (query: string) => `Nothing found for “${query}”.`,
    help: 'Try fewer words, or another word for the same thing.',
    cut: (signs: number, words: number) =>
      `This is long: only the first ${words} words are searched for, of the first ${signs} letters.`,
    suggest: 'Did you mean',
    more: (n: number) => `Show ${n} more`,
    taught: (lesson: string) => `Taught in “${lesson}”`
  },

  /** Where a result leads. */
  leads: {
    lesson: (n: number) => `Lesson ${n}`,
    section: (n: number, title: string) => `Section of lesson ${n}, “${title}”`,
    term: 'In the glossary',
    actor: 'Card among the actors',
    event: (date: string) => `${date}, on the timeline`,
    element: 'Among the elements',
    deposit: 'On the map',
    draft: (date: string) => `${date}, among the drafts`,
    row: 'Line of the drafts side by side',
    claim: (topic: string) => `Among the claims, under “${topic}”`,
    question: (n: number, title: string) => `Question in lesson ${n}, “${title}”`,
    spare: (n: number, title: string) => `Practice question on lesson ${n}; leads to “${title}”`
  },

  glossary: {
    title: 'Glossary',
    intro:
      'Words you meet in this story, each with the pages its explanation rests on. Where a lesson explains one, it is named.',
    usedIn: 'Explained in',
    sources: 'Rests on',
    letters: 'Letters',
    also: (names: string) => `also ${names}`
  },

  claims: {
    title: 'Claims',
    intro:
      'Everything the course says as fact is kept as single claims: who said it, on which day, how firmly it is known, on which pages it rests. Lessons, pictures and questions all draw on these, and on nothing else.',
    total: (claims: number, topics: number) => `${count(claims, 'claim')} in ${count(topics, 'topic')}`,
    topic: (n: number) => count(n, 'claim'),
    open: (n: number) => `${n} not confirmed`,
    back: 'All topics',
    previous: 'Previous topic',
    next: 'Next topic',
    neighbours: 'Other topics',
    filter: 'Show',
    status: 'How firmly known',
    all: (n: number) => `All (${n})`,
    only: (status: string, n: number) => `${status} (${n})`,
    shown: (n: number, of: number) => (n === of ? count(n, 'claim') : `${n} of ${count(of, 'claim')}`),
    asOf: (date: string) => `holds as of ${date}`,
    sources: 'Rests on',
    taught: 'Taught in',
    notTaught: 'No lesson teaches it',
    tested: 'Tested by',
    beside: (n: number) => `${count(n, 'practice question')}`,
    behind: 'Stands behind',
    statusKey: 'What the marks mean'
  },

  sources: {
    title: 'Sources',
    intro:
      'Every page that a claim, a term, a draft or a place on the map rests on, with the claims taken from it. How far a page is trusted depends on who publishes it, whether it can be checked, and whether others say the same; where one page gives reason for more or less trust, that is said beside it.',
    total: (sources: number, claims: number) => `${count(sources, 'page')}, ${count(claims, 'claim')}`,
    counts: ({ high, medium, low }: Record<Source['reliability'], number>) =>
      `Trust is high in ${high} of them, medium in ${medium} and low in ${low}; no lesson teaches a claim that rests on pages of low trust alone.`,
    claims: (n: number) => `${count(n, 'claim')} rest${n === 1 ? 's' : ''} on it`,
    otherwise: 'Behind the glossary, the drafts or the map',
    filter: 'Show',
    text: 'Publisher or title',
    kind: 'Kind',
    reliability: 'Trust',
    all: 'All',
    reset: 'Show all again',
    shown: (n: number, of: number) => (n === of ? count(n, 'page') : `${n} of ${count(of, 'page')}`),
    none: 'No page fits all of these.',
    everyClaim: 'All claims by topic'
  }
};

/** Names of the groups of results; they travel with the index, for a course has only some of them. */
export const foundWords: Record<FoundKind, string> = {
  lesson: 'In the lessons',
  term: 'Words explained',
  actor: 'People and bodies',
  event: 'Events',
  ground: 'In the ground',
  draft: 'Drafts',
  claim: 'Claims',
  question: 'Questions'
};

/** What the search knows of English words. */
export const searchLanguage: Language = {
  everywhere:
    'a about an and anybody anyone anything are as at be been but by can could did do does for from had has have he her his how in is it its may might must no not of on or our shall she should so somebody such than that the their them then there these they this to was we were what when where which who whom why will with would yet you your'.split(
      ' '
    ),
  // as `fold` leaves them: i for y, no doubled letters
  endings: 'atories ations atures atori ation ature ments ions ings ment ing ion ed es e s'.split(' '),
  alike: [
    { word: 'quarrel', also: ['fight', 'row', 'rows', 'clash', 'argument', 'shouting', 'spat'] },
    { word: 'debt', also: ['owe', 'owes', 'owed', 'repay', 'repaid', 'repayment', 'payback'] },
    { word: 'agreement', also: ['deal', 'accord', 'pact'] }
  ]
};
