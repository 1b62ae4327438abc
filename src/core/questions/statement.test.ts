import { expect, test } from 'vitest';
import { examples, labels } from '#support/question-example.ts';
import { statementAnswerText } from './answer-text.ts';
import { guessStatement, statementDistractors, statementText } from './bank/statement.ts';
import { judgements } from './judgements.ts';
import { markStatement, statementKey } from './statement.ts';

const question = examples.statement;

test.each(judgements)('when the answer is %s, only that judgement is right', (answer) => {
  const judged = { ...question, answer };
  const scores = judgements.map((judgement) => markStatement(judged, judgement));
  expect(scores.map((result) => result.state === 'graded' && result.score)).toEqual(
    judgements.map((judgement) => (judgement === answer ? 1 : 0))
  );
});

test('a wrong judgement names the one that was missed', () => {
  expect(markStatement(question, 'true')).toMatchObject({
    verdict: 'wrong',
    parts: [
      { id: 'true', outcome: 'wrong' },
      { id: 'unknown', outcome: 'missed' }
    ]
  });
});

test('no judgement is unanswered', () => {
  expect(markStatement(question, '')).toEqual({ state: 'unanswered' });
});

test('the two other judgements are the distractors', () => {
  expect(statementKey(question)).toBe('unknown');
  expect(statementDistractors(question)).toEqual(['true', 'false']);
});

test('a blind guess earns a third', () => {
  expect(guessStatement()).toBeCloseTo(1 / 3, 9);
});

test('judgements are read in the words of the page', () => {
  expect(statementText(question, labels)).toEqual(['True', 'False', 'Unknown']);
  expect(statementAnswerText(question, 'unknown', labels)).toBe('Unknown');
  expect(statementAnswerText(question, '', labels)).toBe('');
});
