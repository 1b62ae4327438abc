import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { attemptAt, readingOf, startOf } from '#support/learning-example.ts';
import { recordsOf } from './records-of.ts';

const { id } = examples.choice;
const ids = { questions: new Set([id]), lessons: new Set(['first']) };
const attempt = attemptAt(examples.choice, 'a');
const ours = startOf({ questions: [id, 'gone'] });
const theirs = { ...startOf({ questions: ['another'] }), id: 'theirs' };
const typed = { ...startOf({ questions: ['own-1', 'own-2'] }), id: 'typed' };

test.each<[string, { id: string }, boolean]>([
  ['an answer to a question of the course', attempt, true],
  ['an answer to another question', { ...attempt, question: 'another' } as { id: string }, false],
  ['an answer of a newer version', { ...attempt, v: 99, mood: 'curious' } as { id: string }, true],
  ['a lesson of it that was read', { ...readingOf('x'), lesson: 'first' } as { id: string }, true],
  ['another lesson', { ...readingOf('x'), lesson: 'another' } as { id: string }, false],
  ['a quiz with a question of it', ours, true],
  [
    'an answer in that quiz, to a question that is gone',
    { ...attempt, sitting: ours.id, question: 'gone' } as never,
    true
  ],
  ['the end of that quiz', { id: 'end', type: 'end', sitting: ours.id } as { id: string }, true],
  ['a quiz of another course', theirs, false],
  ['an answer in it to a question of the same name', { ...attempt, sitting: theirs.id } as { id: string }, false],
  ['a quiz of a teacher’s own questions', typed, true],
  ['an answer in it', { ...attempt, sitting: typed.id, question: 'own-1' } as { id: string }, true],
  ['what is no record of anything', { id: 'odd' }, false]
])('%s', (_, record, is) => {
  const all = [...[ours, theirs, typed].filter((one) => one.id !== record.id), record];
  expect(recordsOf(all, ids).includes(record)).toBe(is);
});

test('what has no id is nobody’s', () => {
  expect(recordsOf([null, 7, 'text', {}, { id: 7, question: id }], ids)).toEqual([]);
});
