import type { Source } from '#core/course/schemas.ts';

/** The words of what is rendered once, at build time, and carries no script: a lesson's text and lists of sources. */
export const enText = {
  noScript:
    'Scripts are off. Lessons read whole, and each question shows its answer; answers cannot be checked or kept.',

  lesson: {
    number: (n: number) => `Lesson ${n}`,
    minutes: (n: number) => `${n} minutes with questions`,
    objectives: 'After this lesson you can',
    sources: 'Sources of this lesson',
    previous: 'Previous lesson',
    next: 'Next lesson',
    backToCourse: 'Back to all lessons'
  },

  claim: {
    open: 'Source',
    saidBy: (name: string) => `Said by ${name}`
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
    undated: 'no date on the page',
    noAddress: 'no address'
  },

  timeline: {
    source: 'Source',
    picture: 'Events by date and side',
    list: 'The same as a list'
  }
};
