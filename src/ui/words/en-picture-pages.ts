import { count } from './en.ts';

/** The words of the pages on which each picture stands whole. */
export const enPicturePages = {
  asOf: (date: string) => `as of ${date}`,
  taught: (lesson: string) => `Taught in “${lesson}”`,
  claims: (n: number) => `${count(n, 'claim')} behind this`,
  all: 'All',
  filter: 'Show',
  reset: 'Show all again',

  overview: {
    title: 'Pictures',
    intro:
      'Six ways of looking at the same story. Each picture stands in a lesson cut to what the lesson needs, and here whole: with everything it rests on, and as a list or a table as well.',
    pages: [
      [
        'timeline',
        'Timeline',
        'Every dated event, in lanes by side; February 2025 drawn wide, the quiet months narrow.'
      ],
      ['actors', 'Actors', 'Who wanted what, who said and did what, and who met whom how often.'],
      ['map', 'Map', 'Deposits by mineral, with what is known of each, and on which day it was known.'],
      ['drafts', 'Drafts', 'Six versions of the agreement, term by term; pick two and see what changed.'],
      [
        'scale',
        'Sense of scale',
        'Trillions claimed, billions counted: every figure on one axis, after your own guess.'
      ],
      ['elements', 'Elements', 'Rare earths and critical minerals in the periodic table, and what Ukraine has of each.']
    ] as const
  },

  timeline: {
    title: 'Timeline',
    intro:
      'Every dated event of the course. The scale is broken on purpose: a month is drawn as wide as it has events, so that February 2025 has room. Open an event for what happened, who took part and on which pages it rests.',
    caption: 'One lane a side. A number in the picture is the number in the list.',
    actor: 'Took part',
    side: 'Side',
    from: 'From',
    to: 'To',
    shown: (n: number, of: number) => (n === of ? `${n} events` : `${n} of ${of} events`),
    none: 'No event fits all of these. Widen the span, or take another actor or side.',
    place: 'Where',
    actors: 'Who',
    lessons: 'In lessons'
  },

  actors: {
    title: 'Actors',
    intro:
      'The people, offices and bodies of the story: what they were on the dates that matter, what they wanted as far as a page says so, what they said and what they did.',
    networkTitle: 'Who dealt with whom',
    networkCaption:
      'A line joins two who took part in two dated events or more; the thicker it is, the more they share. Drawn are only lines between Kyiv’s side and the others; the table has every pair and every event.',
    picture:
      'Actors of one side on the left, all others on the right, joined by the events they share; the table below says the same',
    tableTitle: 'Every pair and their events',
    pair: 'Who with whom',
    events: 'Events they both took part in',
    side: 'Side',
    shown: (n: number, of: number) => (n === of ? `${n} cards` : `${n} of ${of} cards`),
    wanted: 'Wanted',
    said: (n: number) => `Said (${count(n, 'statement')})`,
    did: 'Did',
    met: (n: number) => `${count(n, 'event')}`,
    inEvents: 'Took part in'
  }
};
