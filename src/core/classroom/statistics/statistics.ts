import { bottomShares, topShares } from './extremes.ts';
import { correlation, covariance, deviation, kurtosis, mean, skewness, sumOf, variance } from './moments.ts';

/**
 * Item and test statistics after Moodle's quiz report (docs.moodle.org, "Quiz statistics calculations"). Shares and
 * correlations are fractions here, where Moodle multiplies by 100. What is not defined is `undefined`, never 0 or NaN.
 */

/** Attempts by items. `undefined`: the item was not asked, which is no 0. An item left open is 0. */
export interface Scores {
  /** What an item can earn at most, above 0. */
  max: readonly number[];
  rows: readonly (readonly (number | undefined)[])[];
}

export interface ItemStatistics {
  /** Attempts that were asked the item. */
  n: number;
  /** Facility index: mean(x) / max. */
  facility: number | undefined;
  /** Item standard deviation: sqrt(var(x)) / max, divisor s - 1. */
  sd: number | undefined;
  /** max / sum of all max: what the item should count. */
  intendedWeight: number;
  /** sqrt(cov(x, T)) / sum of the same over all items: what it does count; undefined for a negative covariance. */
  effectiveWeight: number | undefined;
  /** Discrimination index: correlation of the item with the rest of the test, cov(x, R) / sqrt(var(x)·var(R)). */
  discrimination: number | undefined;
  /** Discriminative efficiency: cov(x, R) / cov(sorted x, sorted R), as a share of the best these scores allow. */
  efficiency: number | undefined;
  /** Point-biserial: correlation of the item with the whole test, cov(x, T) / sqrt(var(x)·var(T)); flatters short tests. */
  pointBiserial: number | undefined;
  /** Mean share of the best 27 % less that of the weakest 27 % (Kelley 1939), ranked by the whole test. */
  upperLower: number | undefined;
}

export interface TestStatistics {
  /** Attempts that were asked every item; the others do not count here. */
  n: number;
  mean: number | undefined;
  sd: number | undefined;
  skewness: number | undefined;
  kurtosis: number | undefined;
  /** Cronbach's alpha, Moodle's coefficient of internal consistency: p/(p - 1)·(1 - sum of var(x) / var(T)). */
  alpha: number | undefined;
  /** sqrt(1 - alpha): the share of the standard deviation that is noise. */
  errorRatio: number | undefined;
  /** Error ratio times the standard deviation of totals: how far a total is off by chance. */
  standardError: number | undefined;
}

/** The statistics of each item, in their order. */
export function itemStatistics(scores: Scores): ItemStatistics[] {
  const all = sumOf(scores.max);
  const items = scores.max.map((max, item) => ({
    max,
    whole: withTotals(scores, item),
    rest: withRests(scores, item)
  }));
  const roots = items.map(({ whole }) => {
    const shared = covariance(whole.scores, whole.others);
    return shared === undefined || shared < 0 ? undefined : Math.sqrt(shared);
  });
  const weight = roots.reduce<number>((sum, root) => sum + (root ?? 0), 0);
  return items.map(({ max, whole, rest }, at) => {
    const root = roots[at];
    return {
      n: whole.scores.length,
      facility: over(mean(whole.scores), max),
      sd: over(deviation(whole.scores), max),
      intendedWeight: max / all,
      effectiveWeight: root === undefined || weight === 0 ? undefined : root / weight,
      discrimination: correlation(rest.scores, rest.others),
      efficiency: efficiency(rest),
      pointBiserial: correlation(whole.scores, whole.others),
      upperLower: over(upperLower(whole), max)
    };
  });
}

