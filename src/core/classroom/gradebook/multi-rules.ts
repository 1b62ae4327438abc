import { net } from '../../questions/multi.ts';

/** Ticks of an answer, and how many options there are to tick. */
export interface Ticks {
  right: number;
  wrong: number;
  rightOptions: number;
  wrongOptions: number;
}

/** Rules in use for several right options; what is below 0 earns 0. An empty answer is unanswered under every one. */
export const multiRules = {
  /** The course's own: t/c - f/min(c, w); neither nothing nor everything ticked earns anything. */
  net: ({ right, wrong, rightOptions, wrongOptions }) =>
    net(right, wrong, rightOptions, Math.min(rightOptions, wrongOptions)),
  /** (t - f)/c: H5P, PrairieLearn, Brightspace. */
  'right-minus-wrong': ({ right, wrong, rightOptions }) => (right - wrong) / rightOptions,
  /** t/c - f/w: R/exams. */
  balanced: ({ right, wrong, rightOptions, wrongOptions }) => right / rightOptions - wrong / wrongOptions,
  /** t/c - f/max(2, w): R/exams' false2. */
  false2: ({ right, wrong, rightOptions, wrongOptions }) => right / rightOptions - wrong / Math.max(2, wrongOptions),
  /** Right decisions, ticked or not, of all: Open edX, RELATE, Numbas. */
  'each-decision': (ticks) => 1 - wrongDecisions(ticks) / (ticks.rightOptions + ticks.wrongOptions),
  /** Half for one wrong decision of three or more, a quarter for two of five or more: Open edX. */
  halves: (ticks) => {
    const [errors, options] = [wrongDecisions(ticks), ticks.rightOptions + ticks.wrongOptions];
    if (errors === 0) return 1;
    if (errors === 1 && options >= 3) return 0.5;
    return errors === 2 && options >= 5 ? 0.25 : 0;
  },
  /** t/c · t/(t + f): PrairieLearn. */
  coverage: ({ right, wrong, rightOptions }) => (right === 0 ? 0 : (right / rightOptions) * (right / (right + wrong))),
  /** t/max(t + f, c): Runestone. */
  'over-selection': ({ right, wrong, rightOptions }) => right / Math.max(right + wrong, rightOptions),
  /** t/(c + f), Jaccard's overlap: Runestone. */
  overlap: ({ right, wrong, rightOptions }) => right / (rightOptions + wrong),
  /** t/c, nothing with a wrong tick: RELATE. */
  'no-wrong-tick': ({ right, wrong, rightOptions }) => (wrong > 0 ? 0 : right / rightOptions),
  /** Everything or nothing: Perseus, Google Forms. */
  'all-or-nothing': (ticks) => (wrongDecisions(ticks) === 0 ? 1 : 0)
} satisfies Record<string, (ticks: Ticks) => number>;

export type MultiRule = keyof typeof multiRules;
export const multiRuleNames = Object.keys(multiRules) as [MultiRule, ...MultiRule[]];

/** What a rule gives, 0..1. */
export function scoreByRule(rule: MultiRule, ticks: Ticks): number {
  return Math.min(1, Math.max(0, multiRules[rule](ticks)));
}

function wrongDecisions({ right, wrong, rightOptions }: Ticks): number {
  return rightOptions - right + wrong;
}
