import type { Precision } from './precisions.ts';

/**
 * What marking says of an answer. Four states of a response are kept apart everywhere (unanswered,
 * invalid, graded, gave up); the last is the learner's act and so no result of marking.
 */
export type Mark = Unanswered | Invalid | Graded;

/** Nothing was answered: no score, not zero. */
export interface Unanswered {
  state: 'unanswered';
}

/** Something was answered that cannot be graded: never wrong, costs no try. */
export interface Invalid {
  state: 'invalid';
  reason:
    | { code: 'unreadable' }
    | { code: 'unknown-option' }
    | { code: 'too-long'; limit: number }
    | { code: 'count'; expected: number; given: number }
    | { code: 'incomplete'; missing: number }
    | { code: 'no-number' }
    | { code: 'unit'; given: string; expected: string }
    /** A point before three digits: the decimal point, or between thousands. */
    | { code: 'point'; readings: [number, number] }
    /** An estimate whose scale begins above zero, or at it: zero itself, or what is below, has no place there. */
    | { code: 'no-place'; zero: boolean }
    /** The part that makes it none, where one does. */
    | { code: 'no-such-date'; part?: Precision };
}

export interface Graded {
  state: 'graded';
  /** 0..1 */
  score: number;
  verdict: Verdict;
  /** What the score is made of, in the order of the question. */
  parts: Part[];
  /** The sum behind a partial score, for the kinds that have one. */
  tally?: Tally;
}

export type Verdict = 'right' | 'partly' | 'wrong';

export interface Part {
  /** Id of an option, item, prompt or gap; for `text` and `number` the key of the entry that matched. */
  id: string;
  outcome: 'right' | 'wrong' | 'missed';
}

export type Tally =
  | { kind: 'ticks'; right: number; wrong: number; rightOptions: number; wrongWeight: number }
  | { kind: 'pairs'; right: number; of: number }
  | { kind: 'places'; right: number; of: number }
  /** How far from the date, negative for too early. */
  | { kind: 'distance'; by: number; unit: 'day' | 'month' | 'year' };

export const unanswered: Unanswered = { state: 'unanswered' };

export function invalid(reason: Invalid['reason']): Invalid {
  return { state: 'invalid', reason };
}

/** Clamps the score to 0..1 and names its verdict. */
export function graded(score: number, parts: Part[], tally?: Tally): Graded {
  const clamped = Math.min(1, Math.max(0, score));
  return { state: 'graded', score: clamped, verdict: verdictOf(clamped), parts, ...(tally && { tally }) };
}

/** Moodle's thresholds: below 0.000001 wrong, above 0.999999 right, else partly right. */
export function verdictOf(score: number): Verdict {
  if (score > 0.999999) return 'right';
  return score < 0.000001 ? 'wrong' : 'partly';
}
