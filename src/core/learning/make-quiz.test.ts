import { describe, expect, test } from 'vitest';
import type { BankIndex } from '../views/bank.ts';
import { quizOf } from '#support/learning-example.ts';
import { makeQuiz, retryQuiz, select } from './make-quiz.ts';
import { readQuiz } from './read-quiz.ts';

const index: BankIndex = {
  actors: [],
  lessons: [],
  questions: ['one', 'two'].flatMap((lesson) =>
    ['choice', 'multi'].flatMap((kind) =>
      Array.from({ length: 8 }, (_, place) => ({
        id: `${lesson}-${kind}-${place}`,
        lesson,
        kind: kind as 'choice',
        level: 'apply' as const,
        difficulty: 'easy' as const,
        objective: 'o',
        actors: [],
        hash: 'a.b.c',
        embedded: place < 4
      }))
    )
  )
};

describe('what a choice asks', () => {
  test('without any choice: ten questions of everything', () => {
    const { questions, pool, unknown } = select(index, {}, 1);
    expect([questions.length, pool, unknown]).toEqual([10, 32, []]);
  });

  test('keeps to the lessons and kinds chosen', () => {
    const { questions, pool } = select(index, { lessons: ['two'], kinds: ['multi'], count: 20 }, 1);
    expect(pool).toBe(8);
    expect(questions.every((id) => id.startsWith('two-multi'))).toBe(true);
    expect(questions).toHaveLength(8);
  });

  test('by name asks them in the order given, and names those the course does not have', () => {
    expect(select(index, { questions: ['two-multi-1', 'retired', 'one-choice-0'] }, 1)).toEqual({
      questions: ['two-multi-1', 'one-choice-0'],
      unknown: ['retired'],
      pool: 2
    });
  });

  test('of an unknown lesson asks nothing and names it', () => {
    expect(select(index, { lessons: ['three'] }, 1)).toEqual({ questions: [], unknown: ['three'], pool: 0 });
  });

  test('is the same for the same seed', () => {
    expect(select(index, { count: 5 }, 9)).toEqual(select(index, { count: 5 }, 9));
  });
});

describe('a quiz made of a choice', () => {
  const named = { id: 'check', title: 'Check yourself' };

  test('can be stored', () => {
    for (const policy of ['practice', 'check', 'test', 'held'] as const) {
      const quiz = makeQuiz(named, ['a'], { policy, release: 'abc', certainty: true }, 7);
      expect(readQuiz(JSON.parse(JSON.stringify(quiz)))).toEqual(quiz);
    }
  });

  test('has several tries only where they are counted', () => {
    const triesOf = (policy: 'practice' | 'check' | 'test') =>
      makeQuiz(named, ['a'], { policy, tries: [1, 0.5, 0.25] }, 7).tries;
    expect([triesOf('practice'), triesOf('check'), triesOf('test')]).toEqual([[1], [1, 0.5, 0.25], [1]]);
  });
});

test('a retry asks what was missed under the same rules, without the pass mark of the whole', () => {
  const quiz = quizOf({ certainty: true, policy: 'check', tries: [1, 0.5], passMark: 0.6, minutes: 20 });
  expect(retryQuiz(quiz, ['b'], 'What you missed', 8)).toEqual(
    quizOf({ certainty: true, policy: 'check', tries: [1, 0.5], questions: ['b'], title: 'What you missed', seed: 8 })
  );
});
