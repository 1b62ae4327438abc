import { compareFingerprints } from '../questions/fingerprint.ts';
import { markAsLeft } from '../questions/as-left.ts';
import { kindOf, mark, type Answer, type Question } from '../questions/index.ts';
import type { Graded, Verdict } from '../questions/mark.ts';
import type { Judged } from './certainty.ts';
import { policies, type Moment } from './policy.ts';
import type { Asked } from '../questions/asked.ts';
import type { Quiz } from './quiz.ts';
import { inOrder, type Attempt, type SavedRecord, type SittingStart } from './record.ts';
import { recordsIn } from './sitting-records.ts';

/** One run of a quiz, computed from its records and never stored. */
export interface Sitting {
  id: string;
  quiz: Quiz;
  started: number;
  /** When it was finished; undefined while it runs. */
  ended?: number;
  /** The teacher's code was given. */
  released: boolean;
  /** In the order asked. */
  questions: SittingQuestion[];
}

/** Where one question of a sitting stands. */
export interface SittingQuestion {
  id: string;
  /**
   * `invalid`: something was answered that cannot be graded, which is no wrong answer. `changed`: the question is
   * another now than the one answered. `gone`: it is no longer asked.
   */
  state: Verdict | 'unanswered' | 'invalid' | 'gave-up' | 'changed' | 'gone';
  /** 0..1: what it adds to the points. */
  score: number;
  /** Tries that were graded and were not the same again. */
  tries: number;
  /** Nothing more can be answered, whether or not the sitting runs. */
  over: boolean;
  flagged: boolean;
  /** The key was corrected after the answer, which was marked again. */
  remarked: boolean;
  /** Milliseconds it was looked at. */
  took: number;
  /** The last response, and its result where it can be graded. */
  last?: Attempt;
  result?: Graded;
  /** The response made before any verdict was seen: what certainty is about. */
  judged?: Judged;
}

/** A sitting in a list, without its marks. */
export type SittingEntry = Pick<Sitting, 'id' | 'quiz' | 'started' | 'ended'>;

/**
 * One sitting as a fold over records, in any order; the same record twice counts once. Answers are marked now. What
 * was answered after the end does not count, and neither does anything made outside of the sitting.
 * @param asked today's questions by id; those missing are `gone`
 * @returns undefined where no record says that it was begun
 */
export function sittingOf(
  records: readonly SavedRecord[],
  id: string,
  asked: ReadonlyMap<string, Asked>
): Sitting | undefined {
  const { start, own, end, attempts: counted } = recordsIn(records, id);
  if (!start) return undefined;
  const attempts = new Map<string, Attempt[]>(start.quiz.questions.map((question) => [question, []]));
  for (const attempt of counted) attempts.get(attempt.question)?.push(attempt);
  const flagged = new Set<string>();
  for (const record of own) if (record.type === 'flag') flagged[record.on ? 'add' : 'delete'](record.question);
  return {
    id,
    quiz: start.quiz,
    started: start.at,
    ...(end && { ended: end.at }),
    released: own.some(({ type }) => type === 'release'),
    questions: [...attempts].map(([question, made]) => ({
      id: question,
      flagged: flagged.has(question),
      took: made.reduce((sum, { took = 0 }) => sum + took, 0),
      ...standOf(start.quiz, asked.get(question), made, end !== undefined)
    }))
  };
}

/** Sittings of the quizzes with this id, the newest first. */
export function sittingsOf(records: readonly SavedRecord[], quiz: string): SittingEntry[] {
  return listSittings(records).filter((entry) => entry.quiz.id === quiz);
}

/** Sittings of any quiz that were begun and not finished, the newest first. */
export function underWay(records: readonly SavedRecord[]): SittingEntry[] {
  return listSittings(records).filter(({ ended }) => ended === undefined);
}

function listSittings(records: readonly SavedRecord[]): SittingEntry[] {
  const ends = new Map<string, number>();
  for (const record of [...records].sort(inOrder)) {
    if (record.type === 'end' && !ends.has(record.sitting)) ends.set(record.sitting, record.at);
  }
  return records
    .filter((record): record is SittingStart => record.type === 'sitting')
    .sort((a, b) => inOrder(b, a))
    .map(({ id, at, quiz }) => {
      const ended = ends.get(id);
      return { id, quiz, started: at, ...(ended !== undefined && { ended }) };
    });
}

