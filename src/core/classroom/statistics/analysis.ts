import type { Certainty } from '../../learning/certainty.ts';
import type { Question } from '../../questions/index.ts';
import { verdictOf } from '../../questions/mark.ts';
import { choiceTable, type ChoiceRow } from './distractors.ts';
import type { Cell, ClassTable, MarkedAttempt } from '../gradebook/gradebook.ts';
import { alphaInterval, correlationInterval, wilson, type Interval } from './intervals.ts';
import { guessScore } from './guess.ts';
import type { Scoring } from '../gradebook/scoring.ts';
import {
  histogram,
  itemStatistics,
  testStatistics,
  withRests,
  type ItemStatistics,
  type Scores,
  type TestStatistics
} from './statistics.ts';

/** How much so many attempts can tell: counts only, shares as well, or how items agree with each other too. */
export type Depth = 'counts' | 'shares' | 'full';

/** Fewest attempts for shares, and for everything that rests on how items agree. */
export const sharesFrom = 5;
export const fullFrom = 20;

export function depthOf(n: number): Depth {
  if (n < sharesFrom) return 'counts';
  return n < fullFrom ? 'shares' : 'full';
}

/**
 * What is worth looking at in an item. Each is raised only where the whole interval of the figure is past the threshold.
 * `below-guess`: fewer have it right than would by guessing. `hard`, `easy`: outside of Moodle's comfortable band.
 * `negative`: whoever is good at the rest gets it wrong. `weak`: it tells little (PrairieLearn), unless nearly all have
 * it right.
 */
export type ItemFlag = 'below-guess' | 'hard' | 'easy' | 'negative' | 'weak';

/** Moodle's comfortable band of facility, and PrairieLearn's least discrimination, which it does not ask of easy items. */
export const thresholds = { hard: 0.35, easy: 0.85, weak: 0.2, nearlyAll: 0.95 } as const;

/** One level of certainty of an item. */
export interface CertaintyCount {
  right: number;
  partly: number;
  wrong: number;
}

export interface ItemAnalysis {
  question: string;
  /** Attempts that were asked it, and how they went. */
  n: number;
  right: number;
  partly: number;
  wrong: number;
  /** Left open, given up, or nothing that could be graded; 0 in every figure. */
  open: number;
  depth: Depth;
  /** What a blind guess earns by the rules in force; undefined where tries are free. */
  guess: number | undefined;
  /** From five attempts on. */
  facility: number | undefined;
  facilityInterval: Interval | undefined;
  sd: number | undefined;
  intendedWeight: number;
  /** From twenty attempts on, as all that follow. */
  effectiveWeight: number | undefined;
  discrimination: number | undefined;
  /** Fisher's; undefined where the item's scores do not vary, and then nothing is raised. */
  discriminationInterval: Interval | undefined;
  efficiency: number | undefined;
  pointBiserial: number | undefined;
  upperLower: number | undefined;
  flags: ItemFlag[];
  /** The response made before any verdict was seen, choice by choice. */
  choices: ChoiceRow[];
  /** The same responses by how sure they were, 1..3, and those that did not say. */
  certainty: Record<Certainty | 'untold', CertaintyCount>;
}

/** Figures of totals; mean, standard deviation and standard error as shares of the points. */
export interface TestAnalysis extends TestStatistics {
  depth: Depth;
  alphaInterval: Interval | undefined;
  /** Shares of the points in ten equal steps; every attempt counts, however much it was asked. */
  histogram: number[];
}

export interface Analysis {
  items: ItemAnalysis[];
  test: TestAnalysis;
}

/**
 * Item and test analysis of the attempts that count; of all of them where a student's mark is the mean. Small classes
 * get what so few attempts can tell, and no more.
 * @param scoring the one the table was made with
 */
export function analyse(table: ClassTable, scoring: Scoring): Analysis {
  const attempts = attemptsOf(table);
  // what nobody was asked, or was dropped, is no part of the test
  const columns = table.questions.flatMap((id, at) => {
    const question = scoring.items.find((item) => item.question.id === id)?.question;
    return question && attempts.some(({ cells }) => cells[at]) ? [{ question, at }] : [];
  });
  const scores: Scores = {
    max: columns.map(() => 1),
    rows: attempts.map(({ cells }) => columns.map(({ at }) => cells[at]?.score))
  };
  const figures = itemStatistics(scores);
  return {
    items: columns.map(({ question, at }, item) =>
      itemOf(question, {
        cells: attempts.map(({ cells }) => cells[at]),
        guess: guessScore(question, scoring),
        rests: restsOf(scores, item),
        figures: figures[item] as ItemStatistics
      })
    ),
    test: testOf(scores)
  };
}

/** The attempts statistics are about. */
export function attemptsOf({ rows }: Pick<ClassTable, 'rows'>): MarkedAttempt[] {
  return rows.flatMap(({ counted, attempts }) => (counted ? [counted] : attempts));
}

/** A wrong choice that several students made and were very sure of: a shared misconception. */
export interface Misconception extends ChoiceRow {
  question: string;
}

