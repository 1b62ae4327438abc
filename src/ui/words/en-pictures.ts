import type { Change } from '#core/course/drafts.ts';
import { count } from './en.ts';

/** The words of the pictures, in lessons (rendered at build time) and on pages of their own. */
export const enPictures = {
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
      found: '+ found from here on',
      unfound: '− no longer found'
    } satisfies Record<Change, string>
  }
};
