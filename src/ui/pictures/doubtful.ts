import type { Claim, Status } from '#core/course/schemas.ts';

/**
 * What a reader of the drafts should know of claims that are not all confirmed: each status once. That a point is
 * superseded says only that a later version changed it, which the table shows.
 */
export function doubtful(claims: readonly Pick<Claim, 'status'>[]): Status[] {
  return [...new Set(claims.map(({ status }) => status))].filter(
    (status) => status !== 'confirmed' && status !== 'superseded'
  );
}
