import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { mark } from '../../questions/index.ts';
import { multiRuleNames, scoreByRule, type MultiRule } from './multi-rules.ts';

const right = 'ABC';

/** The score of ticks such as `ABD` where A, B and C are right and D, E and F wrong. */
function scoreOf(rule: MultiRule, ticks: string): number {
  const hits = [...ticks].filter((tick) => right.includes(tick)).length;
  return scoreByRule(rule, { right: hits, wrong: ticks.length - hits, rightOptions: 3, wrongOptions: 3 });
}

describe('three right options of six, as published', () => {
  const answers = ['ABC', 'AB', 'A', 'ABCD', 'AD', 'ABCDEF', '', 'D'];

  test.each([
    ['all-or-nothing', [1, 0, 0, 0, 0, 0, 0, 0], 0.0159],
    ['net', [1, 0.6667, 0.3333, 0.6667, 0, 0, 0, 0], 0.1587],
    ['right-minus-wrong', [1, 0.6667, 0.3333, 0.6667, 0, 0, 0, 0], 0.1587],
    ['balanced', [1, 0.6667, 0.3333, 0.6667, 0, 0, 0, 0], 0.1587],
    ['each-decision', [1, 0.8333, 0.6667, 0.8333, 0.5, 0.5, 0.5, 0.3333], 0.5],
    ['halves', [1, 0.5, 0.25, 0.5, 0, 0, 0, 0], 0.123],
    ['coverage', [1, 0.6667, 0.3333, 0.75, 0.1667, 0.5, 0, 0], 0.3032],
    ['over-selection', [1, 0.6667, 0.3333, 0.75, 0.3333, 0.5, 0, 0], 0.4286],
    ['no-wrong-tick', [1, 0.6667, 0.3333, 0, 0, 0, 0, 0], 0.0635],
    ['overlap', [1, 0.6667, 0.3333, 0.75, 0.25, 0.5, 0, 0], 0.3524],
    ['false2', [1, 0.6667, 0.3333, 0.6667, 0, 0, 0, 0], 0.1587]
  ] as const)('%s', (rule, scores, random) => {
    expect(answers.map((ticks) => scoreOf(rule, ticks).toFixed(4))).toEqual(scores.map((score) => score.toFixed(4)));
    const sets = subsets('ABCDEF').filter((ticks) => ticks !== '');
    const mean = sets.reduce((sum, ticks) => sum + scoreOf(rule, ticks), 0) / sets.length;
    expect(mean).toBeCloseTo(random, 4);
  });
});

test.each([
  [3, 1, { 'right-minus-wrong': 0.6667, 'each-decision': 0.75, halves: 0.5, coverage: 0.75, false2: 0.5 }],
  [4, 2, { 'right-minus-wrong': 0.5, 'each-decision': 0.6667, halves: 0.25, coverage: 0.6667, false2: 0 }],
  [2, 2, { 'right-minus-wrong': 0, 'each-decision': 0.5, halves: 0, coverage: 0.5, false2: 0 }],
  [2, 3, { 'right-minus-wrong': 0, 'each-decision': 0.4, halves: 0, coverage: 0.4, false2: 0 }],
  [1, 4, { 'right-minus-wrong': 0, 'each-decision': 0.2, halves: 0, coverage: 0.2, false2: 0 }]
])('ticking everything, %i right and %i wrong', (rightOptions, wrongOptions, expected) => {
  const all = { right: rightOptions, wrong: wrongOptions, rightOptions, wrongOptions };
  const others = { 'over-selection': expected.coverage, overlap: expected.coverage, balanced: 0, net: 0 };
  for (const [rule, score] of Object.entries({ ...expected, ...others }))
    expect(scoreByRule(rule as MultiRule, all)).toBeCloseTo(score, 4);
});

test('the rule called net is the one questions are marked by', () => {
  const { options } = examples.multi;
  for (const ticks of subsets('abcdef').filter((one) => one !== '')) {
    const hits = [...ticks].filter((id) => options.some((option) => option.id === id && option.correct)).length;
    const score = scoreByRule('net', { right: hits, wrong: ticks.length - hits, rightOptions: 3, wrongOptions: 3 });
    expect(mark(examples.multi, [...ticks])).toMatchObject({ score });
  }
});

test.each(multiRuleNames)('%s: full marks for the key and for nothing else', (rule) => {
  for (const ticks of subsets('ABCDEF')) expect(scoreOf(rule, ticks) === 1).toBe(ticks === right);
});

function subsets(letters: string): string[] {
  return [...letters].reduce<string[]>((all, letter) => [...all, ...all.map((set) => set + letter)], ['']);
}
