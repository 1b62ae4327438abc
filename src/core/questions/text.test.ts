import { expect, test } from 'vitest';
import { examples, problemsOf } from './example.ts';
import { textAnswerText } from './answer-text.ts';
import { guessText, textDistractors, type TextQuestion } from './bank/text.ts';
import { markText, textKey } from './text.ts';

const question = examples.text;

test.each(['Kyiv', 'kyiv', '  KYIV. ', 'The Kyiv', 'Ky\u200Biv!'])(
  '%j is accepted as the key after clean-up',
  (answer) => {
    expect(markText(question, answer)).toMatchObject({
      score: 1,
      verdict: 'right',
      parts: [{ id: 'accept-0', outcome: 'right' }]
    });
  }
);

test('an alias earns its own share of the mark', () => {
  expect(markText(question, 'Kiev')).toMatchObject({
    score: 0.5,
    verdict: 'partly',
    parts: [{ id: 'accept-1', outcome: 'right' }]
  });
});

test('a wrong answer that was expected is told apart from any other', () => {
  expect(markText(question, 'moscow')).toMatchObject({ score: 0, parts: [{ id: 'reject-0', outcome: 'wrong' }] });
  expect(markText(question, 'Lviv')).toMatchObject({ score: 0, parts: [{ id: 'other', outcome: 'wrong' }] });
});

test.each(['', '   ', '\u00A0\u200B', '?!'])('%j says nothing and is unanswered', (answer) => {
  expect(markText(question, answer)).toEqual({ state: 'unanswered' });
});

test('an answer longer than anything asked for is invalid, not wrong', () => {
  expect(markText(question, 'x'.repeat(200))).toMatchObject({ state: 'graded' });
  expect(markText(question, 'x'.repeat(201))).toEqual({ state: 'invalid', reason: { code: 'too-long', limit: 200 } });
});

test('capitals count only where the author says so', () => {
  const strict = asking('US', { caseSensitive: true });
  expect(markText(strict, 'US')).toMatchObject({ score: 1 });
  expect(markText(strict, 'us')).toMatchObject({ score: 0 });
});

test('optional clean-up steps count only where the author says so', () => {
  expect(markText(asking('1,000', { ignore: ['thousands'] }), '1000')).toMatchObject({ score: 1 });
  expect(markText(asking('1,000', { ignore: [] }), '1000')).toMatchObject({ score: 0 });
});

test('a slip of spelling is forgiven only where the author says so, and is named', () => {
  const slip = { score: 1, parts: [{ id: 'slip-0', outcome: 'right' }] };
  expect(markText(asking('lithium', { spelling: true }), 'Lithum')).toMatchObject(slip);
  expect(markText(asking('lithium'), 'Lithum')).toMatchObject({ score: 0 });
});

test('a wrong answer that was expected is never taken for a slip', () => {
  const reject = [{ text: 'Prussia', message: 'Long gone.' }];
  expect(markText(asking('Russia', { spelling: true, reject }), 'Prussia')).toMatchObject({ score: 0 });
});

// what H5P's typo rule gets wrong
test.each([
  ['2026', '2025'],
  ['300 billion', '500 billion'],
  ['50 billion', '500 billion'],
  ['80 percent', '50 percent'],
  ['500 million', '500 billion'],
  ['500 millions', '500 billions'],
  ['Kiev', 'Kyiv'],
  ['Kyiiv', 'Kyiv'],
  ['30 April 2024', '30 April 2025'],
  ['April 2025', '30 April 2025'],
  ['eight', 'eighty']
])('%s is never accepted for %s, however forgiving the spelling', (answer, wanted) => {
  expect(markText(asking(wanted, { spelling: true }), answer)).toMatchObject({ score: 0, verdict: 'wrong' });
});

test('the first accepted answer is the key, and rejected answers are the distractors', () => {
  expect(textKey(question)).toBe('Kyiv');
  expect(textDistractors(question)).toEqual(['Moscow']);
});

test('nobody types the answer blindly', () => {
  expect(guessText()).toBe(0);
});

test('an answer is read as it was typed', () => {
  expect(textAnswerText(question, ' kYiv ')).toBe(' kYiv ');
});

test.each([
  [
    'two entries that become the same',
    { accept: [{ text: 'Fund' }, { text: 'the fund.' }] },
    'accept.1.text: is the same as an entry above after clean-up'
  ],
  [
    'an answer accepted and rejected at once',
    { accept: [{ text: 'moscow!' }] },
    'reject.0.text: is accepted and rejected at once after clean-up'
  ],
  [
    'a key that earns less than the full mark',
    { accept: [{ text: 'Kyiv', score: 0.5 }] },
    'accept.0.score: should be left out: the first accepted answer is the key and earns the full mark'
  ],
  [
    'an answer of which clean-up leaves nothing',
    { accept: [{ text: '?!' }] },
    'accept.0.text: is empty after clean-up'
  ],
  [
    'an answer too long to be given',
    { accept: [{ text: 'x'.repeat(201) }] },
    'accept.0.text: is longer than 200 characters, so nobody can give it'
  ]
])('%s is a problem the author is told of', (_, change, problem) => {
  expect(problemsOf({ ...question, ...change })).toEqual([problem]);
});

test('a full stop may be the answer where punctuation counts', () => {
  expect(problemsOf({ ...question, accept: [{ text: '?!' }], ignore: [] })).toEqual([]);
});

function asking(text: string, settings: Partial<TextQuestion> = {}): TextQuestion {
  return { ...question, accept: [{ text }], ...settings };
}
