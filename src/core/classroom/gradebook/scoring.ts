import type { Policy } from '../../learning/policy.ts';
import { mark, type Question } from '../../questions/index.ts';
import type { Mark } from '../../questions/mark.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { bankMark } from '../assignment/bank-mark.ts';
import { isReady, type Place } from '../assignment/open-assignment.ts';

/** A question that can be marked, and its place in the assignment, which is that of its response in every hand-in. */
export interface Item {
  question: Question;
  place: number;
  /** The teacher's own: it is in the link, so that whoever had the assignment had it. */
  own?: true;
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
  /** Each student has one attempt: hand-ins of one name are those of two students until the teacher says otherwise. */
  oneAttempt: boolean;
  /** `bankMark` of the questions today: whoever had the same could be asked all of them. Left out where it is not known. */
  bank?: number;
}

/**
 * The scoring of an assignment before any remedy.
 * @param places the assignment's questions in today's bank, as `openAssignment` finds them
 */
export function scoringOf(
  { policy, tries, attempts, questions }: Pick<Assignment, 'policy' | 'tries' | 'attempts' | 'questions'>,
  places: readonly Place[]
): Scoring {
  const isOwn = (at: number) => questions[at] !== undefined && 'own' in questions[at];
  return {
    items: places.flatMap((place, at) =>
      isReady(place) ? [{ question: place.asked.question, place: at, ...(isOwn(at) && { own: true as const }) }] : []
    ),
    policy,
    tries: tries.map((credit) => credit / 100),
    mark,
    dropped: new Set(),
    given: new Set(),
    firstTryOnly: false,
    certainty: false,
    oneAttempt: attempts === 'one',
    bank: bankMark(places)
  };
}
