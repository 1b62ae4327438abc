import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answered, arbitraries } from '#support/question-arbitrary.ts';
import { examples, items, labels, problemsOf } from '#support/question-example.ts';
import { matchAnswerText } from './answer-text.ts';
import { guessMatch, matchDistractors, matchText, type Match } from './bank/match.ts';
import { markMatch, matchFeedback, matchKey } from './match.ts';

const question = examples.match;

test.each([
  ['abcd', 1, 'right'],
  ['abdc', 0.5, 'partly'],
  ['aaaa', 0.25, 'partly'],
  ['badc', 0, 'wrong']
])('joining the four prompts with %s earns %d', (targets, score, verdict) => {
  expect(markMatch(question, board(targets))).toMatchObject({ score, verdict });
});

test('each pair is right or wrong by itself', () => {
  expect(markMatch(question, board('abdc'))).toMatchObject({
    parts: [...'pqrs'].map((id) => ({ id, outcome: 'pq'.includes(id) ? 'right' : 'wrong' })),
    tally: { kind: 'places', right: 2, of: 4 }
  });
});

test('the order in which pairs are joined does not matter', () => {
  const backwards = Object.fromEntries(Object.entries(board('abdc')).reverse());
  expect(markMatch(question, backwards)).toEqual(markMatch(question, board('abdc')));
});

test.each([
  ['an empty board', {}],
  ['a board of cleared pairs', { p: '', q: '' }]
])('%s is unanswered', (_, answer) => {
  expect(markMatch(question, answer)).toEqual({ state: 'unanswered' });
});

test('a board with gaps is incomplete, and says nothing of the pairs made', () => {
  const incomplete = { state: 'invalid', reason: { code: 'incomplete', missing: 2 } };
  expect(markMatch(question, { p: 'a', q: 'b' })).toEqual(incomplete);
  expect(markMatch(question, { p: 'b', q: 'a', r: '' })).toEqual(incomplete);
});

test.each([
  ['an unknown prompt', { ...board('abcd'), z: 'a' }],
  ['an unknown target', { ...board('abcd'), p: 'z' }],
  ['a prompt as a target', { ...board('abcd'), p: 'q' }],
  ['a prototype key', { ...board('abcd'), constructor: 'a' }]
])('%s is invalid, not wrong', (_, answer) => {
  expect(markMatch(question, answer)).toEqual({ state: 'invalid', reason: { code: 'unknown-option' } });
});

test('four prompts joined one to one at random earn a quarter on average', () => {
  const each = [...'abcd'];
  const boards = each.flatMap((a) => each.flatMap((b) => each.flatMap((c) => each.map((d) => a + b + c + d))));
  const scores = boards
    .filter((targets) => new Set(targets).size === 4)
    .map((targets) => scoreOf(question, board(targets)));
  expect(scores).toHaveLength(24);
  expect(scores.reduce((sum, score) => sum + score, 0) / 24).toBeCloseTo(0.25, 9);
});

test('extra targets lower the worth of a blind guess', () => {
  expect(guessMatch(question)).toBe(0.25);
  expect(guessMatch({ ...question, targets: items('abcde') })).toBe(0.2);
});

test('the key is every prompt with its target; one pair moved is a distractor', () => {
  expect(matchKey(question)).toEqual(board('abcd'));
  expect(matchDistractors(question)).toHaveLength(12);
  expect(matchDistractors(question)[0]).toEqual(board('bbcd'));
});

test('question and answer can be read as plain text', () => {
  expect(matchText(question)).toContain('Text of p …');
  expect(matchText(question)).toContain('… Text of a');
  expect(matchAnswerText(question, { p: 'b' })).toMatch(/^Text of p: Text of b; Text of q: –/);
});

test('a right pair in place of a wrong one never lowers the score', () => {
  fc.assert(
    fc.property(answered(arbitraries.match), ([made, answer]) => {
      for (const { id, target } of made.prompts) {
        expect(scoreOf(made, { ...answer, [id]: target })).toBeGreaterThanOrEqual(scoreOf(made, answer));
      }
    })
  );
});

test('a prompt whose target does not exist is a problem the author is told of', () => {
  const prompts = question.prompts.with(0, { id: 'p', text: 'P', target: 'z', message: 'Why.' });
  expect(problemsOf({ ...question, prompts })).toEqual([
    'prompts.0.target: names no target; expected one of a, b, c, d'
  ]);
});

test('an extra target needs a message that says why it fits no prompt', () => {
  const targets = [...question.targets, { id: 'e', text: 'E' }];
  expect(problemsOf({ ...question, targets })).toEqual([
    'targets.4: is an extra target and needs a message that says why it fits no prompt'
  ]);
});

test('a wrong pair says why: what the target itself says, or that it belongs elsewhere or nowhere', () => {
  const made = {
    ...question,
    targets: question.targets
      .map(({ id, text }) => ({ id, text }))
      .concat([
        { id: 'x', text: 'Text of x' },
        { id: 'y', text: 'Text of y', message: 'Never met.' } as { id: string; text: string }
      ])
  };
  const answer = { p: 'b', q: 'x', r: 'y', s: 'd' };
  const result = markMatch(made, answer);
  const lines = result.state === 'graded' ? matchFeedback(made, answer, result, labels) : [];
  expect(lines.filter(({ outcome }) => outcome === 'wrong').map(({ part, message }) => [part, message])).toEqual([
    ['p', 'Text of b belongs to another line.'],
    ['q', 'Text of x belongs to no line.'],
    ['r', 'Never met.']
  ]);
  expect(lines[1]).toMatchObject({
    part: 'p',
    place: 'Text of a',
    message: 'Why p stands where it does.',
    reveals: true
  });
});

function board(targets: string): Record<string, string> {
  return Object.fromEntries([...'pqrs'].map((prompt, i) => [prompt, targets.charAt(i)]));
}

function scoreOf(made: Match, answer: Record<string, string>): number {
  const result = markMatch(made, answer);
  return result.state === 'graded' ? result.score : NaN;
}
