import { describe, expect, test } from 'vitest';
import { options } from '#support/question-example.ts';
import type { Question } from '../../questions/index.ts';
import { analyse, depthOf, misconceptions, type Analysis } from './analysis.ts';
import {
  answering,
  choiceOf,
  handInOf,
  scoringWith,
  simulatedClass,
  type SimulatedItem
} from '#support/class-example.ts';
import { classTable, type Entry } from '../gradebook/gradebook.ts';

const questions = ['one', 'two', 'three', 'four'].map(choiceOf);
const scoring = scoringWith(questions);

/** Attempts at four questions as `aaba`, one letter an answer, `-` left open, `.` not asked. */
function entriesOf(text: string): Entry[] {
  return text
    .split(' ')
    .map((row, at) =>
      handInOf(at + 1, answering(...[...row].map((one) => (one === '-' ? undefined : one === '.' ? null : one))))
    );
}

const analysisOf = (entries: Entry[], rules = scoring): Analysis => analyse(classTable(entries, rules), rules);

describe('a small class gets what so few attempts can tell', () => {
  test.each([
    [0, 'counts'],
    [4, 'counts'],
    [5, 'shares'],
    [19, 'shares'],
    [20, 'full']
  ])('%i attempts: %s', (n, depth) => expect(depthOf(n)).toBe(depth));

  test('four attempts have counts and no figure', () => {
    const { items, test } = analysisOf(entriesOf('aaaa abab bb-- aa..'));
    expect(items[0]).toMatchObject({ n: 4, right: 3, wrong: 1, open: 0, depth: 'counts', facility: undefined });
    expect(items[2]).toMatchObject({ n: 3, right: 2, wrong: 0, open: 1 });
    expect(test).toMatchObject({ mean: undefined, sd: undefined, alpha: undefined });
  });

  test('five have facilities with their intervals, and no discrimination', () => {
    const { items, test } = analysisOf(entriesOf('aaaa abab bbbb aabb bbab'));
    expect(items[0]).toMatchObject({
      depth: 'shares',
      facility: 0.6,
      discrimination: undefined,
      pointBiserial: undefined
    });
    expect(items[0]?.facilityInterval?.low).toBeCloseTo(0.2307, 4);
    expect(test).toMatchObject({ mean: 0.45, alpha: undefined });
  });

  test('twenty have everything', () => {
    const rows = Array.from({ length: 5 }, () => 'aaaa aaab abbb bbbb').join(' ');
    const { items, test } = analysisOf(entriesOf(rows));
    expect(items[1]?.discrimination).toBeGreaterThan(0.5);
    expect(items[1]?.discriminationInterval?.low).toBeGreaterThan(0);
    expect(test.alpha).toBeGreaterThan(0.5);
    expect(test.alphaInterval).toBeDefined();
  });
});

test('a histogram counts each attempt by its share of what it was asked', () => {
  expect(analysisOf(entriesOf('aaaa aa.. bbbb aabb')).test.histogram).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
});

test('a dropped question is no part of the test', () => {
  const { items, test } = analysisOf(entriesOf('aaaa abbb bbbb aabb abaa'), { ...scoring, dropped: new Set(['two']) });
  expect(items.map(({ question }) => question)).toEqual(['one', 'three', 'four']);
  expect(test.n).toBe(5);
  expect(test.mean).toBeCloseTo(1.6 / 3, 12);
});

test('a guess is worth what chance makes of it', () => {
  expect(analysisOf(entriesOf('aaaa')).items[0]?.guess).toBe(0.25);
});

