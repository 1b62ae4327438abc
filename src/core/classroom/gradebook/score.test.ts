import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies } from '../../learning/policy.ts';
import { sittingOf } from '../../learning/sitting.ts';
import type { SavedRecord } from '../../learning/record.ts';
import { attemptAt, happening, startOf } from '#support/learning-example.ts';
import { fingerprint } from '../../questions/bank/fingerprint.ts';
import { examples } from '#support/question-example.ts';
import type { Question } from '../../questions/index.ts';
import { anyClass, choiceOf, scoringWith } from '#support/class-example.ts';
import type { Json } from '../../plain-json.ts';
import { scoreOf } from './score.ts';
import type { Response } from '../hand-in/submission.ts';

const question = choiceOf('one');
const scoring = (policy: 'practice' | 'check' | 'test', tries = [1]) => scoringWith([question], { policy, tries });
const answered = (...tries: Json[]): Response => ({ tries });

describe('tries and credit', () => {
  test.each([
    ['right at once', ['a'], 1, 'right'],
    ['right at the second try', ['b', 'a'], 0.5, 'right'],
    ['right at the third try', ['b', 'c', 'a'], 0.25, 'right'],
    ['one try too many', ['b', 'c', 'd', 'a'], 0, 'wrong'],
    ['the same wrong answer again costs nothing', ['b', 'b', 'a'], 0.5, 'right'],
    ['an answer that cannot be read costs nothing', ['z', 'a'], 1, 'right'],
    ['never right', ['b', 'c'], 0, 'wrong']
  ])('checked one by one: %s', (_, answers, score, state) => {
    expect(scoreOf(scoring('check', [1, 0.5, 0.25]), question, answered(...answers))).toMatchObject({
      computed: score,
      state
    });
  });

  test('in practice any try earns the full mark', () => {
    expect(scoreOf(scoring('practice'), question, answered('b', 'c', 'a')).computed).toBe(1);
  });

  test('of collected answers the last one counts', () => {
    expect(scoreOf(scoring('test'), question, answered('a', 'b'))).toMatchObject({ computed: 0, state: 'wrong' });
  });

  test('the best try is kept, not the last one', () => {
    const half = answered(['a', 'b', 'c', 'd'], ['d']);
    const found = scoreOf(scoringWith([examples.multi], { policy: 'practice' }), examples.multi, half);
    expect(found).toMatchObject({ state: 'partly', computed: expect.closeTo(2 / 3, 9) as number });
  });

  test('when the first response alone counts, later ones are kept and earn nothing', () => {
    const first = scoreOf({ ...scoring('check', [1, 0.5]), firstTryOnly: true }, question, answered('b', 'a'));
    expect(first.computed).toBe(0);
    expect(first.tries).toHaveLength(2);
  });
});

describe('what is no answer is no wrong answer', () => {
  test.each([
    ['left open', [], 'unanswered'],
    ['nothing chosen', [''], 'unanswered'],
    ['an option that is not there', ['z'], 'invalid']
  ])('%s', (_, answers, state) => {
    expect(scoreOf(scoring('check'), question, answered(...answers))).toMatchObject({
      state,
      computed: 0,
      certaintyMark: 0
    });
  });

  test('given up', () => {
    expect(scoreOf(scoring('check'), question, { ...answered(), gaveUp: true }).state).toBe('gave-up');
  });
});

test.each([
  [1, 'a', 1],
  [2, 'a', 2],
  [3, 'a', 3],
  [1, 'b', 0],
  [2, 'b', -2],
  [3, 'b', -6]
] as const)(
  'certainty %i and answer %s earn the certainty-based mark %i, apart from the score',
  (certainty, answer, expected) => {
    const found = scoreOf(scoring('check', [1, 0.5]), question, { ...answered(answer, 'c', 'a'), certainty });
    expect(found.certaintyMark).toBe(expected);
  }
);

test("the teacher's page marks every hand-in as the student's page did", () => {
  fc.assert(
    fc.property(anyClass, ({ scoring, entries }) => {
      const { items, policy, tries } = scoring;
      const asked = new Map(items.map(({ question }) => [question.id, { question, hash: fingerprint(question) }]));
      const quiz = { policy, tries: [...tries], questions: [...asked.keys()] };
      for (const { responses } of entries.map(({ submission }) => submission)) {
        const attempts = items.flatMap(({ question, place }) =>
          attemptsAt(question, responses[place] as Response, policies[policy].checks)
        );
        const sitting = sittingOf([startOf(quiz), ...attempts, happening('end', 1e9)], 'sitting', asked);
        for (const { question, place } of items) {
          const theirs = sitting?.questions.find(({ id }) => id === question.id);
          const ours = scoreOf(scoring, question, responses[place] as Response);
          expect(ours.computed).toBe(theirs?.score);
          expect(ours.first?.score).toBe(theirs?.judged?.score);
          // a sitting that is checked does not tell the two apart
          expect(ours.state === 'invalid' ? ['invalid', 'unanswered'] : [ours.state]).toContain(theirs?.state);
        }
      }
    })
  );
});

/** A response as the student's page recorded it. */
function attemptsAt(question: Question, { tries, gaveUp }: Response, checks: boolean): SavedRecord[] {
  const at = (turn: number) => ({ at: 1000 + turn, id: `${question.id}-${turn}`, sitting: 'sitting' });
  const made = tries.map((answer, turn) => attemptAt(question, answer, at(turn)));
  return gaveUp && checks ? [...made, attemptAt(question, null, { ...at(made.length), gaveUp })] : made;
}
