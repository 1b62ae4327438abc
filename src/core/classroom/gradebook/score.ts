import { certaintyMark, type Certainty } from '../../learning/certainty.ts';
import { policies } from '../../learning/policy.ts';
import { sameAnswer } from '../../learning/sitting.ts';
import { markAsLeft } from '../../questions/as-left.ts';
import type { Question } from '../../questions/index.ts';
import type { Mark, Verdict } from '../../questions/mark.ts';
import type { Scoring } from './scoring.ts';
import type { Response } from '../hand-in/submission.ts';

/** One try at a question, as it was marked. */
export interface ScoredTry {
  answer: unknown;
  mark: Mark;
  /** Share of its score it may earn; undefined for a try that does not count. */
  credit?: number;
}

/** What one question of one attempt earned. */
export interface Score {
  /** `invalid`: something was answered that cannot be graded, which is no wrong answer. */
  state: Verdict | 'gave-up' | 'unanswered' | 'invalid';
  /** 0..1, with the credit of the try. */
  computed: number;
  tries: ScoredTry[];
  /** The response made before any verdict was seen: what certainty and statistics are about. */
  first?: { answer: unknown; score: number };
  certainty?: Certainty;
  /** Certainty-based mark of that response, -6..3. */
  certaintyMark: number;
  /** How long the question was looked at. */
  seconds?: number;
}

/**
 * Marks one question from its raw responses, by the rules the student's page follows. Where answers are collected the
 * last one counts as it was left. Where they are checked, each try earns its score times its credit and the best counts; one
 * that cannot be graded, or says what an earlier one said, is no try.
 */
export function scoreOf(scoring: Scoring, question: Question, response: Response): Score {
  const { certainty, seconds, gaveUp } = response;
  const tries = scoredTries(scoring, question, response);
  const counted = tries.flatMap(({ answer, mark, credit }) =>
    mark.state === 'graded' && credit !== undefined ? [{ answer, mark, earned: mark.score * credit }] : []
  );
  const [first] = counted;
  const given = scoring.given.has(question.id);
  const open = policies[scoring.policy].checks && counted.at(-1)?.mark.verdict !== 'right';
  const score = given ? 1 : Math.max(0, ...counted.map(({ earned }) => earned));
  const verdict =
    gaveUp && open && score === 0 ? 'gave-up' : counted.find(({ earned }) => earned === score)?.mark.verdict;
  const judged = given ? 1 : first?.mark.score;
  return {
    state: given
      ? 'right'
      : (verdict ?? (tries.some(({ mark }) => mark.state === 'invalid') ? 'invalid' : 'unanswered')),
    computed: score,
    tries,
    ...(first && { first: { answer: first.answer, score: first.mark.score } }),
    ...(certainty && { certainty }),
    certaintyMark: judged === undefined ? 0 : certaintyMark({ score: judged, certainty }),
    ...(seconds !== undefined && { seconds })
  };
}

function scoredTries(scoring: Scoring, question: Question, { tries }: Response): ScoredTry[] {
  const { checks } = policies[scoring.policy];
  const said = new Set<string>();
  return tries.map((answer, at) => {
    const mark = checks ? scoring.mark(question, answer) : markAsLeft(scoring.mark, question, answer);
    const isTry =
      mark.state === 'graded' && (checks ? isNew(said, sameAnswer(question, answer)) : at === tries.length - 1);
    const credit = isTry ? creditOf(scoring, checks ? said.size - 1 : 0) : undefined;
    return { answer, mark, ...(credit !== undefined && { credit }) };
  });
}

/** Of the try after so many others; undefined for one too many. */
function creditOf({ policy, tries, firstTryOnly }: Scoring, earlier: number): number | undefined {
  if (firstTryOnly && earlier > 0) return undefined;
  if (!policies[policy].checks || policies[policy].freeTries) return 1;
  return tries[earlier];
}

function isNew(said: Set<string>, answer: string): boolean {
  return said.size < said.add(answer).size;
}
