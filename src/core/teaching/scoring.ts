import type { Policy } from '../learning/policy.ts';
import { mark, type Question } from '../questions/index.ts';
import type { Mark } from '../questions/mark.ts';
import type { Assignment } from './assignment.ts';
import { isReady, type Place } from './open-assignment.ts';

/** A question that can be marked, and its place in the assignment, which is that of its response in every hand-in. */
export interface Item {
  question: Question;
  place: number;
}

/** How responses become marks. Remedies make another one of it and leave it as it is. */
export interface Scoring {
  /** In the order of the assignment, without what has changed or is gone. */
  items: readonly Item[];
  policy: Policy;
  /** Credit for a right answer at each try, 0..1. */
  tries: readonly number[];
  mark: (question: Question, answer: unknown) => Mark;
  /** Ids of questions that do not count, for anybody. */
  dropped: ReadonlySet<string>;
  /** Ids of questions that earn everybody the full mark, answered or not. */
  given: ReadonlySet<string>;
  /** Only the first response counts, whatever the policy. */
  firstTryOnly: boolean;
  /** Totals are certainty-based marks instead of points. */
  certainty: boolean;
}

/**
 * The scoring of an assignment before any remedy.
 * @param places the assignment's questions in today's bank, as `openAssignment` finds them
 */
export function scoringOf({ policy, tries }: Pick<Assignment, 'policy' | 'tries'>, places: readonly Place[]): Scoring {
  return {
    items: places.flatMap((place, at) => (isReady(place) ? [{ question: place.asked.question, place: at }] : [])),
    policy,
    tries: tries.map((credit) => credit / 100),
    mark,
    dropped: new Set(),
    given: new Set(),
    firstTryOnly: false,
    certainty: false
  };
}
