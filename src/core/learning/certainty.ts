/** How sure a learner says to be: not very, fairly, very. */
export type Certainty = 1 | 2 | 3;

/** Moodle's table of certainty-based marks: what a right and a wrong answer earn at each level. */
export const certaintyMarks: Readonly<Record<Certainty, { right: number; wrong: number }>> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 }
};

export const certainties: readonly Certainty[] = [1, 2, 3];

/** The share of right answers at which a level pays best: up to 2/3, up to 0.8, above. */
export const windows: Readonly<Record<Certainty, { from: number; to: number }>> = {
  1: { from: 0, to: 2 / 3 },
  2: { from: 2 / 3, to: 0.8 },
  3: { from: 0.8, to: 1 }
};

/** The chance of being right a level stands for in the picture and in the Brier score. */
export const stated: Readonly<Record<Certainty, number>> = { 1: 0.5, 2: 0.75, 3: 0.9 };

/** One answer: how far right it was, 0..1, and how sure the learner was. */
export interface Judged {
  score: number;
  certainty?: Certainty | undefined;
}

/** Partly right multiplies the mark for right; nothing right takes the one for wrong; nothing said counts as level 1. */
export function certaintyMark({ score, certainty = 1 }: Judged): number {
  const { right, wrong } = certaintyMarks[certainty];
  return score > 0 ? right * score : wrong;
}

/** What a level earns on average for somebody who is right with this chance. */
export function expectedMark(chance: number, certainty: Certainty): number {
  const { right, wrong } = certaintyMarks[certainty];
  return right * chance + wrong * (1 - chance);
}

export interface CertaintySummary {
  /** Mean mark; `1` would be all right at level 1. */
  average: number;
  /** Mean score. */
  accuracy: number;
  /** The mean mark the best single level would bring at this accuracy. */
  bestExpected: number;
  /** A tenth of what knowing when one knows brought, or cost. */
  bonus: number;
  /** Accuracy and bonus: the headline. */
  total: number;
}

/** Moodle's summary of certainty-based marks; undefined without any answer. */
export function certaintySummary(answers: readonly Judged[]): CertaintySummary | undefined {
  if (answers.length === 0) return undefined;
  const average = mean(answers.map(certaintyMark));
  const accuracy = mean(answers.map(({ score }) => score));
  const bestExpected = Math.max(...certainties.map((level) => expectedMark(accuracy, level)));
  const bonus = 0.1 * (average - bestExpected);
  return { average, accuracy, bestExpected, bonus, total: accuracy + bonus };
}

export type Advice = 'fits' | 'slightly-over' | 'over' | 'slightly-under' | 'under';

/** One level of a calibration picture. */
export interface Calibration {
  level: Certainty;
  count: number;
  right: number;
  partly: number;
  wrong: number;
  /** Mean score; undefined where nothing was answered at this level. */
  share?: number;
  advice?: Advice;
}

/** How often the learner was right at each level, of answers that say how sure they are. */
export function calibration(answers: readonly Judged[]): Calibration[] {
  return certainties.map((level) => {
    const here = answers.filter(({ certainty }) => certainty === level);
    const right = here.filter(({ score }) => score > 0.999999).length;
    const wrong = here.filter(({ score }) => score < 0.000001).length;
    const row = { level, count: here.length, right, partly: here.length - right - wrong, wrong };
    if (here.length === 0) return row;
    const share = mean(here.map(({ score }) => score));
    return { ...row, share, advice: adviceFor(level, share, here.length) };
  });
}

/**
 * Whether a level was well chosen: below its window is over-confident, above it under-confident; only slightly so
 * unless the distance squared times the number of answers is above 0.5 (Moodle).
 */
export function adviceFor(level: Certainty, share: number, count: number): Advice {
  const { from, to } = windows[level];
  if (share >= from && share <= to) return 'fits';
  const over = share < from;
  const distance = over ? from - share : share - to;
  const clear = distance ** 2 * count > 0.5;
  if (over) return clear ? 'over' : 'slightly-over';
  return clear ? 'under' : 'slightly-under';
}

/**
 * Brier score: the mean squared distance between the chance stated and what came of it; 0 is best, and saying 0.5 each
 * time gives 0.25. Undefined where no answer says how sure it is.
 */
export function brier(answers: readonly Judged[]): number | undefined {
  const told = answers.flatMap(({ certainty, score }) => (certainty ? [(stated[certainty] - score) ** 2] : []));
  return told.length === 0 ? undefined : mean(told);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