/** Totals of attempts that were asked everything. */
export function testStatistics(scores: Scores): TestStatistics {
  const rows = completeRows(scores);
  const totals = rows.map(sumOf);
  const sd = deviation(totals);
  const alpha = cronbach(rows);
  const errorRatio = alpha === undefined ? undefined : Math.sqrt(Math.max(0, 1 - alpha));
  return {
    n: rows.length,
    mean: mean(totals),
    sd,
    skewness: skewness(totals),
    kurtosis: kurtosis(totals),
    alpha,
    errorRatio,
    standardError: errorRatio === undefined || sd === undefined ? undefined : errorRatio * sd
  };
}

/** Rows without anything that was not asked. */
function completeRows({ rows, max }: Scores): number[][] {
  return rows
    .map((row) => max.flatMap((_, item) => row[item] ?? []))
    .filter((row) => row.length === max.length && row.length > 0);
}

/** Scores of an item beside something of the same attempts, on one scale however much each of them was asked. */
export interface Pairs {
  /** Which rows of the whole they are. */
  rows: number[];
  scores: number[];
  others: number[];
}

/** An item beside the whole test, of the attempts that were asked the item. */
export function withTotals({ max, rows }: Scores, item: number): Pairs {
  return pairs({ max, rows }, item, ({ total, asked, all }) => (asked === all ? total : (total / asked) * all));
}

/** An item beside the rest of the test, of the attempts that were asked the item and more. */
export function withRests({ max, rows }: Scores, item: number): Pairs {
  const own = max[item] ?? 0;
  return pairs({ max, rows }, item, ({ score, total, asked, all }) => {
    if (asked === all) return all > own ? total - score : undefined;
    return asked > own ? ((total - score) / (asked - own)) * (all - own) : undefined;
  });
}

/** What one attempt brought: by the item, by all it was asked; how much that could be, and how much the whole test. */
interface Sums {
  score: number;
  total: number;
  asked: number;
  all: number;
}

function pairs({ max, rows }: Scores, item: number, otherOf: (sums: Sums) => number | undefined): Pairs {
  const all = sumOf(max);
  const found: Pairs = { rows: [], scores: [], others: [] };
  rows.forEach((row, at) => {
    const score = row[item];
    if (score === undefined) return;
    const asked = max.reduce((sum, one, place) => (row[place] === undefined ? sum : sum + one), 0);
    const total = row.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const other = otherOf({ score, total, asked, all });
    if (other === undefined) return;
    found.rows.push(at);
    found.scores.push(score);
    found.others.push(other);
  });
  return found;
}

/** How many shares, 0..1, lie in each of so many equal steps; 1 lies in the last. */
export function histogram(shares: readonly number[], steps: number): number[] {
  const counts = Array.from({ length: steps }, () => 0);
  for (const share of shares) {
    // 0.7 of ten steps is 7, whatever binary fractions make of it
    const step = Math.min(steps - 1, Math.max(0, Math.floor(share * steps + 1e-9)));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

function efficiency({ scores, others }: Pairs): number | undefined {
  const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  const [found, best] = [covariance(scores, others), covariance(ascending(scores), ascending(others))];
  return found === undefined || !best ? undefined : found / best;
}

function upperLower({ scores, others }: Pairs): number | undefined {
  if (!variance(others)) return undefined;
  const size = Math.max(1, Math.round(0.27 * others.length));
  const [top, bottom] = [topShares(others, size), bottomShares(others, size)];
  const sum = (weights: readonly number[]) => scores.reduce((all, one, at) => all + one * (weights[at] ?? 0), 0);
  return (sum(top) - sum(bottom)) / size;
}

function cronbach(rows: readonly (readonly number[])[]): number | undefined {
  const items = rows[0]?.length ?? 0;
  const spread = variance(rows.map(sumOf));
  if (items < 2 || !spread) return undefined;
  const own = Array.from({ length: items }, (_, item) => variance(rows.map((row) => row[item] ?? 0)) ?? 0);
  return (items / (items - 1)) * (1 - sumOf(own) / spread);
}

function over(value: number | undefined, max: number): number | undefined {
  return value === undefined ? undefined : value / max;
}
