import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adviceFor,
  brier,
  calibration,
  certainties,
  certaintyMark,
  certaintySummary,
  expectedMark,
  type Certainty,
  type Judged
} from './certainty.ts';

describe('a certainty-based mark', () => {
  test.each<[Certainty | undefined, number, number]>([
    [1, 1, 1],
    [1, 0, 0],
    [2, 1, 2],
    [2, 0, -2],
    [3, 1, 3],
    [3, 0, -6],
    // partly right multiplies the mark for right
    [3, 0.5, 1.5],
    [2, 0.25, 0.5],
    // nothing said counts as level 1
    [undefined, 1, 1],
    [undefined, 0, 0]
  ])('at level %s with a score of %s is %s', (certainty, score, mark) => {
    expect(certaintyMark({ score, certainty })).toBe(mark);
  });

  test.each<[number, number, number, number]>([
    [0.5, 0.5, 0, -1.5],
    [0.6, 0.6, 0.4, -0.6],
    [2 / 3, 0.667, 0.667, 0],
    [0.75, 0.75, 1, 0.75],
    [0.8, 0.8, 1.2, 1.2],
    [0.9, 0.9, 1.6, 2.1],
    [1, 1, 2, 3]
  ])('at a chance of %s is expected to be %s, %s and %s', (chance, ...marks) => {
    certainties.forEach((level, index) => expect(expectedMark(chance, level)).toBeCloseTo(marks[index] as number, 3));
  });

  test('pays best at the level that tells the truth: it breaks even at 2/3 and at 0.8', () => {
    expect(expectedMark(2 / 3, 1)).toBeCloseTo(expectedMark(2 / 3, 2), 12);
    expect(expectedMark(0.8, 2)).toBeCloseTo(expectedMark(0.8, 3), 12);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const best = certainties.toSorted((a, b) => expectedMark(chance, b) - expectedMark(chance, a))[0] as Certainty;
        const honest = chance < 2 / 3 ? 1 : chance < 0.8 ? 2 : 3;
        expect(expectedMark(chance, honest)).toBeCloseTo(expectedMark(chance, best), 12);
      })
    );
  });
});

/** Ten questions: five of five right at level 3, two of three at level 2, one of two at level 1. */
const worked: Judged[] = [...answers(3, 1, 1, 1, 1, 1), ...answers(2, 1, 1, 0), ...answers(1, 1, 0)];

describe('the summary', () => {
  test('of the worked example is average 1.8, accuracy 0.8, best expected 1.2, bonus 0.06, headline 0.86', () => {
    const { average, accuracy, bestExpected, bonus, total } = certaintySummary(worked) ?? {};
    expect([average, accuracy, bestExpected, bonus, total].map((value) => value?.toFixed(4))).toEqual([
      '1.8000',
      '0.8000',
      '1.2000',
      '0.0600',
      '0.8600'
    ]);
  });

  test('of nothing is none', () => {
    expect(certaintySummary([])).toBeUndefined();
  });

  test('never costs more than it brings to somebody who always says level 1', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 1 }), (scores) => {
        const { average, accuracy } = certaintySummary(answers(1, ...scores)) ?? { average: NaN, accuracy: NaN };
        expect(average).toBeCloseTo(accuracy, 12);
      })
    );
  });
});

describe('calibration', () => {
  test('counts right, partly and wrong at each level, and leaves out answers that do not say', () => {
    const rows = calibration([...worked, ...answers(2, 0.5), { score: 1 }]);
    expect(rows.map(({ level, count, right, partly, wrong }) => [level, count, right, partly, wrong])).toEqual([
      [1, 2, 1, 0, 1],
      [2, 4, 2, 1, 1],
      [3, 5, 5, 0, 0]
    ]);
  });

  test('says nothing of a level that was never chosen', () => {
    expect(calibration(answers(1, 1))[2]).toEqual({ level: 3, count: 0, right: 0, partly: 0, wrong: 0 });
  });

  test.each<[Certainty, number, number, string]>([
    [3, 1, 5, 'fits'],
    [3, 0.8, 5, 'fits'],
    [3, 0.6, 5, 'slightly-over'],
    [3, 0.6, 13, 'over'],
    [2, 0.7, 10, 'fits'],
    [2, 1, 12, 'slightly-under'],
    [2, 1, 13, 'under'],
    [2, 0.5, 18, 'slightly-over'],
    [2, 0.5, 19, 'over'],
    [1, 0, 40, 'fits'],
    [1, 1, 4, 'slightly-under'],
    [1, 1, 5, 'under']
  ])('level %s with %s right of %s: %s', (level, share, count, advice) => {
    expect(adviceFor(level, share, count)).toBe(advice);
  });
});

describe('the Brier score', () => {
  test.each<[string, Judged[], number | undefined]>([
    ['always unsure', answers(1, 1, 0), 0.25],
    ['always sure and right', answers(3, 1, 1), 0.01],
    ['always sure and wrong', answers(3, 0), 0.81],
    ['fairly sure, once each', answers(2, 1, 0), (0.0625 + 0.5625) / 2],
    ['the worked example', worked, (5 * 0.01 + 2 * 0.0625 + 0.5625 + 2 * 0.25) / 10],
    ['nothing said', [{ score: 1 }], undefined]
  ])('%s', (_, given, score) => {
    if (score === undefined) expect(brier(given)).toBeUndefined();
    else expect(brier(given)).toBeCloseTo(score, 10);
  });
});

function answers(certainty: Certainty, ...scores: number[]): Judged[] {
  return scores.map((score) => ({ score, certainty }));
}
