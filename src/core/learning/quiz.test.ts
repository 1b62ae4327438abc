import { expect, test } from 'vitest';
import { quizOf } from '#support/learning-example.ts';
import { optionSeed, releaseMark, releases } from './quiz.ts';
import { readQuiz } from './read-quiz.ts';

test('options stand in another order in another quiz, and always in the same in this one', () => {
  const [one, other] = [quizOf({ seed: 1 }), quizOf({ seed: 2 })];
  expect(optionSeed(one, 'a')).toBe(optionSeed({ ...one }, 'a'));
  expect(optionSeed(one, 'a')).not.toBe(optionSeed(other, 'a'));
  expect(optionSeed(one, 'a')).not.toBe(optionSeed(one, 'b'));
});

test('unshuffled options stand in the order everybody sees', () => {
  const seeds = [1, 2, 3].map((seed) => optionSeed(quizOf({ seed, shuffleOptions: false }), 'a'));
  expect(new Set(seeds).size).toBe(1);
});

test('a release code opens results however it is typed, and is not told by the quiz', () => {
  const quiz = quizOf({ policy: 'held', release: releaseMark('Amber 42') });
  for (const typed of ['Amber 42', 'amber42', ' AMBER  42 ']) expect(releases(quiz, typed)).toBe(true);
  for (const typed of ['', 'amber', 'amber 43', quiz.release ?? '']) expect(releases(quiz, typed)).toBe(false);
  expect(JSON.stringify(quiz)).not.toMatch(/amber/i);
});

test('a quiz without a release code is opened by none', () => {
  expect(releases(quizOf(), '')).toBe(false);
});

test('a quiz from outside is read as it was, or is none', () => {
  expect(readQuiz(JSON.parse(JSON.stringify(quizOf())))).toEqual(quizOf());
  for (const raw of [undefined, null, [], 'quiz', { ...quizOf(), seed: -1 }, { ...quizOf(), questions: 'a' }])
    expect(readQuiz(raw)).toBeUndefined();
});
