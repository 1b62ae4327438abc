import { randomFrom } from '../random.ts';
import { percentile, type Interval } from './intervals.ts';
import { mean } from './moments.ts';
import { completeRows, withRests, type Scores } from './statistics.ts';

/** Resamples behind each interval: enough for two digits of a percentile. */
export const resampleCount = 1000;

/** One seed for everybody, so that a class gets the same interval every time. */
const seed = 20250430;

/**
 * Percentile bootstrap of every item's discrimination (Efron 1979): attempts are drawn anew, as many as there are, and
 * the item-rest correlation is taken each time. One draw serves all items. Undefined where the items' scores hardly vary.
 */
export function discriminationIntervals(scores: Scores, resamples = resampleCount): (Interval | undefined)[] {
  const items = scores.max.map((_, item) => columnOf(scores, item));
  const found = items.map((): number[] => []);
  eachResample(scores.rows.length, resamples, (times) =>
    items.forEach((item, at) => {
      const value = weightedCorrelation(item, times);
      if (value !== undefined) found[at]?.push(value);
    })
  );
  return found.map((values) => percentile(values, resamples));
}

/** Percentile bootstrap of Cronbach's alpha, over attempts that were asked everything. */
export function alphaInterval(scores: Scores, resamples = resampleCount): Interval | undefined {
  const rows = completeRows(scores);
  const items = scores.max.map((_, item) => centred(rows.map((row) => row[item] ?? 0)));
  const totals = centred(rows.map((row) => row.reduce((sum, score) => sum + score, 0)));
  const found: number[] = [];
  if (rows.length < 2 || items.length < 2) return undefined;
  eachResample(rows.length, resamples, (times) => {
    const all = weightedSquares(totals, times);
    if (all <= flat) return;
    const own = items.reduce((sum, item) => sum + weightedSquares(item, times), 0);
    found.push((items.length / (items.length - 1)) * (1 - own / all));
  });
  return percentile(found, resamples);
}

/** Calls back with how often each of `count` attempts was drawn, once for each resample. */
function eachResample(count: number, resamples: number, visit: (times: Float64Array) => void): void {
  const random = randomFrom(seed);
  const times = new Float64Array(count);
  for (let resample = 0; resample < resamples && count > 0; resample++) {
    times.fill(0);
    for (let draw = 0; draw < count; draw++) {
      const at = Math.floor(random() * count);
      times[at] = (times[at] ?? 0) + 1;
    }
    visit(times);
  }
}

/** An item's scores and rests about their means, row by row; `asked` is 0 for a row that has none. */
interface Column {
  asked: Float64Array;
  scores: Float64Array;
  rests: Float64Array;
}

function columnOf(all: Scores, item: number): Column {
  const { rows, scores, others } = withRests(all, item);
  const spread = (values: ArrayLike<number>) => {
    const column = new Float64Array(all.rows.length);
    rows.forEach((row, at) => (column[row] = values[at] ?? 0));
    return column;
  };
  return { asked: spread(scores.map(() => 1)), scores: spread(centred(scores)), rests: spread(centred(others)) };
}

/** About the mean: sums of squares then lose no digits. */
function centred(values: readonly number[]): Float64Array {
  const middle = mean(values) ?? 0;
  return Float64Array.from(values, (value) => value - middle);
}

/** The correlation of a resample; undefined where one side does not vary in it. */
function weightedCorrelation({ asked, scores, rests }: Column, times: Float64Array): number | undefined {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < times.length; at++) {
    const score = scores[at] ?? 0;
    const rest = rests[at] ?? 0;
    const weight = (times[at] ?? 0) * (asked[at] ?? 0);
    n += weight;
    a += weight * score;
    b += weight * rest;
    aa += weight * score * score;
    bb += weight * rest * rest;
    ab += weight * score * rest;
  }
  const [squareA, squareB] = [aa - (a * a) / n, bb - (b * b) / n];
  if (!(squareA > flat && squareB > flat)) return undefined;
  return Math.min(1, Math.max(-1, (ab - (a * b) / n) / Math.sqrt(squareA * squareB)));
}

/** Sum of squares about the mean of a resample. */
function weightedSquares(values: Float64Array, times: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    const weight = times[at] ?? 0;
    sum += weight * value;
    squares += weight * value * value;
  }
  return squares - (sum * sum) / values.length;
}

/** What rounding may leave of a sum of squares. */
const flat = 1e-9;
