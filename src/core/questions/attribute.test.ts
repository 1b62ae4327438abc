import { expect, test } from 'vitest';
import { attributeFeedback, attributeKey, markAttribute } from './attribute.ts';
import { attributeAnswerText } from './answer-text.ts';
import { attributeDistractors, guessAttribute } from './bank/attribute.ts';
import { examples, labels, problemsOf } from '#support/question-example.ts';

const question = examples.attribute;

test.each([
  [{ speaker: 'a', nature: 'forecast' }, 1, 'right'],
  [{ speaker: 'b', nature: 'forecast' }, 0.5, 'partly'],
  [{ speaker: 'a', nature: 'fact' }, 0.5, 'partly'],
  [{ speaker: 'b', nature: 'opinion' }, 0, 'wrong']
])('%j earns %d: each half counts', (answer, score, verdict) => {
  expect(markAttribute(question, answer)).toMatchObject({ score, verdict });
});

test.each([
  [{}, { state: 'unanswered' }],
  [{ speaker: '', nature: '' }, { state: 'unanswered' }],
  [{ speaker: 'a' }, { state: 'invalid', reason: { code: 'incomplete', missing: 1 } }],
  [{ nature: 'fact' }, { state: 'invalid', reason: { code: 'incomplete', missing: 1 } }],
  [
    { speaker: 'z', nature: 'fact' },
    { state: 'invalid', reason: { code: 'unknown-option' } }
  ],
  [
    { speaker: 'a', nature: 'rumour' },
    { state: 'invalid', reason: { code: 'unknown-option' } }
  ]
])('%j costs nothing', (answer, mark) => {
  expect(markAttribute(question, answer)).toEqual(mark);
});

test('feedback speaks of both halves, and of the right one after a wrong one', () => {
  const answer = { speaker: 'b', nature: 'forecast' };
  const result = markAttribute(question, answer);
  if (result.state !== 'graded') throw new Error('not graded');
  expect(attributeFeedback(question, answer, result, labels)).toEqual([
    { text: 'Text of b', outcome: 'wrong', message: 'Why b stands where it does.' },
    { text: 'Text of a', outcome: 'missed', message: 'Why a stands where it does.', reveals: true },
    { text: 'Forecast', outcome: 'right', message: 'Of what will be.' }
  ]);
});

test('each distractor spoils one half', () => {
  expect(attributeKey(question)).toEqual({ speaker: 'a', nature: 'forecast' });
  expect(attributeDistractors(question)).toHaveLength(6);
  expect(guessAttribute(question)).toBe(0.25);
  expect(attributeAnswerText(question, { speaker: 'a' }, labels)).toBe('Text of a; –');
});

test('an author is told of two right speakers', () => {
  const speakers = question.speakers.map((speaker) => ({ ...speaker, correct: true }));
  expect(problemsOf({ ...question, speakers })).toEqual(['speakers: needs exactly one speaker with `correct: true`']);
});
