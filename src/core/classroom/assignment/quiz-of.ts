import { shuffle, seedOf } from '../../random.ts';
import { emptyAnswers } from '../../questions/empty.ts';
import { recordVersion, type SavedRecord } from '../../learning/record.ts';
import type { Quiz } from '../../learning/quiz.ts';
import { assignmentId } from './assignment-id.ts';
import { formSeed, minutesWith, type Assignment, type Variant } from './assignment.ts';
import { isReady, type Place } from './open-assignment.ts';
import { handInKey, type Submission } from '../hand-in/submission.ts';

/**
 * An assignment as the quiz that is taken: the questions that can be asked, in the order of the form. Its id is that of
 * the assignment, so that its sittings are found again.
 * @returns undefined where no question can be asked
 */
export function quizOf(
  assignment: Assignment,
  places: readonly Place[],
  { form = 0, extra }: Variant = {}
): Quiz | undefined {
  const { title, instructions, policy, tries, shuffle: shuffles, time, passMark, release, certainty } = assignment;
  const id = assignmentId(assignment);
  const seed = formSeed(assignment, form);
  const ready = places.filter(isReady).map(({ asked }) => asked.question.id);
  if (ready.length === 0) return undefined;
  return {
    id: `assignment-${id}`,
    title: title === '' ? id : title,
    ...(instructions !== '' && { instructions }),
    questions: shuffles.questions ? shuffle(ready, seedOf(`${seed}/asked`)) : ready,
    policy,
    seed,
    shuffleOptions: shuffles.options,
    certainty,
    tries: tries.map((credit) => credit / 100),
    ...(passMark !== undefined && { passMark: passMark / 100 }),
    ...(time && { minutes: Math.min(600, minutesWith(time, extra)) }),
    ...(release !== undefined && { release })
  };
}

/**
 * The records a hand-in stands for, so that `sittingOf` marks it as it marks a student's own sitting: from raw responses,
 * by today's key. A question that could not be asked, or has changed since, has none.
 */
export function recordsOf(submission: Submission, assignment: Assignment, places: readonly Place[]): SavedRecord[] {
  const quiz = quizOf(assignment, places, { form: submission.form });
  if (!quiz) return [];
  const sitting = handInKey(submission);
  const base = { v: recordVersion, sitting, at: submission.started, n: submission.started } as const;
  const ended = Math.max(submission.started, submission.ended);
  const attempts = places.flatMap((place, at) => {
    if (!isReady(place)) return [];
    const { question, hash } = place.asked;
    const { tries = [], gaveUp, certainty, seconds = 0, unasked } = submission.responses[at] ?? {};
    const answers = unasked ? [] : [...tries, ...(gaveUp ? [emptyAnswers[question.kind]] : [])];
    return answers.map((answer, turn) => ({
      ...base,
      type: 'attempt' as const,
      id: `${sitting}-${String(at).padStart(3, '0')}-${String(turn).padStart(3, '0')}`,
      question: question.id,
      hash,
      answer,
      seed: quiz.seed,
      ...(turn === tries.length && { gaveUp: true as const }),
      ...(certainty && { certainty }),
      ...(turn === 0 && { took: seconds * 1000 })
    }));
  });
  return [
    { v: recordVersion, type: 'sitting', id: sitting, at: base.at, n: base.n, quiz },
    ...attempts,
    { ...base, type: 'end', id: `${sitting}-end`, at: ended, n: ended }
  ];
}
