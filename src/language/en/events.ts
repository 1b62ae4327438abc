import { count, months } from './index.ts';

/** The words of the pages that show what happened and who was in it: the timeline, the actors. */
export const eventWords = {
  month: (iso: string) => `${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  /** `2025-02-12` as 12 Feb. */
  shortDate: (iso: string) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]?.slice(0, 3)}`,
  /** `2025-02-12` as 12 Feb 2025. */
  mediumDate: (iso: string) => `${eventWords.shortDate(iso)} ${iso.slice(0, 4)}`,

  timeline: {
    title: 'Timeline',
    caption: (unit: 'month' | 'year' | 'decade') =>
      `A lane for each side. The scale is broken on purpose: a ${unit} is drawn as wide as it has events.`,
    hint: 'Each number is an event of the list below. Point at one to read it, press it to open it.',
    events: (n: number, of: number) => (n === of ? count(of, 'event') : `${n} of ${count(of, 'event')}`),
    actor: 'Took part',
    anyone: 'anyone',
    side: 'Side',
    any: 'all sides',
    from: 'From',
    to: 'To',
    start: 'the beginning',
    end: 'the end',
    shown: (n: number, of: number) => (n === of ? `All ${of} events shown` : `${n} of ${count(of, 'event')} shown`),
    none: 'No event fits all of these. Widen the span, or take another actor or side.',
    date: 'When',
    place: 'Where',
    actors: 'Who',
    lessons: 'Taught in'
  },

  actors: {
    title: 'Actors',
    dealingsTitle: 'Who dealt with whom, and about what',
    drawn: 'A dot: at the table, on the line, or signing. A line joins those who were there.',
    listed: 'With each event stand those who were at the table, on the line, or signed.',
    dealings: 'Only what a claim bears out is shown: a meeting that no page read describes is missing.',
    event: 'When and what',
    times: 'Events',
    pairsTitle: 'How often two of them did',
    pairs: 'Pairs from different sides, those who met most often first.',
    once: (n: number) => `${n} more ${n === 1 ? 'pair' : 'pairs'} who dealt with each other once`,
    pair: 'Who with whom',
    number: 'Events',
    which: 'Which',
    events: (n: number) => count(n, 'event'),
    cardsTitle: 'A card for each',
    side: 'Side',
    any: 'all sides',
    shown: (n: number, of: number) => (n === of ? `All ${of} cards shown` : `${n} of ${count(of, 'card')} shown`),
    cards: (n: number) => count(n, 'card'),
    wanted: 'Wanted',
    said: 'Said',
    saidAll: (n: number) => (n === 1 ? 'The source of this' : `All ${n} statements, with sources`),
    did: 'Did',
    dealt: 'Dealt with',
    onTimeline: (n: number) => `${count(n, 'event')} on the timeline`
  },

  overview: {
    title: 'Pictures',
    intro:
      'Lessons show parts of these pictures; here each stands whole, with everything it rests on, and also as a list or a table.',
    pages: [
      ['timeline', 'Timeline', 'What happened when: every dated event, in lanes by side.'],
      [
        'actors',
        'Actors',
        'Who was who on which date, what they wanted, said and did, and who sat at one table with whom.'
      ],
      ['map', 'Map', 'Which mineral lies where, what has become of the place, and on which day that was last known.'],
      ['drafts', 'Drafts', 'Versions of the agreement side by side. Pick two, and see point by point what changed.'],
      ['scale', 'Sense of scale', 'What was claimed beside what was counted, on one axis.'],
      [
        'elements',
        'Elements',
        'Which elements are rare earths, which are called critical, and what is known to lie in the ground of each.'
      ]
    ]
  }
} as const;
