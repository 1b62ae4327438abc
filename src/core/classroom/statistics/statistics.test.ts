import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogram, itemStatistics, testStatistics, withRests, withTotals, type Scores } from './statistics.ts';

/** Attempts at one-mark items, one digit an item; a dot is an item that was not asked. */
function scoresOf(text: string): Scores {
  const rows = text.split(' ').map((row) => [...row].map((one) => (one === '.' ? undefined : Number(one))));
  return { max: (rows[0] ?? []).map(() => 1), rows };
}

const six = scoresOf('1111 1110 1101 1010 1000 0100');

describe('six attempts at four items, computed by hand', () => {
  const items = itemStatistics(six);

  test.each([
    ['facility', [0.8333, 0.6667, 0.5, 0.3333]],
    ['sd', [0.4082, 0.5164, 0.5477, 0.5164]],
    ['discrimination', [0.2335, 0.125, 0.1857, 0.433]],
    ['efficiency', [0.3333, 0.1429, 0.2, 0.5]],
    ['effectiveWeight', [0.2143, 0.2396, 0.2625, 0.2835]],
    ['pointBiserial', [0.5394, 0.533, 0.603, 0.7462]],
    ['intendedWeight', [0.25, 0.25, 0.25, 0.25]]
  ] as const)('%s', (name, expected) => {
    expect(items.map((item) => item[name]?.toFixed(4))).toEqual(expected.map((value) => value.toFixed(4)));
  });

  test('the best and the weakest 27 % are two attempts each, those that tie counted by halves', () => {
    // 1111 with halves of 1110 and 1101, against 1000 and 0100
    expect(items.map(({ upperLower }) => upperLower)).toEqual([0.5, 0.5, 0.75, 0.75]);
  });

  test('totals', () => {
    const totals = testStatistics(six);
    expect(totals.n).toBe(6);
    expect(totals.mean).toBeCloseTo(2.3333, 4);
    expect(totals.sd).toBeCloseTo(1.2111, 4);
    expect(totals.alpha).toBeCloseTo(0.42424, 5);
    expect(totals.errorRatio).toBeCloseTo(0.75879, 5);
    expect(totals.standardError).toBeCloseTo(0.91894, 5);
    expect(totals.skewness).toBeCloseTo(0.0751, 4);
    expect(totals.kurtosis).toBeCloseTo(-1.5496, 4);
  });
});

describe('what is not defined is said to be so', () => {
  test('an item everybody had right has a facility and no discrimination', () => {
    const [item] = itemStatistics(scoresOf('11 10 11'));
    expect(item).toMatchObject({ facility: 1, sd: 0, discrimination: undefined, efficiency: undefined });
    expect(item?.pointBiserial).toBeUndefined();
  });

  test('a test of one item has no rest to compare it with and no consistency', () => {
    const one = scoresOf('1 0 1');
    expect(itemStatistics(one)[0]).toMatchObject({ discrimination: undefined, efficiency: undefined });
    expect(testStatistics(one)).toMatchObject({ alpha: undefined, errorRatio: undefined, standardError: undefined });
  });

  test('one attempt has a facility and no spread', () => {
    const one = scoresOf('10');
    expect(itemStatistics(one).map(({ facility, sd }) => [facility, sd])).toEqual([
      [1, undefined],
      [0, undefined]
    ]);
    expect(testStatistics(one)).toMatchObject({ n: 1, mean: 1, sd: undefined, alpha: undefined });
  });

  test('no attempt has nothing', () => {
    const none = { max: [1, 1], rows: [] };
    expect(itemStatistics(none)[0]).toMatchObject({ n: 0, facility: undefined, sd: undefined });
    expect(testStatistics(none)).toMatchObject({ n: 0, mean: undefined });
  });

  test('equal totals have no consistency, although the items vary', () => {
    expect(testStatistics(scoresOf('10 01 10')).alpha).toBeUndefined();
  });

  test('an item that goes against the test has no effective weight, and the others share all of it', () => {
    const items = itemStatistics(scoresOf('0111 0110 1000 1000'));
    expect(items[0]?.effectiveWeight).toBeUndefined();
    expect(items.reduce((sum, { effectiveWeight = 0 }) => sum + effectiveWeight, 0)).toBeCloseTo(1, 12);
  });
});

