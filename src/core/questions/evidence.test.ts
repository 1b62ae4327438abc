import { expect, test } from 'vitest';
import { evidenceAnswerText } from './answer-text.ts';
import { evidenceDistractors, evidenceText, guessEvidence } from './bank/evidence.ts';
import { evidenceKey, markEvidence } from './evidence.ts';
import { examples, problemsOf } from '#support/question-example.ts';

// two sentences are evidence, three are not: t/2 - f/2, not below 0
const question = examples.evidence;

test.each([
  ['ab', 1],
  ['a', 0.5],
  ['abc', 0.5],
  ['ac', 0],
  ['abcde', 0],
  ['cde', 0]
])('picking %s earns %d', (picked, score) => {
  expect(markEvidence(question, [...picked])).toMatchObject({ state: 'graded', score });
});

test('picking nothing is unanswered, and a sentence that is not there invalid', () => {
  expect(markEvidence(question, [])).toEqual({ state: 'unanswered' });
  expect(markEvidence(question, ['z'])).toMatchObject({ state: 'invalid' });
});

test('picking the whole passage never pays, and a blind hand earns little', () => {
  expect(evidenceDistractors(question)).toContainEqual([...'abcde']);
  expect(guessEvidence(question)).toBeLessThan(0.25);
  expect(evidenceKey(question)).toEqual(['a', 'b']);
});

test('as text the sentences are numbered in reading order', () => {
  expect(evidenceText(question)[1]).toBe('(2) Text of b');
  expect(evidenceAnswerText(question, ['b', 'a'])).toBe('Text of a Text of b');
});

test('an author is told of a passage that is all evidence, or none', () => {
  const all = question.sentences.map((sentence) => ({ ...sentence, correct: true }));
  const none = question.sentences.map(({ correct: _, ...sentence }) => sentence);
  expect(problemsOf({ ...question, sentences: all })).toEqual(['sentences: needs a sentence that is no evidence']);
  expect(problemsOf({ ...question, sentences: none })).toEqual(['sentences: needs a sentence with `correct: true`']);
});
