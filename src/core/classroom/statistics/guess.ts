import { policies } from '../../learning/policy.ts';
import { blindDates } from '../../questions/bank/date.ts';
import { blindAmounts } from '../../questions/bank/number.ts';
import { inversionCounts } from '../../questions/bank/order.ts';
import { judgements } from '../../questions/judgements.ts';
import { kindOf, mark, type KindName, type Question, type QuestionOf } from '../../questions/index.ts';
import { natures } from '../../questions/natures.ts';
import { verdictOf } from '../../questions/mark.ts';
import { pairCount } from '../../questions/order.ts';
import type { Scoring } from '../gradebook/scoring.ts';

/** The rules a guess is made under: those of a scoring, or of a draft. */
export interface GuessRules
  extends Pick<Scoring, 'policy' | 'tries'>, Partial<Pick<Scoring, 'firstTryOnly' | 'given'>> {
  mark?: Scoring['mark'];
}

/**
 * What somebody who knows nothing earns of a question on average, 0..1, by the rules in force: draws one of all answers,
 * and, told that it is not right, as long as there are tries one of those that are left. Of several tries the best
 * counts, with its credit, as for everybody. Nobody types an answer blindly.
 * @returns undefined where tries are free, for then whoever goes on guessing gets there
 */
export function guessScore(question: Question, rules: GuessRules): number | undefined {
  const { checks, freeTries } = policies[rules.policy];
  if (rules.given?.has(question.id)) return 1;
  if (freeTries && !rules.firstTryOnly) return undefined;
  const credits = !checks || freeTries ? [1] : rules.tries;
  const score = (answer: unknown) => {
    const result = (rules.mark ?? mark)(question, answer);
    return result.state === 'graded' ? result.score : 0;
  };
  const outcomes = rowOf(question)(question, score).filter(({ count }) => count > 0);
  return bestOf(outcomes, rules.firstTryOnly ? credits.slice(0, 1) : credits);
}

/** So many answers earn so much; a count may be so large that it is no whole number any more. */
interface Outcome {
  score: number;
  count: number;
}

type Score = (answer: unknown) => number;

/** Every answer of somebody who knows nothing, by what it earns: a kind without its row does not compile. */
const blind: { [K in KindName]: (question: QuestionOf<K>, score: Score) => Outcome[] } = {
  choice: ({ options }, score) =>
    each(
      options.map(({ id }) => id),
      score
    ),
  multi: ({ options, announce }, score) => {
    const size = options.filter(({ correct }) => correct).length;
    return each(
      subsets(options).filter(({ length }) => (announce ? length === size : length > 0)),
      score
    );
  },
  statement: (_, score) => each(judgements, score),
  text: () => [],
  order: ({ items }) =>
    inversionCounts(items.length).map((count, inversions) => ({
      score: Math.max(0, 1 - (2 * inversions) / pairCount(items.length)),
      count
    })),
  match: (question, score) => {
    const targets = question.targets.map(({ id }) => id);
    return placed(
      question,
      question.prompts.map(({ id }) => ({ id, choices: targets })),
      score
    );
  },
  number: (question, score) => each(blindAmounts(question), score),
  date: (question, score) => each(blindDates(question), score),
  sort: (question, score) => {
    const groups = question.groups.map(({ id }) => id);
    return placed(
      question,
      question.items.map(({ id }) => ({ id, choices: groups })),
      score
    );
  },
  gaps: (question, score) =>
    placed(
      question,
      question.gaps.map((gap) => ({ id: gap.id, choices: 'options' in gap ? gap.options.map(({ id }) => id) : [] })),
      score
    ),
  evidence: ({ sentences }, score) =>
    each(
      subsets(sentences).filter(({ length }) => length > 0),
      score
    ),
  attribute: ({ speakers }, score) =>
    each(
      speakers.flatMap(({ id }) => natures.map((nature) => ({ speaker: id, nature }))),
      score
    )
};

function rowOf(question: Question): (question: Question, score: Score) => Outcome[] {
  return blind[question.kind] as (question: Question, score: Score) => Outcome[];
}

function each(answers: readonly unknown[], score: Score): Outcome[] {
  const counts = new Map<number, number>();
  for (const answer of answers) counts.set(score(answer), (counts.get(score(answer)) ?? 0) + 1);
  return [...counts].map(([score, count]) => ({ score, count }));
}

/** Places that are filled each by itself, the score being the share that is right; one that is typed is never right. */
function placed(
  question: Question,
  places: readonly { id: string; choices: readonly string[] }[],
  score: Score
): Outcome[] {
  const key = kindOf(question).key(question) as Record<string, string>;
  // how many of all boards so far have so many places right
  let boards = [1];
  for (const { id, choices } of places) {
    const right = choices.filter((choice) => verdictOf(score({ ...key, [id]: choice })) === 'right').length;
    const wrong = Math.max(choices.length, 1) - right;
    boards = [...boards, 0].map((count, at) => count * wrong + (boards[at - 1] ?? 0) * right);
  }
  return boards.map((count, right) => ({ score: right / places.length, count }));
}

function subsets(options: readonly { id: string }[]): string[][] {
  return options.reduce<string[][]>((all, { id }) => [...all, ...all.map((set) => [...set, id])], [[]]);
}

/** Mean of the best of so many draws without putting back, each times its credit; a right one ends them. */
function bestOf(outcomes: readonly Outcome[], all: readonly number[]): number {
  const answers = outcomes.reduce((sum, { count }) => sum + count, 0);
  const credits = all.slice(0, Math.min(all.length, answers));
  const earned = credits.flatMap((credit) => outcomes.map(({ score }) => credit * score));
  const steps = [...new Set([0, ...earned])].sort((a, b) => a - b);
  // a mean is the sum over all steps of how often more is earned
  return steps.slice(1).reduce((sum, step, at) => {
    const below = steps[at] ?? 0;
    return sum + (step - below) * (1 - atMost(below, outcomes, answers, credits));
  }, 0);
}

/** Chance that no more than this is earned. */
function atMost(most: number, outcomes: readonly Outcome[], answers: number, credits: readonly number[]): number {
  const isRight = ({ score }: Outcome) => verdictOf(score) === 'right';
  const countOf = (fits: (outcome: Outcome) => boolean) =>
    outcomes.reduce((sum, outcome) => sum + (fits(outcome) ? outcome.count : 0), 0);
  const right = countOf(isRight);
  const within = credits.map((credit) => countOf((one) => !isRight(one) && credit * one.score <= most + rounding));
  /** Chance that the first draws are wrong and earn no more: whichever is narrowest may be thought to be drawn first. */
  const wrong = (draws: number) =>
    within
      .slice(0, draws)
      .sort((a, b) => a - b)
      .reduce((chance, count, drawn) => chance * Math.max(0, (count - drawn) / (answers - drawn)), 1);
  return credits.reduce(
    (sum, credit, draws) => (credit <= most + rounding ? sum + (wrong(draws) * right) / (answers - draws) : sum),
    wrong(credits.length)
  );
}

const rounding = 1e-12;
