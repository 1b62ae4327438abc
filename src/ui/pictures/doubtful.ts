import type { Claim, Status } from '#core/course/schemas.ts';

/** What a reader should know of claims that are not all confirmed: each status once; none where all are. */
export function doubtful(claims: readonly Claim[]): Status[] {
  return [...new Set(claims.map(({ status }) => status))].filter((status) => status !== 'confirmed');
}
