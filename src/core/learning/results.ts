import type { Judged } from './certainty.ts';
import type { Sitting, SittingQuestion } from './sitting.ts';

/** What questions of a sitting add up to. */
export interface Tally {
  /** Points, one for each question. */
  points: number;
  of: number;
  right: number;
  partly: number;
  wrong: number;
  /** Given up, left open or not readable: apart from wrong. */
  unanswered: number;
}

export interface SittingResult extends Tally {
  /** Points counting the first response to each question only; the same as `points` where there is one try. */
  firstPoints: number;
  /** Share of the points, 0..1; undefined where nothing is left to count. */
  share?: number;
  /** Whether the mark was passed; undefined where there is none. */
  passed?: boolean;
  /** Ids of what is not counted, for it changed since it was answered or is no longer asked. */
  changed: string[];
  gone: string[];
  /** Ids of what was not right, to retry. */
  missed: string[];
  /** Milliseconds questions were looked at. */
  took: number;
  /** Every response with the certainty it was given with. */
  judged: Judged[];
}

/** The result of a sitting as it stands. Questions that changed or are gone count neither for nor against. */
export function resultOf({ quiz, questions }: Sitting): SittingResult {
  const counted = questions.filter(counts);
  const tally = tallyOf(counted);
  const share = tally.of === 0 ? undefined : tally.points / tally.of;
  const ids = (state: SittingQuestion['state']) => questions.filter((one) => one.state === state).map(({ id }) => id);
  return {
    ...tally,
    firstPoints: counted.reduce((sum, { judged }) => sum + (judged?.score ?? 0), 0),
    ...(share !== undefined && { share }),
    ...(share !== undefined && quiz.passMark !== undefined && { passed: share >= quiz.passMark - 1e-6 }),
    changed: ids('changed'),
    gone: ids('gone'),
    missed: counted.filter(({ state }) => state !== 'right').map(({ id }) => id),
    took: questions.reduce((sum, { took }) => sum + took, 0),
    judged: counted.flatMap(({ judged }) => judged ?? [])
  };
}

/** Results by what a question belongs to, in the order of `names`; those without a question are left out. */
export function resultsBy(
  { questions }: Sitting,
  names: readonly string[],
  nameOf: (question: string) => string | undefined
): { name: string; tally: Tally }[] {
  return names.flatMap((name) => {
    const own = questions.filter((one) => counts(one) && nameOf(one.id) === name);
    return own.length > 0 ? [{ name, tally: tallyOf(own) }] : [];
  });
}

/** Whether a question counts at all. */
export function counts({ state }: Pick<SittingQuestion, 'state'>): boolean {
  return state !== 'changed' && state !== 'gone';
}

/** Whether a response is still to be made: nothing is there, or nothing that can be graded. */
export function isOpen({ state }: Pick<SittingQuestion, 'state'>): boolean {
  return state === 'unanswered' || state === 'invalid' || state === 'changed';
}

/** What some questions add up to; those that do not count are left out before. */
export function tallyOf(questions: readonly Pick<SittingQuestion, 'state' | 'score'>[]): Tally {
  const count = (...states: SittingQuestion['state'][]) =>
    questions.filter(({ state }) => states.includes(state)).length;
  return {
    points: questions.reduce((sum, { score }) => sum + score, 0),
    of: questions.length,
    right: count('right'),
    partly: count('partly'),
    wrong: count('wrong'),
    unanswered: count('unanswered', 'invalid', 'gave-up')
  };
}
