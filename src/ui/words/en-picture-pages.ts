import type { Change } from '#core/course/drafts.ts';
import type { Standing } from '#core/course/picture-views.ts';
import { count } from './en.ts';
import { enKinds } from './en-kinds.ts';

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
  },

  /** Headings of pages whose course gives them no title of its own. */
  title: { map: 'The map', drafts: 'The drafts', scale: 'A sense of scale', elements: 'The elements' },
  empty: 'This course has nothing to show here.',
  sideways: 'The drawing is wider than the screen: it moves sideways. The list below says the same.',

  map: {
    legend: 'What the marks mean',
    ring: 'Dotted ring: only the town or district is known that the deposit is named after or lies near.',
    moved: 'Marks that would cover each other are moved apart. Outlines: Natural Earth, changed and simplified.',
    filter: 'Show',
    mineral: 'Mineral',
    status: 'State',
    every: 'all',
    anyState: 'any',
    rare: 'any rare earth',
    shown: (n: number, of: number) => `${n} of ${count(of, 'deposit')} shown`,
    none: 'No deposit of the course fits both. Choose another mineral or state.',
    all: 'Show all again',
    table: 'The deposits',
    columns: {
      number: 'No.',
      deposit: 'Deposit',
      minerals: 'Minerals',
      oblast: 'Oblast',
      status: 'State',
      place: 'Position'
    },
    noMineral: 'none named singly',
    undated: 'no date told',
    basis: { page: 'given by a page', town: 'by its town or district', none: 'not given by any page read' }
  },

  drafts: {
    choose: 'Versions to compare',
    one: 'One version',
    other: 'Another version',
    all: 'Show all versions',
    same: 'This is one version twice. Choose two different ones.',
    sum: (changes: Record<Change | 'neither', number>): string => {
      const told: [number, string][] = [
        [changes.changed, 'differ'],
        [changes.same, changes.same === 1 ? 'reads the same' : 'read the same'],
        [changes.found, 'found only in the later one'],
        [changes.unfound, 'found only in the earlier one'],
        [changes.neither, 'found in neither']
      ];
      const total = told.reduce((sum, [n]) => sum + n, 0);
      return `Of ${count(total, 'point')}: ${told
        .filter(([n]) => n > 0)
        .map(([n, what]) => `${n} ${n === 1 && what === 'differ' ? 'differs' : what}`)
        .join(', ')}.`;
    },
    change: {
      same: '= the same',
      changed: '≠ differs',
      found: '+ only in the later one',
      unfound: '− only in the earlier one'
    } satisfies Record<Change, string>,
    known: (n: number) => `Known from ${count(n, 'page')}`
  },

  scale: {
    guess: 'Guess first',
    guessHint: (from: string, to: string) =>
      `Set each slider where you think the figure lies, between ${from} and ${to}. Each step to the right is ten times as much.`,
    slider: 'Your guess',
    open: 'none yet',
    reveal: 'Show the figures',
    again: 'Guess again',
    yours: 'Your guess',
    figure: 'The figure',
    ratio: (times: number): string => {
      if (times <= 1.2) return 'Close: a fifth off at most.';
      return `Off by a factor of ${enKinds.labels.amount(Number(times.toPrecision(2)))}.`;
    },
    unit: (unit: string) => `In ${unit}`,
    powers:
      'On this axis each step to the right is ten times as much. It lets millions and trillions be seen together, and makes them look closer than they are.',
    linear: 'This axis starts at nothing and has even steps: twice as far is twice as much.',
    toScale: 'The same amounts, drawn to scale',
    toScaleHint:
      'Without the trick of the axis above: a bar twice as long is twice as much. Most are too thin to be seen, and that is what there is to see.',
    legend: 'What the marks mean',
    to: 'to'
  },

  elements: {
    table: 'Periodic table; the list below says the same',
    legend: 'What the table shows',
    key: {
      rare: 'Filled: a rare earth',
      eu: 'Corner at the top left: on the EU list of 2023',
      us: 'Corner at the top right: on the US list of 2025',
      mined: 'Full dot: mined at a deposit of the map',
      known: 'Ring: a deposit of the map is known, not at work',
      none: 'No dot: no deposit of the map'
    },
    standing: {
      mined: 'mined at a deposit of the map',
      known: 'a deposit is known, none at work',
      none: 'no deposit of the map'
    } satisfies Record<Standing, string>,
    rare: 'Rare earth',
    eu: 'EU list 2023',
    us: 'US list 2025',
    neither: 'On neither list, as far as the pages read say',
    uses: 'For',
    here: 'In the ground',
    deposits: 'On the map',
    count: (n: number) => `(${n})`,
    groups: {
      rare: 'The rare earths',
      both: 'On both lists, and no rare earth',
      one: 'On one list',
      other: 'On neither list'
    }
  }
};