describe('certainty', () => {
  const sure = (answer: string, certainty?: 1 | 2 | 3) => ({ tries: [answer], ...(certainty && { certainty }) });
  const entries = [
    handInOf(1, [sure('b', 3), sure('a', 3)]),
    handInOf(2, [sure('b', 3), sure('a', 1)]),
    handInOf(3, [sure('c', 3), sure('b', 2)]),
    handInOf(4, [sure('a', 2), sure('a')])
  ];

  test('is counted by how right the response was', () => {
    const [one, two] = analysisOf(entries).items;
    expect(one?.certainty).toEqual({
      1: { right: 0, partly: 0, wrong: 0 },
      2: { right: 1, partly: 0, wrong: 0 },
      3: { right: 0, partly: 0, wrong: 3 },
      untold: { right: 0, partly: 0, wrong: 0 }
    });
    expect(two?.certainty.untold.right).toBe(1);
  });

  test('shows what several were very sure of and wrong about', () => {
    expect(misconceptions(analysisOf(entries)).map(({ question, choice, sure }) => [question, choice, sure])).toEqual([
      ['one', 'b', 2]
    ]);
  });

  test('is about the first response, before any verdict was seen', () => {
    const checked = scoringWith(questions, { policy: 'check', tries: [1, 0.5] });
    const [one] = analysisOf([handInOf(1, [{ tries: ['b', 'a'], certainty: 3 }])], checked).items;
    expect(one?.certainty[3]).toEqual({ right: 0, partly: 0, wrong: 1 });
    expect(one?.choices.map(({ count }) => count)).toEqual([0, 1, 0, 0]);
    expect(one).toMatchObject({ right: 1, wrong: 0 });
  });
});

describe('flags', () => {
  const flagsOf = (rows: string) => analysisOf(entriesOf(rows)).items.map(({ flags }) => flags);
  const many = (rows: string, times: number) => Array.from({ length: times }, () => rows).join(' ');

  test('are not raised by a handful, whatever their figures', () => {
    expect(flagsOf('abbb abbb abbb abbb').flat()).toEqual([]);
  });

  test('are raised once the whole interval is past the threshold', () => {
    expect(flagsOf(many('abab abab aabb abbb', 15))).toEqual([
      ['easy'],
      expect.not.arrayContaining(['hard']),
      expect.anything(),
      ['below-guess', 'hard']
    ]);
  });

  test('tell an item that the better ones get wrong', () => {
    expect(flagsOf(many('baaa baab bbab abba abbb abbb', 8))[0]).toContain('negative');
  });

  test('leave alone an item that nearly everybody has right', () => {
    expect(flagsOf(many(many('aaab', 24) + ' baab', 2))[0]).not.toContain('weak');
  });
});

describe('simulated classes', () => {
  const good = easyToHard(20);
  const classes = (count: number, size: number) =>
    Array.from({ length: count }, (_, seed) =>
      analysisOf(simulatedClass(good, size, seed + 1), scoringWith(good.map(({ question }) => question)))
    );

  test.each([25, 60])(
    '%i students: good items are hardly ever flagged, and their keys hardly ever doubted',
    (size) => {
      const items = classes(10, size).flatMap((one) => one.items);
      const flagged = items.filter(({ flags }) => flags.includes('weak') || flags.includes('negative'));
      const doubted = items.flatMap(({ choices }) => choices).filter(({ hints }) => hints.includes('better-than-key'));
      expect(flagged.length / items.length).toBeLessThan(0.02);
      expect(doubted.length / items.length).toBeLessThan(0.01);
    },
    60_000
  );

  test('a wrong key is found in a class of sixty', () => {
    const place = 8;
    const wrong = { ...good[place]!.question, options: options('b', 'acd') } as Question;
    const questions = good.map(({ question }, at) => (at === place ? wrong : question));
    const item = analysisOf(simulatedClass(good, 60, 7), scoringWith(questions)).items[place];
    expect(item?.flags).toContain('below-guess');
    expect(item?.choices.find(({ choice }) => choice === 'a')?.hints).toContain('better-than-key');
  });

  test('the interval of discrimination holds what a large class shows, nine times in ten or more', () => {
    const [truth] = classes(1, 2000);
    const found = classes(6, 60).flatMap(({ items }) => items.map((item, at) => ({ item, at })));
    const defined = found.filter(({ item }) => item.discriminationInterval);
    const held = defined.filter(({ item: { discriminationInterval: interval }, at }) => {
      const value = truth?.items[at]?.discrimination ?? NaN;
      return interval !== undefined && interval.low <= value && value <= interval.high;
    });
    expect(defined.length / found.length).toBeGreaterThan(0.9);
    expect(held.length / defined.length).toBeGreaterThan(0.9);
  }, 60_000);
});

/** Questions of four options that tell the able from the others. */
function easyToHard(count: number): SimulatedItem[] {
  return Array.from({ length: count }, (_, at) => ({
    question: choiceOf(`item-${at}`),
    difficulty: -1.5 + (3 * at) / (count - 1),
    sharpness: 1
  }));
}
