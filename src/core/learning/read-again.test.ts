import { expect, test } from 'vitest';
import type { BankIndex, IndexedQuestion } from '../views/bank.ts';
import { readAgain } from './read-again.ts';
import type { SittingQuestion } from './sitting.ts';

const question = (id: string, lesson: string, section?: string): IndexedQuestion => ({
  ...{ id, lesson, kind: 'choice', level: 'remember', difficulty: 'easy', objective: 'aim' },
  ...{ actors: [], hash: 'a.b.c', embedded: false, ...(section !== undefined && { section }) }
});
const lesson = (id: string, ...sections: string[]) => ({
  ...{ id, title: `About ${id}`, objectives: [] },
  sections: sections.map((section) => ({ id: section, title: `On ${section}` }))
});
const index: Pick<BankIndex, 'lessons' | 'questions'> = {
  lessons: [lesson('one', 'first', 'second'), lesson('two', 'first')],
  questions: [
    question('a', 'one', 'first'),
    question('b', 'one', 'second'),
    question('c', 'two', 'first'),
    question('d', 'two', 'first'),
    question('e', 'two')
  ]
};
const told = (states: Record<string, SittingQuestion['state']>) =>
  readAgain(
    index,
    Object.entries(states).map(([id, state]) => ({ id, state }))
  ).map((row) => [row.lesson.id, row.section.id, row.asked, row.missed]);

test('names the sections of what was not right, most missed first', () => {
  expect(told({ a: 'right', b: 'wrong', c: 'partly', d: 'unanswered' })).toEqual([
    ['two', 'first', 2, 2],
    ['one', 'second', 1, 1]
  ]);
});

test('in reading order where as many were missed', () => {
  expect(told({ c: 'wrong', d: 'right', b: 'wrong', a: 'gave-up' })).toEqual([
    ['one', 'first', 1, 1],
    ['one', 'second', 1, 1],
    ['two', 'first', 2, 1]
  ]);
});

test('sends nobody anywhere for what changed, is gone, is of no section or was right', () => {
  expect(told({ a: 'changed', b: 'gone', e: 'wrong', own: 'wrong', c: 'right' })).toEqual([]);
});