/** When a question of the sitting is looked at, in the words of the policies. */
export function momentOf({ ended, released }: Pick<Sitting, 'ended' | 'released'>, question: SittingQuestion): Moment {
  if (ended !== undefined) return released ? 'released' : 'ended';
  if (question.over) return 'settled';
  return question.tries > 0 ? 'tried' : 'answering';
}

type Stand = Omit<SittingQuestion, 'id' | 'flagged' | 'took'>;

const nothing = { score: 0, tries: 0, over: false, remarked: false };

function standOf(quiz: Quiz, asked: Asked | undefined, attempts: readonly Attempt[], ended: boolean): Stand {
  const last = attempts.at(-1);
  const shown = last && { last };
  if (!asked) return { ...nothing, ...shown, state: 'gone', over: true };
  if (!last) return { ...nothing, state: 'unanswered' };
  const change = compareFingerprints(last.hash, asked.hash);
  if (change === 'question') return { ...nothing, ...shown, state: 'changed' };
  const valid = attempts.filter(({ hash }) => compareFingerprints(hash, asked.hash) !== 'question');
  const stand = policies[quiz.policy].checks
    ? checkedStand(quiz, asked.question, valid)
    : collectedStand(asked.question, last, ended);
  return { ...stand, last, remarked: change === 'key' };
}

/** Answers that are collected: the last response counts, as it is; until the end more of it may come. */
function collectedStand(question: Question, { answer, certainty }: Attempt, ended: boolean): Stand {
  const result = ended ? markAsLeft(mark, question, answer) : mark(question, answer);
  if (result.state !== 'graded') return { ...nothing, state: result.state };
  const { score, verdict } = result;
  return { ...nothing, state: verdict, score, tries: 1, result, judged: { score, certainty } };
}

/** Answers that are checked one by one: each try counts with its credit, and the best one is kept. */
function checkedStand(quiz: Quiz, question: Question, attempts: readonly Attempt[]): Stand {
  const free = policies[quiz.policy].freeTries;
  const tries = triesOf(question, attempts).slice(0, free ? undefined : quiz.tries.length);
  const credits = tries.map(({ result }, index) => result.score * (free ? 1 : (quiz.tries[index] ?? 0)));
  const score = Math.max(0, ...credits);
  const [first, latest] = [tries[0], tries.at(-1)];
  const gaveUp = attempts.some((attempt) => attempt.gaveUp) && latest?.result.verdict !== 'right';
  return {
    ...nothing,
    state:
      gaveUp && score === 0 ? 'gave-up' : ((tries[credits.indexOf(score)] ?? latest)?.result.verdict ?? 'unanswered'),
    score,
    tries: tries.length,
    over: gaveUp || latest?.result.verdict === 'right' || (!free && tries.length >= quiz.tries.length),
    ...(latest && { result: latest.result }),
    ...(first && { judged: { score: first.result.score, certainty: first.attempt.certainty } })
  };
}

/** Attempts that could be graded, up to the one that gave up; the same answer again is no other try. */
function triesOf(question: Question, attempts: readonly Attempt[]): { attempt: Attempt; result: Graded }[] {
  const gaveUp = attempts.findIndex((attempt) => attempt.gaveUp);
  const settled = new Set<string>();
  return (gaveUp < 0 ? attempts : attempts.slice(0, gaveUp)).flatMap((attempt) => {
    const result = mark(question, attempt.answer);
    if (result.state !== 'graded') return [];
    const said = sameAnswer(question, attempt.answer);
    if (settled.has(said)) return [];
    settled.add(said);
    return [{ attempt, result }];
  });
}

/** Equal for two answers that say the same, in whatever order they were put together. */
export function sameAnswer(question: Question, answer: unknown): string {
  const kind = kindOf(question);
  const settle = kind.accepts(answer) && kind.settle;
  return JSON.stringify(settle ? settle(answer as Answer) : answer);
}
