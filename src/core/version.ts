/**
 * How the version that a file states stands to the latest that is known here. Versions are whole numbers from 1; anything
 * else is none, but that what is greater than all of them was written by a newer site.
 */
export function versionIs(stated: unknown, latest: number): 'known' | 'future' | 'none' {
  if (typeof stated !== 'number' || !(stated >= 1)) return 'none';
  if (stated > latest) return 'future';
  return Number.isInteger(stated) ? 'known' : 'none';
}
