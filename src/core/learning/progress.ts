import { kindOf, mark } from '../questions/index.ts';
import type { Asked } from '../questions/asked.ts';
import { compareFingerprints } from '../questions/fingerprint.ts';
import type { Graded } from '../questions/mark.ts';
import { inOrder, type Attempt, type Reading, type SavedRecord } from './record.ts';

/** Where a learner stands with one question; computed from attempts, never stored. */
export interface Standing {
  /**
   * Verdict of the last attempt under today's key; `guessed` where the question asks for a guess, which is not judged;
   * `changed` when the question is another now.
   */
  state: 'right' | 'partly' | 'wrong' | 'guessed' | 'gave-up' | 'changed';
  /** 0..1, of the last attempt; 0 where nothing could be marked. */
  score: number;
  /** Attempts that could be marked. */
  tries: number;
  /** Of these, the ones that were not right. */
  misses: number;
  /** The key was corrected after the answer, which was marked again. */
  remarked: boolean;
  last: Attempt;
  result?: Graded;
}

export interface Progress {
  standings: ReadonlyMap<string, Standing>;
  /** `lesson/section` of each section read. */
  sectionsRead: ReadonlySet<string>;
  /** What was last done in the lessons, to continue from. */
  latest?: Attempt | Reading;
}

/**
 * Progress as a fold over what happened; records in any order. Answers are marked now, so a corrected key
 * repairs the past. Records of questions that are not among `asked` are kept and ignored; so are those of sittings,
 * for a test must not show in the lessons.
 */
export function summarise(records: readonly SavedRecord[], asked: Iterable<Asked>): Progress {
  const ordered = records.filter(isOfLessons).sort(inOrder);
  const attempts = new Map<string, Attempt[]>();
  for (const record of ordered) {
    if (record.type !== 'attempt') continue;
    const earlier = attempts.get(record.question);
    if (earlier) earlier.push(record);
    else attempts.set(record.question, [record]);
  }
  const standings = new Map<string, Standing>();
  for (const one of asked) {
    const standing = standingOf(one, attempts.get(one.question.id) ?? []);
    if (standing) standings.set(one.question.id, standing);
  }
  const readings = ordered.filter((record): record is Reading => record.type === 'reading');
  const latest = ordered.at(-1);
  return {
    standings,
    sectionsRead: new Set(readings.map(({ lesson, section }) => `${lesson}/${section}`)),
    ...(latest && { latest })
  };
}

function isOfLessons(record: SavedRecord): record is Attempt | Reading {
  return record.type === 'reading' || (record.type === 'attempt' && record.sitting === undefined);
}

/** Where a learner stands after these attempts at one question, oldest first; undefined without any. */
export function standingOf({ question, hash }: Asked, attempts: readonly Attempt[]): Standing | undefined {
  const last = attempts.at(-1);
  if (!last) return undefined;
  const results = attempts
    .filter((attempt) => !attempt.gaveUp && compareFingerprints(attempt.hash, hash) !== 'question')
    .map((attempt) => mark(question, attempt.answer))
    .filter((result): result is Graded => result.state === 'graded');
  const standing = {
    tries: results.length,
    misses: results.filter(({ verdict }) => verdict !== 'right').length,
    remarked: false,
    score: 0,
    last
  };

  const change = compareFingerprints(last.hash, hash);
  if (change === 'question') return { ...standing, state: 'changed' };
  if (last.gaveUp) return { ...standing, state: 'gave-up' };
  const result = mark(question, last.answer);
  if (result.state !== 'graded') return { ...standing, state: 'changed' };
  const state = kindOf(question).commits?.(question) ? 'guessed' : result.verdict;
  return { ...standing, state, score: result.score, remarked: change === 'key', result };
}
