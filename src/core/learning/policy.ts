/** What of a question can be seen: from the learner's own response to the key. */
export const aspects = ['response', 'correctness', 'marks', 'feedback', 'explanation', 'key'] as const;
export type Aspect = (typeof aspects)[number];

/**
 * When it is looked at: while an answer is made; after a try with more tries to come; when the question is over;
 * after the quiz is finished; after the teacher's release.
 */
export const moments = ['answering', 'tried', 'settled', 'ended', 'released'] as const;
export type Moment = (typeof moments)[number];

/** Who may see what when, in a quiz (after Moodle's grid of review options). */
interface PolicyRow {
  shows: Readonly<Record<Moment, readonly Aspect[]>>;
  /** Each question is checked by itself; otherwise answers are collected and can be changed until the end. */
  checks: boolean;
  /** Tries beyond those with a credit cost nothing, and the last one counts. */
  freeTries: boolean;
  /** Hints, and the answer on request, before the question is over. */
  helps: boolean;
}

const own: readonly Aspect[] = ['response'];

/**
 * The four policies. `held` is a courtesy and no security: the key lies in the page, for whoever looks for it.
 * `practice` shows all at once; `check` shows all after the last try; `test` nothing before the end; `held` nothing
 * before the release.
 */
export const policies = {
  practice: {
    shows: { answering: own, tried: aspects, settled: aspects, ended: aspects, released: aspects },
    checks: true,
    freeTries: true,
    helps: true
  },
  check: {
    shows: {
      answering: own,
      tried: ['response', 'correctness', 'marks', 'feedback'],
      settled: aspects,
      ended: aspects,
      released: aspects
    },
    checks: true,
    freeTries: false,
    helps: true
  },
  test: {
    shows: { answering: own, tried: own, settled: own, ended: aspects, released: aspects },
    checks: false,
    freeTries: false,
    helps: false
  },
  held: {
    shows: { answering: own, tried: own, settled: own, ended: own, released: aspects },
    checks: false,
    freeTries: false,
    helps: false
  }
} as const satisfies Record<string, PolicyRow>;

export type Policy = keyof typeof policies;

/** Their names, from the most open to the most closed. */
export const policyNames = Object.keys(policies) as Policy[];

/** Whether an aspect of a question may be seen now. */
export function mayShow(policy: Policy, moment: Moment, aspect: Aspect): boolean {
  return (policies[policy].shows[moment] as readonly Aspect[]).includes(aspect);
}