/** Wrong choices at least two students were very sure of, the most frequent first. */
export function misconceptions({ items }: Analysis): Misconception[] {
  return items
    .flatMap(({ question, choices }) => choices.map((choice) => ({ ...choice, question })))
    .filter(({ score, sure }) => score === 0 && sure >= 2)
    .sort((a, b) => b.sure - a.sure);
}

interface Column {
  guess: number | undefined;
  cells: readonly (Cell | undefined)[];
  /** What the rest of the test brought, attempt by attempt. */
  rests: readonly (number | undefined)[];
  figures: ItemStatistics;
}

function itemOf(question: Question, { cells, guess, rests, figures }: Column): ItemAnalysis {
  const asked = cells.map((cell, at) => ({ cell, rest: rests[at] })).filter(isAsked);
  const states = new Map<Cell['state'], number>();
  for (const { cell } of asked) {
    const state = cell.override === undefined ? cell.state : verdictOf(cell.override);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  const count = (...wanted: Cell['state'][]) => wanted.reduce((sum, state) => sum + (states.get(state) ?? 0), 0);
  const item = {
    question: question.id,
    n: asked.length,
    right: count('right'),
    partly: count('partly'),
    wrong: count('wrong'),
    open: count('unanswered', 'invalid', 'gave-up'),
    guess,
    ...gated(figures)
  };
  return {
    ...item,
    flags: flagsOf(item),
    choices: choiceTable(
      question,
      asked.map(({ cell, rest }) => ({ answer: cell.first?.answer, certainty: cell.certainty, rest }))
    ),
    certainty: certaintyCounts(asked.map(({ cell }) => cell))
  };
}

type Figures = Omit<ItemStatistics, 'n'> & Pick<ItemAnalysis, 'depth' | 'facilityInterval' | 'discriminationInterval'>;

/** Only what so many attempts can tell. */
function gated({ n, ...figures }: ItemStatistics): Figures {
  const depth = depthOf(n);
  const { intendedWeight, facility, sd } = figures;
  const none = {
    effectiveWeight: undefined,
    discrimination: undefined,
    efficiency: undefined,
    pointBiserial: undefined,
    upperLower: undefined,
    discriminationInterval: undefined
  };
  if (depth === 'counts')
    return { depth, intendedWeight, facility: undefined, sd: undefined, facilityInterval: undefined, ...none };
  const facilityInterval = wilson((facility ?? 0) * n, n);
  if (depth === 'shares') return { depth, intendedWeight, facility, sd, facilityInterval, ...none };
  const discriminationInterval = correlationInterval(figures.discrimination, n);
  return { ...figures, depth, facilityInterval, discriminationInterval };
}

function flagsOf({
  facility,
  facilityInterval,
  guess,
  discriminationInterval
}: Pick<ItemAnalysis, 'facility' | 'facilityInterval' | 'guess' | 'discriminationInterval'>): ItemFlag[] {
  const below = (interval: Interval | undefined, limit: number) => interval !== undefined && interval.high < limit;
  const flags: [ItemFlag, boolean][] = [
    ['below-guess', below(facilityInterval, guess ?? 0)],
    ['negative', below(discriminationInterval, 0)],
    ['weak', below(discriminationInterval, thresholds.weak) && (facility ?? 1) <= thresholds.nearlyAll],
    ['hard', below(facilityInterval, thresholds.hard)],
    ['easy', (facilityInterval?.low ?? 0) > thresholds.easy]
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function certaintyCounts(cells: readonly Cell[]): ItemAnalysis['certainty'] {
  const none = () => ({ right: 0, partly: 0, wrong: 0 });
  const counts = { 1: none(), 2: none(), 3: none(), untold: none() };
  for (const { certainty = 'untold', first } of cells) if (first) counts[certainty][verdictOf(first.score)]++;
  return counts;
}

function isAsked<T>(one: {
  cell: T | undefined;
  rest: number | undefined;
}): one is { cell: T; rest: number | undefined } {
  return one.cell !== undefined;
}

function restsOf(scores: Scores, item: number): (number | undefined)[] {
  const { rows, others } = withRests(scores, item);
  const rests = new Map(rows.map((row, at) => [row, others[at]]));
  return scores.rows.map((_, row) => rests.get(row));
}

function testOf(scores: Scores): TestAnalysis {
  const { n, mean, sd, standardError, ...agreement } = testStatistics(scores);
  const depth = depthOf(n);
  const [some, full] = [depth !== 'counts', depth === 'full'];
  const share = (points: number | undefined, known: boolean) =>
    known && points !== undefined ? points / scores.max.length : undefined;
  const none = { skewness: undefined, kurtosis: undefined, alpha: undefined, errorRatio: undefined };
  return {
    n,
    depth,
    mean: share(mean, some),
    sd: share(sd, some),
    standardError: share(standardError, full),
    ...(full ? agreement : none),
    alphaInterval: full ? alphaInterval(agreement.alpha, n, scores.max.length) : undefined,
    histogram: histogram(scores.rows.flatMap(shareOf), 10)
  };
}

/** What an attempt earned of what it was asked; nothing where it was asked nothing. */
function shareOf(row: readonly (number | undefined)[]): number[] {
  const asked = row.filter((score) => score !== undefined);
  return asked.length === 0 ? [] : [asked.reduce((sum, score) => sum + score, 0) / asked.length];
}
