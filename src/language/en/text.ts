import type { Source, Status } from '#core/course/schemas.ts';

/** The words of what is rendered once, at build time: a lesson's text and lists of sources; and of what is known how firmly. */
export const textWords = {
  noScript:
    'Scripts are off. Lessons read whole, and each question shows its answer; answers cannot be checked or kept.',

  oldBrowser:
    'This browser is older than this course expects. Lessons can be read; questions and pictures may not work until it is renewed.',

  lesson: {
    /** Before a line to write it on. */
    name: 'Name:',
    contents: 'In this lesson',
    questionIn: (n: number) => `Question ${n}`,
    number: (n: number) => `Lesson ${n}`,
    minutes: (n: number) => `${n} minutes with questions`,
    objectives: 'After this lesson you can',
    sources: 'Sources of this lesson',
    copies: 'Where it says "copy of", we could open only a copy of the page.',
    previous: 'Previous lesson',
    next: 'Next lesson',
    /** The player could not be fetched. */
    asleep:
      'What lets you answer could not be fetched; perhaps you are offline. Read on, and load the page again to answer.',
    backToCourse: 'Back to all lessons'
  },

  claim: {
    open: 'Source',
    saidBy: (name: string) => `Said by ${name}`,
    status: {
      confirmed: 'Confirmed',
      attributed: 'Somebody says so',
      estimate: 'An estimate',
      disputed: 'Disputed',
      superseded: 'Superseded'
    } satisfies Record<Status, string>,
    meaning: {
      confirmed: 'the pages read agree',
      attributed: 'reported as said; not confirmed',
      estimate: 'a calculated figure',
      disputed: 'pages or speakers disagree',
      superseded: 'true of an earlier draft'
    } satisfies Record<Status, string>
  },

  source: {
    kind: {
      news: 'News',
      wire: 'News agency',
      analysis: 'Analysis',
      primary: 'Original document',
      science: 'Science'
    } satisfies Record<Source['kind'], string>,
    reliability: { high: 'Trust: high', medium: 'Trust: medium', low: 'Trust: low' } satisfies Record<
      Source['reliability'],
      string
    >,
    undated: 'no day given',
    noAddress: 'no address',
    copyOf: (original: string) => `copy of ${original}`,
    copyOnly: 'We could open only a copy of the page.'
  },

  timeline: {
    dates: (from: string, until?: string) => (until ? `${from} to ${until}` : from),
    source: 'Source',
    /** Whose act an event was; many sides are named like places. */
    side: (name: string) => `side: ${name}`,
    picture: 'Events by date and side',
    list: 'The same as a list'
  }
};
