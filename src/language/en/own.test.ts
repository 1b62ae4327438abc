import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import type { KindName } from '#core/questions/index.ts';
import type { OwnQuestion } from '#core/classroom/assignment/assignment.ts';
import { setAt, type Path } from '#core/classroom/own/edit.ts';
import { review } from '#core/classroom/own/review.ts';
import { importWords } from './import.ts';
import { ownWords } from './own.ts';

/** What is said of an example with something broken in it. */
function said(kind: KindName, path: Path, value: OwnQuestion[string]): string[] {
  const { faults } = review(setAt(examples[kind] as unknown as OwnQuestion, path, value));
  return faults.map((fault) => ownWords.fault(fault, () => 'an answer'));
}

describe('what the schema says to authors is told in a teacher’s words', () => {
  const cases: [KindName, Path, OwnQuestion[string]][] = [
    ['text', ['accept', 1, 'text'], 'kyiv'],
    ['text', ['reject', 0, 'text'], 'kyiv'],
    ['text', ['reject', 0, 'text'], '.'],
    ['text', ['reject', 0, 'text'], 'x'.repeat(400)],
    ['text', ['accept', 0, 'score'], 0.5],
    ['gaps', ['text'], 'Signed in {place} on {day} {more}.'],
    ['gaps', ['text'], 'Signed in {place}.'],
    ['match', ['prompts', 0, 'target'], 'nothing'],
    ['choice', ['prompt'], 'What is $x^2$?'],
    ['choice', ['explanation'], '[img: map.png]'],
    ['date', ['answer'], '2025-02-30'],
    ['date', ['likely', 0, 'date'], '2025'],
    ['date', ['likely', 0, 'date'], '2025-02-12'],
    [
      'date',
      ['bands'],
      [
        { within: 2, score: 0.5 },
        { within: 1, score: 0.2 }
      ]
    ],
    ['number', ['bands', 0, 'score'], 0.5],
    ['number', ['bands', 1, 'within'], 0],
    ['number', ['bands', 1, 'score'], 7],
    ['number', ['measure'], 'ratio'],
    ['number', ['estimate'], { from: 5, to: 1, scale: 'log' }],
    ['number', ['estimate'], { from: 0, to: 1e12, scale: 'log' }],
    ['number', ['estimate'], { from: 1, to: 2, scale: 'linear' }],
    ['choice', ['hints'], ['1', '2', '3', '4']]
  ];
  test.each(cases)('%s %j %j', (kind, path, value) => {
    const told = said(kind, path, value);
    expect(told.length).toBeGreaterThan(0);
    for (const text of told) expect(text).not.toMatch(/^It |undefined|correct: true|entries|array/);
  });
});

test('a wrong answer that would earn the full mark is named', () => {
  const question = examples.number as unknown as OwnQuestion;
  expect(
    review(setAt(question, ['likely', 0, 'value'], 500_000_000_000)).faults.map((fault) =>
      ownWords.fault(fault, () => '500 billion dollars')
    )
  ).toContain('“500 billion dollars” is wrong, but would earn the full mark.');
});

test('what cannot be part of a question is named', () => {
  expect(said('choice', ['prompt'], 'Look: [img: map.png]')).toEqual([
    'A picture (map.png) cannot be part of a question here. Say it in words, or take it out.'
  ]);
});

test('every problem and note of what was read has a sentence, and names the format', () => {
  expect(importWords.nothing('GIFT')).toBe('GIFT: there was no question in it.');
  expect(importWords.problems('Aiken')).toContain('Aiken');
  expect(importWords.notes('GIFT')).toContain('GIFT');
  const notes = [
    'comment',
    'weights',
    'equals',
    'equals-text',
    'brace',
    'empty-line',
    'pair-feedback',
    'markup'
  ] as const;
  for (const code of notes) expect(importWords.note({ code, line: 1 })).toMatch(/\.$/);
  const given = ['category', 'name', 'tag', 'key', 'joined', 'star', 'other-line', 'wrapped', 'answer-text'] as const;
  for (const code of given) expect(importWords.note({ code, given: 'this', line: 1 })).toMatch(/“this”.*\.$/);
  expect(importWords.note({ code: 'encoding', given: 'windows-1251', line: 1 })).toContain('windows-1251');
});

test('what was read is summed up', () => {
  expect(importWords.found('GIFT', 1, 0, 0)).toBe('GIFT: 1 question read, nothing left out.');
  expect(importWords.found('Aiken', 3, 1, 2)).toBe(
    'Aiken: 3 questions read, 1 of them to be finished, 2 things not read.'
  );
});
