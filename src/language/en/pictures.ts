import type { Change } from '#core/views/drafts.ts';
import type { DepositStatus, Figure } from '#core/course/schemas.ts';
import { count, words } from './index.ts';

/** The words of the pictures, in lessons (rendered at build time) and on pages of their own. */
export const pictureWords = {
  /** What a mark is called: with the number that is seen on it, for whoever asks for it by voice. */
  numbered: (number: number, name: string) => `${number}. ${name}`,

  actors: {
    wanted: 'Wanted:',
    said: 'Said:',
    did: 'Did:',
    basis: (claims: number, open: number) => `(${count(claims, 'claim')}${open === 0 ? '' : `, ${open} not confirmed`})`
  },

  drafts: {
    unfound: 'Not found in any page read',
    change: {
      same: '= as before',
      changed: '≠ changed',
      found: '+ told from here on',
      unfound: '− no longer told'
    } satisfies Record<Change, string>
  },

  map: {
    picture: 'Map with the deposits; the list below says the same',
    status: {
      operating: 'mined',
      dormant: 'lies idle',
      prospective: 'not mined so far',
      occupied: 'under Russian occupation',
      unknown: 'status not given site by site'
    } satisfies Record<DepositStatus, string>,
    asOf: (date: string) => `as of ${words.partialDate(date)}`,
    basis: {
      page: 'position given by a page',
      town: 'position of the town or district it is named after',
      none: 'no page read gives its position'
    },
    shapes:
      'Full disc: mined. Open disc: idle. Diamond: not mined so far. Dashed square: under occupation. Triangle: status unknown.',
    borders: 'Borders as internationally recognised; lines are simplified.'
  },

  sideways: 'The drawing is wider than the screen: it moves sideways. The list below says the same.',

  scale: {
    list: 'The figures, the largest first',
    kind: {
      counted: 'counted',
      claimed: 'claimed',
      estimated: 'estimated',
      asked: 'asked for',
      agreed: 'agreed'
    } satisfies Record<Figure['kind'], string>,
    powers:
      'Each step to the right is ten times as much. Full disc: counted. Diamond: claimed. Square: estimated. Triangle: asked for. Open disc: agreed.',
    toScale:
      'Drawn to scale, a bar twice as long is twice as much; what is too thin to be seen is that small. From the top:'
  },

  elements: {
    named: (name: string, symbol?: string) => (symbol ? `${name} (${symbol})` : name),
    /** What a cell is called: with the sign that is seen in it, for whoever asks for it by voice. */
    cell: (name: string, symbol: string) => `${symbol}, ${name}`,
    rare: 'Rare earths',
    both: 'On the EU list of 2023 and the US list of 2025',
    eu: 'On the EU list of 2023',
    us: 'On the US list of 2025',
    neither: 'On neither list, or not established by the pages read',
    key: 'Filled: a rare earth. Corner at the top left: on the EU list of 2023; at the top right: on the US list of 2025. Faint boxes: elements this course does not speak of.',
    more: 'Read about each of them'
  }
};