describe('not asked is not the same as 0', () => {
  test('an item is judged by those who were asked it', () => {
    expect(itemStatistics(scoresOf('11 1. 0.')).map(({ n, facility }) => [n, facility])).toEqual([
      [3, 2 / 3],
      [1, 1]
    ]);
    expect(itemStatistics(scoresOf('11 10 00'))[1]).toMatchObject({ n: 3, facility: 1 / 3 });
  });

  test('attempts that were asked less are compared by their share of it', () => {
    const full = itemStatistics(scoresOf('111 100 011 000'))[0];
    const part = itemStatistics(scoresOf('11. 10. 0.1 0.0'))[0];
    expect(part?.discrimination).toBeCloseTo(full?.discrimination ?? NaN, 12);
  });

  test('totals are those of attempts that were asked everything', () => {
    expect(testStatistics(scoresOf('11 10 1.'))).toMatchObject({ n: 2, mean: 1.5 });
  });
});

test('an item of more marks weighs more, and its shares stay shares', () => {
  const scores = {
    max: [3, 1],
    rows: [
      [3, 1],
      [1.5, 0],
      [0, 1]
    ]
  };
  expect(itemStatistics(scores).map(({ facility, intendedWeight }) => [facility, intendedWeight])).toEqual([
    [0.5, 0.75],
    [2 / 3, 0.25]
  ]);
});

describe('an attempt that was not asked everything stands on the scale of those that were', () => {
  const some: Scores = {
    max: [2, 1, 1],
    rows: [
      [2, 0.5, undefined],
      [1, 1, 0.5],
      [1, undefined, undefined],
      [undefined, 1, 0.5]
    ]
  };

  test('beside the whole test by what it could have earned', () => {
    // 2.5 of 3 are 3.33 of 4, and 1 of 2 is 2 of 4
    expect(withTotals(some, 0)).toEqual({ rows: [0, 1, 2], scores: [2, 1, 1], others: [(2.5 / 3) * 4, 2.5, 2] });
  });

  test('beside the rest of the test too, where it was asked any of it', () => {
    // 0.5 of 1 is 1 of 2
    expect(withRests(some, 0)).toEqual({ rows: [0, 1], scores: [2, 1], others: [1, 1.5] });
    // 2 of 2 are 3 of 3, and 0.5 of 1 is 1.5 of 3
    expect(withRests(some, 1)).toEqual({ rows: [0, 1, 3], scores: [0.5, 1, 1], others: [3, 1.5, 1.5] });
  });
});

test('alpha of two items is twice the share of the variance that they have in common', () => {
  // variances 1/4 and 1/3, of the totals 11/12
  expect(testStatistics(scoresOf('11 10 00 11')).alpha).toBeCloseTo(2 * (1 - (1 / 4 + 1 / 3) / (11 / 12)), 10);
  expect(testStatistics(scoresOf('1 0 0 1')).alpha).toBeUndefined();
});

test('a histogram counts each share once, full marks in the last step', () => {
  expect(histogram([0, 0.05, 0.7, 0.699999999999999, 0.95, 1], 10)).toEqual([2, 0, 0, 0, 0, 0, 0, 2, 0, 2]);
  expect(histogram([], 3)).toEqual([0, 0, 0]);
});

test('where a weight is nothing but rounding it is 0, in whatever order attempts came', () => {
  const rows = [
    [0, 0.3, 0.1, 0.3],
    [0.1, 0.3, 0.3, 0],
    [0.1, 0.5, 0, 0.3],
    [undefined, 0.5, 0.1, 0.1],
    [0.3, 0.1, 0, 0.1]
  ];
  const weights = (all: typeof rows) =>
    itemStatistics({ max: [1, 1, 1, 1], rows: all }).map(({ effectiveWeight }) => effectiveWeight?.toFixed(9));
  expect(weights(rows.toReversed())).toEqual(weights(rows));
});

describe('whatever the scores', () => {
  const anyScores: fc.Arbitrary<Scores> = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 12 }))
    .chain(([items, attempts]) =>
      fc.record({
        max: fc.array(fc.constantFrom(1, 2, 0.5), { minLength: items, maxLength: items }),
        rows: fc.array(fc.array(fc.constantFrom(undefined, 0, 0.1, 0.3, 0.5), { minLength: items, maxLength: items }), {
          minLength: attempts,
          maxLength: attempts
        })
      })
    );

  test('every figure is finite or not defined', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const figures = [...itemStatistics(scores), testStatistics(scores)];
        for (const value of figures.flatMap((one) => Object.values(one) as unknown[]))
          expect(value === undefined || Number.isFinite(value)).toBe(true);
      })
    );
  });

  test('the order of attempts does not matter', () => {
    fc.assert(
      fc.property(anyScores, ({ max, rows }) => {
        const one = itemStatistics({ max, rows });
        const other = itemStatistics({ max, rows: rows.toReversed() });
        one.forEach((item, at) => {
          for (const [name, value] of Object.entries(item) as [keyof typeof item, number | undefined][])
            expect(other[at]?.[name]).toEqual(value === undefined ? undefined : expect.closeTo(value, 9));
        });
      })
    );
  });
});
