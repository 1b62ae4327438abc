import { expect, test } from 'vitest';
import { choiceAnswerText } from './answer-text.ts';
import { choiceDistractors, choiceText, guessChoice } from './bank/choice.ts';
import { choiceKey, markChoice } from './choice.ts';
import { examples, options, problemsOf } from '#support/question-example.ts';

const question = examples.choice;

test('the right option earns everything', () => {
  expect(markChoice(question, 'a')).toMatchObject({
    score: 1,
    verdict: 'right',
    parts: [{ id: 'a', outcome: 'right' }]
  });
});

test('a wrong option earns nothing, and the missed one is named', () => {
  expect(markChoice(question, 'c')).toMatchObject({
    score: 0,
    verdict: 'wrong',
    parts: [
      { id: 'c', outcome: 'wrong' },
      { id: 'a', outcome: 'missed' }
    ]
  });
});

test('an option that is not in the question is invalid, not wrong', () => {
  expect(markChoice(question, 'z')).toEqual({ state: 'invalid', reason: { code: 'unknown-option' } });
});

test('no option is unanswered', () => {
  expect(markChoice(question, '')).toEqual({ state: 'unanswered' });
});

test('the place of the right option does not matter', () => {
  const reversed = { ...question, options: question.options.toReversed() };
  expect(choiceKey(reversed)).toBe('a');
  expect(markChoice(reversed, 'a')).toEqual(markChoice(question, 'a'));
});

test('every wrong option is a distractor', () => {
  expect(choiceDistractors(question)).toEqual(['b', 'c']);
});

test('a blind guess earns one in the number of options', () => {
  expect(guessChoice({ ...question, options: options('a', 'bcd') })).toBe(0.25);
});

test('question and answer can be read as plain text', () => {
  expect(choiceText(question)).toEqual(['Text of a', 'Text of b', 'Text of c']);
  expect(choiceAnswerText(question, 'b')).toBe('Text of b');
  expect(choiceAnswerText(question, 'z')).toBe('');
});

test.each([
  ['no right option', options('', 'abc')],
  ['two right options', options('ab', 'c')]
])('%s is a problem the author is told of', (_, wrong) => {
  expect(problemsOf({ ...question, options: wrong })).toEqual([
    'options: needs exactly one option with `correct: true`'
  ]);
});

test('an option id used twice is a problem the author is told of', () => {
  expect(problemsOf({ ...question, options: options('a', 'bb') })).toEqual([
    'options.2.id: is used twice in this question; each option needs an id of its own'
  ]);
});
