import { describe, expect, test } from 'vitest';
import { examples, items, options } from '#support/question-example.ts';
import { fingerprint } from './bank/fingerprint.ts';
import { compareFingerprints } from './fingerprint.ts';
import { kinds, type KindName, type Question } from './index.ts';

const { choice, multi, statement, text, order, match } = examples;

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  const question = examples[kind];

  test('a question left alone is the same', () => {
    expect(changeTo(question, structuredClone(question))).toBe('same');
  });

  test('fixing a comma or a capital in the prompt changes nothing', () => {
    expect(changeTo(question, { ...question, prompt: 'who signed “the Agreement” – and when' })).toBe('same');
  });

  test('changing explanation and messages changes nothing', () => {
    expect(changeTo(question, withOtherMessages(question))).toBe('same');
  });

  test('changing what is tested, how hard it is or its place in the course changes nothing', () => {
    const moved = {
      ...question,
      claims: ['other'],
      objective: 'other',
      level: 'apply',
      difficulty: 'hard'
    } as Question;
    expect(changeTo(question, moved)).toBe('same');
  });

  test('a reworded prompt is another question', () => {
    expect(changeTo(question, { ...question, prompt: 'Who did not sign the agreement, and when?' })).toBe('question');
  });
});

test.each<[string, Question, Question]>([
  ['choice', choice, { ...choice, options: options('b', 'ac') }],
  ['multi', multi, { ...multi, options: options('ab', 'cdef') }],
  ['statement', statement, { ...statement, answer: 'true' }],
  ['text, by an answer', text, { ...text, accept: [{ text: 'Lviv' }] }],
  ['text, by a score', text, { ...text, accept: [{ text: 'Kyiv' }, { text: 'Kiev', score: 0.25 }] }],
  ['text, by a sign', { ...text, accept: [{ text: '5' }] }, { ...text, accept: [{ text: '-5' }] }],
  [
    'text, by a capital that counts',
    { ...text, caseSensitive: true, accept: [{ text: 'US' }] },
    { ...text, caseSensitive: true, accept: [{ text: 'us' }] }
  ],
  ['order', order, { ...order, items: order.items.toReversed() }],
  [
    'match',
    match,
    { ...match, prompts: match.prompts.with(0, { id: 'p', text: 'Text of p', target: 'b', message: 'Why.' }) }
  ]
])('a changed key is noticed: %s', (_, before, after) => {
  expect(changeTo(before, after)).toBe('key');
});

test.each<[string, Question, Question]>([
  ['an option of choice', choice, { ...choice, options: choice.options.slice(0, 2) }],
  ['an option of multi', multi, { ...multi, options: multi.options.slice(0, 5) }],
  ['an item of order', order, { ...order, items: order.items.slice(1) }],
  ['a prompt of match', match, { ...match, prompts: match.prompts.slice(1) }],
  ['a target of match', match, { ...match, targets: match.targets.slice(1) }]
])('with %s removed it is another question', (_, before, after) => {
  expect(changeTo(before, after)).toBe('question');
});

test.each<[string, Question, Question]>([
  ['an option of choice', choice, { ...choice, options: reword(choice.options, 'New words') }],
  ['an option of multi', multi, { ...multi, options: reword(multi.options, 'New words') }],
  ['an item of order', order, { ...order, items: reword(order.items, 'New words') }],
  ['the ends of order', order, { ...order, from: 'latest', to: 'earliest' }],
  ['a prompt of match', match, { ...match, prompts: reword(match.prompts, 'New words') }],
  ['a target of match', match, { ...match, targets: reword(match.targets, 'New words') }]
])('with %s reworded it is another question', (_, before, after) => {
  expect(changeTo(before, after)).toBe('question');
});

test.each<[string, Question, Question]>([
  ['an option of choice', choice, { ...choice, options: reword(choice.options, 'text, of A!') }],
  ['an option of multi', multi, { ...multi, options: reword(multi.options, 'text, of A!') }],
  ['an accepted text', text, { ...text, accept: [{ text: 'the kyiv.' }, { text: 'Kiev', score: 0.5 }] }],
  ['an item of order', order, { ...order, items: reword(order.items, 'text, of A!') }],
  ['a target of match', match, { ...match, targets: reword(match.targets, 'text, of A!') }]
])('fixing a comma or a capital in %s changes nothing', (_, before, after) => {
  expect(changeTo(before, after)).toBe('same');
});

test.each([
  ['nothing', 'a1.b2.c3', 'a1.b2.c3', 'same'],
  ['the key', 'a1.b2.c3', 'a1.b2.c4', 'key'],
  ['the last sign of the options', 'a1.b2.c3', 'a1.b3.c3', 'question'],
  ['options of which one begins like the other', 'a1.b2.c3', 'a1.b.c3', 'question'],
  ['the stem', 'a1.b2.c3', 'a2.b2.c3', 'question']
])('fingerprints that differ in %s', (_, then, now, change) => {
  expect(compareFingerprints(then, now)).toBe(change);
});

test('the place an option is written in does not count', () => {
  expect(changeTo(choice, { ...choice, options: choice.options.toReversed() })).toBe('same');
  expect(changeTo(multi, { ...multi, options: multi.options.toReversed() })).toBe('same');
  expect(changeTo(match, { ...match, targets: match.targets.toReversed() })).toBe('same');
});

test('when options and key change at once it is another question', () => {
  expect(changeTo(order, { ...order, items: items('edcb') })).toBe('question');
});

test('the same words as another kind are another question', () => {
  expect(changeTo({ ...choice, options: options('a', 'bcd') }, { ...multi, options: options('a', 'bcd') })).toBe(
    'question'
  );
});

function changeTo(before: Question, after: Question): 'same' | 'key' | 'question' {
  return compareFingerprints(fingerprint(before), fingerprint(after));
}

function withOtherMessages(question: Question): Question {
  const told = new Set(['explanation', 'otherwise', 'message']);
  return JSON.parse(JSON.stringify(question), (name, value: unknown) => {
    if (name === 'messages') return { true: 'New.', false: 'New.', unknown: 'New.' };
    return told.has(name) ? 'New words.' : value;
  }) as Question;
}

function reword<T extends { text: string }>(all: readonly T[], text: string): T[] {
  return all.map((one, i) => (i === 0 ? { ...one, text } : one));
}
