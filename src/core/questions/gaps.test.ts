import { describe, expect, test } from 'vitest';
import { gapsAnswerText } from './answer-text.ts';
import { gapsDistractors, gapsText, guessGaps } from './bank/gaps.ts';
import { examples, problemsOf } from '#support/question-example.ts';
import { gapPieces } from './gap-pieces.ts';
import { gapsFeedback, gapsKey, gapsToKeep, markGaps } from './gaps.ts';

const question = examples.gaps;

test.each([
  [{ place: 'w', day: '30' }, 1, 'right'],
  [{ place: 'w', day: ' 30. ' }, 1, 'right'],
  [{ place: 'w', day: '\u200e+３０\u200f' }, 1, 'right'],
  [{ place: 'w', day: '30²' }, 0.5, 'partly'],
  [{ place: 'w', day: 'thirty' }, 0.75, 'partly'],
  [{ place: 'w', day: '28' }, 0.5, 'partly'],
  [{ place: 'x', day: '30' }, 0.5, 'partly'],
  [{ place: 'x', day: '1' }, 0, 'wrong']
])('%j earns %d: the mean over the gaps', (answer, score, verdict) => {
  expect(markGaps(question, answer)).toMatchObject({ score, verdict });
});

test('each gap is told as right or wrong, one that earns a part as right', () => {
  expect(markGaps(question, { place: 'x', day: 'thirty' })).toMatchObject({
    parts: [
      { id: 'place', outcome: 'wrong' },
      { id: 'day', outcome: 'right' }
    ],
    tally: { kind: 'places', right: 0, of: 2 }
  });
  expect(markGaps(question, { place: 'w', day: '1' })).toMatchObject({
    parts: [
      { id: 'place', outcome: 'right' },
      { id: 'day', outcome: 'wrong' }
    ]
  });
});

describe('costs nothing', () => {
  test.each([
    ['no gap filled', {}, { state: 'unanswered' }],
    ['only blanks', { place: '', day: '  ' }, { state: 'unanswered' }],
    ['a gap left empty', { place: 'w', day: '' }, { state: 'invalid', reason: { code: 'incomplete', missing: 1 } }],
    ['a gap with nothing that is seen', { place: '', day: '\u200b' }, { state: 'unanswered' }],
    [
      'a gap with nothing but a dot',
      { place: 'w', day: '.' },
      { state: 'invalid', reason: { code: 'incomplete', missing: 1 } }
    ],
    ['an unknown gap', { place: 'w', day: '30', z: 'x' }, { state: 'invalid', reason: { code: 'unknown-option' } }],
    ['an unknown option', { place: 'q', day: '30' }, { state: 'invalid', reason: { code: 'unknown-option' } }],
    [
      'far too much',
      { place: 'w', day: 'x'.repeat(10_000) },
      { state: 'invalid', reason: { code: 'too-long', limit: 200 } }
    ]
  ])('%s', (_, answer, mark) => {
    expect(markGaps(question, answer)).toEqual(mark);
  });
});

test('right gaps stay for another try, the others are emptied', () => {
  expect(gapsToKeep(question, { place: 'w', day: '28' })).toEqual({ place: 'w' });
  expect(gapsToKeep(question, { place: 'x', day: '30' })).toEqual({ day: '30' });
  expect(gapsToKeep(question, { place: 'w', day: 'thirty' })).toEqual({ place: 'w' });
});

test('feedback goes gap by gap: what was put in, then what belongs there', () => {
  expect(gapsFeedback(question, { place: 'x', day: '28' })).toEqual([
    { text: 'Text of x', outcome: 'wrong', message: 'Why x stands where it does.' },
    { text: 'Text of w', outcome: 'missed', message: 'Why w stands where it does.', reveals: true },
    { text: '28', outcome: 'wrong', message: 'Two days early.' },
    { text: '30', outcome: 'missed', reveals: true }
  ]);
});

test('the text comes in pieces, gaps among them', () => {
  expect(gapPieces(question)).toEqual(['Signed in ', { gap: 'place' }, ' on ', { gap: 'day' }, ' April.']);
});

test('each distractor spoils one gap', () => {
  expect(gapsKey(question)).toEqual({ place: 'w', day: '30' });
  expect(gapsDistractors(question)).toHaveLength(4);
  expect(guessGaps(question)).toBe(0.125);
});

test('as text the gaps are numbered and their lists follow', () => {
  expect(gapsText(question)[0]).toBe('Signed in (1) …… on (2) …… April.');
  expect(gapsText(question)[1]).toMatch(/^\(1\): Text of w \/ /);
  expect(gapsAnswerText(question, { place: 'w' })).toBe('Signed in Text of w on …… April.');
});

describe('an author is told', () => {
  test.each([
    [{ text: 'Signed in {place}.' }, 'gaps.1.id: should stand once in the text, as {day}'],
    [{ text: '{place} {day} {day}' }, 'gaps.1.id: should stand once in the text, as {day}'],
    [{ text: '{place} {day} {year}' }, 'text: names the gap {year}, which is not in gaps'],
    [{ text: '{place} {dya}' }, 'text: names the gap {dya}, which is not in gaps; did you mean {day}?']
  ])('%j', (more, problem) => {
    expect(problemsOf({ ...question, ...more })).toEqual([problem]);
  });
});
