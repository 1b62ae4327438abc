import type { KindName } from './index.ts';

/** Seconds a question of each kind takes a reader who thinks; our estimate, until attempts say better. */
const seconds: Record<KindName, number> = {
  choice: 40,
  statement: 30,
  multi: 60,
  text: 40,
  order: 70,
  match: 70,
  number: 50,
  date: 40,
  sort: 75,
  gaps: 60,
  evidence: 70,
  attribute: 50
};

/** About how many minutes these questions take; one at least. */
export function expectedMinutes(kinds: readonly KindName[]): number {
  return Math.max(1, Math.round(kinds.reduce((sum, kind) => sum + seconds[kind], 0) / 60));
}
