import type { Change } from '#core/views/drafts.ts';
import type { Standing } from '#core/views/pictures.ts';
import { count, words } from './index.ts';

/** The words of the pages on which each picture stands whole. */
export const picturePageWords = {
  asOf: (date: string) => `as of ${date}`,
  taught: (lesson: string) => `Taught in “${lesson}”`,
  claims: (n: number) => `${count(n, 'claim')} behind this`,
  filter: 'Show',
  reset: 'Show all again',

  /** Headings of pages whose course gives them no title of its own. */
  title: { map: 'The map', drafts: 'The drafts', scale: 'A sense of scale', elements: 'The elements' },
  empty: 'This course has nothing to show here.',

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
    shown: (n: number, of: number, drawn: number) =>
      `${n} of ${count(of, 'deposit')} shown${drawn < n ? `, ${drawn} on the map; no page read gives the place of the others` : ''}`,
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
        [changes.found, 'told only of the later one'],
        [changes.unfound, 'told only of the earlier one'],
        [changes.neither, 'told of neither']
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
      found: '+ told only of the later one',
      unfound: '− told only of the earlier one'
    } satisfies Record<Change, string>,
    known: (n: number) => `Known from ${count(n, 'page')}`
  },

  scale: {
    guess: 'Guess first',
    guessHint: (from: string, to: string) =>
      `Set each slider where you think the figure lies, between ${from} and ${to}. The further to the right, the faster it grows. The figures stand covered until you show them.`,
    slider: 'Your guess',
    open: 'none yet',
    reveal: 'Show the figures',
    again: 'Guess again',
    yours: 'Your guess',
    figure: 'The figure',
    ratio: (times: number): string => {
      if (times <= 1.2) return 'Close: a fifth off at most.';
      return `Off by a factor of ${words.amount(Number(times.toPrecision(2)))}.`;
    },
    unit: (unit: string) => `In ${unit}`,
    powers:
      'On this axis each step to the right is ten times as much. It lets small and large amounts be seen together, and makes them look closer than they are.',
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
