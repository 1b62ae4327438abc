import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { examples, items, options } from '#support/question-example.ts';
import { kindOf, kinds, type KindName, type Question } from '../questions/index.ts';
import { anyRecords, attemptAt, readingOf } from '#support/learning-example.ts';
import { standingOf, summarise, type Standing } from './progress.ts';
import type { Asked } from '../questions/asked.ts';
import type { Attempt, SavedRecord } from './record.ts';

const { choice, multi, statement, text, order, match } = examples;

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  const question = examples[kind];
  const key = kindOf(question).key(question) as Attempt['answer'];

  test('the key is right at the first try', () => {
    expect(standing(question, [attemptAt(question, key)])).toMatchObject({
      state: 'right',
      score: 1,
      tries: 1,
      misses: 0,
      remarked: false
    });
  });

  test('a comma fixed since the answer keeps it', () => {
    const fixed = { ...question, prompt: 'who signed the Agreement; and when?!' };
    expect(standing(fixed, [attemptAt(question, key)])).toMatchObject({ state: 'right', remarked: false });
  });

  test('a message rewritten since the answer keeps it', () => {
    const rewritten = { ...question, explanation: 'Said in quite another way.' };
    expect(standing(rewritten, [attemptAt(question, key)])).toMatchObject({ state: 'right', remarked: false });
  });

  test('a prompt reworded since the answer makes it another question, and the answer is kept', () => {
    const attempt = attemptAt(question, key);
    const reworded = { ...question, prompt: 'Who did not sign the agreement?' };
    const now = standing(reworded, [attempt]);
    expect(now).toMatchObject({ state: 'changed', score: 0, tries: 0, misses: 0 });
    expect(now?.last).toEqual(attempt);
    expect(now?.result).toBeUndefined();
  });
});

describe('the last attempt counts', () => {
  test('right after wrong is right, with both tries and the miss', () => {
    expect(standing(choice, tries(choice, 'b', 'a'))).toMatchObject({ state: 'right', score: 1, tries: 2, misses: 1 });
  });

  test('wrong after right is wrong', () => {
    expect(standing(choice, tries(choice, 'a', 'b'))).toMatchObject({ state: 'wrong', score: 0, tries: 2, misses: 1 });
  });

  test('partly right is neither, and a miss', () => {
    expect(standing(text, tries(text, 'Kiev'))).toMatchObject({ state: 'partly', score: 0.5, tries: 1, misses: 1 });
  });

  test('an answer to the new wording counts after one to the old', () => {
    const old = { ...choice, prompt: 'Who was it?' };
    const attempts = [attemptAt(old, 'b', { at: 1 }), attemptAt(choice, 'a', { at: 2 })];
    expect(standing(choice, attempts)).toMatchObject({ state: 'right', tries: 1, misses: 0 });
  });

  test.each(['18', '30', '100'])('an estimate of %s is a guess, neither right nor wrong', (amount) => {
    const estimate: Question = {
      ...examples.number,
      ...{ answer: 18, likely: [], bands: [{ within: 2, score: 1 }], measure: 'ratio' },
      estimate: { from: 1, to: 100, scale: 'log', claimed: [] }
    };
    expect(standing(estimate, tries(estimate, amount))).toMatchObject({ state: 'guessed', tries: 1 });
    expect(standing(estimate, [attemptAt(estimate, amount, { gaveUp: true })])).toMatchObject({ state: 'gave-up' });
  });

  test('without an attempt there is no standing, which is not zero', () => {
    expect(standing(choice, [])).toBeUndefined();
  });
});

describe('who gave up', () => {
  const gaveUp = (at: number) => attemptAt(choice, '', { at, gaveUp: true });

  test('stands as such, without a try', () => {
    const now = standing(choice, [gaveUp(1)]);
    expect(now).toMatchObject({ state: 'gave-up', score: 0, tries: 0, misses: 0 });
    expect(now?.result).toBeUndefined();
  });

  test('keeps the tries made before', () => {
    expect(standing(choice, [...tries(choice, 'b', 'c'), gaveUp(9)])).toMatchObject({
      state: 'gave-up',
      tries: 2,
      misses: 2
    });
  });

  test('can answer afterwards', () => {
    expect(standing(choice, [gaveUp(1), attemptAt(choice, 'a', { at: 2 })])).toMatchObject({
      state: 'right',
      tries: 1
    });
  });

  test('on a question that has changed since may start anew', () => {
    expect(standing({ ...choice, prompt: 'Another one?' }, [gaveUp(1)])).toMatchObject({ state: 'changed' });
  });

  test('has given up even when the key was corrected since', () => {
    expect(standing({ ...choice, options: options('b', 'ac') }, [gaveUp(1)])).toMatchObject({ state: 'gave-up' });
  });
});

describe('a corrected key marks past answers again', () => {
  test.each<[string, Question, Question, Attempt['answer'], Standing['state']]>([
    ['choice', choice, { ...choice, options: options('b', 'ac') }, 'b', 'right'],
    ['choice, against the learner', choice, { ...choice, options: options('b', 'ac') }, 'a', 'wrong'],
    ['multi', multi, { ...multi, options: options('abcd', 'ef') }, ['a', 'b', 'c', 'd'], 'right'],
    ['statement', statement, { ...statement, answer: 'true' }, 'true', 'right'],
    ['text', text, { ...text, accept: [{ text: 'Kyiv' }, { text: 'Kiev' }] }, 'Kiev', 'right'],
    ['order', order, { ...order, items: items('abced') }, ['a', 'b', 'c', 'e', 'd'], 'right'],
    [
      'match',
      match,
      { ...match, prompts: match.prompts.map((prompt) => ({ ...prompt, target: 'a' })) },
      { p: 'a', q: 'a', r: 'a', s: 'a' },
      'right'
    ]
  ])('%s', (_, then, now, answer, state) => {
    expect(standing(now, [attemptAt(then, answer)])).toMatchObject({ state, remarked: true, tries: 1 });
  });

  test('misses are counted under the key of today', () => {
    const corrected = { ...choice, options: options('b', 'ac') };
    expect(standing(corrected, tries(choice, 'b', 'b', 'a'))).toMatchObject({ tries: 3, misses: 1 });
  });

  test('an answer given after the correction was not marked again', () => {
    const corrected = { ...choice, options: options('b', 'ac') };
    const attempts = [attemptAt(choice, 'b', { at: 1 }), attemptAt(corrected, 'b', { at: 2 })];
    expect(standing(corrected, attempts)).toMatchObject({ state: 'right', remarked: false, tries: 2 });
  });
});

describe('an answer to what is no longer asked', () => {
  test.each<[string, Question, Question]>([
    ['an option removed', choice, { ...choice, options: choice.options.slice(0, 2) }],
    ['an option added', choice, { ...choice, options: options('a', 'bcd') }],
    ['an option reworded', choice, { ...choice, options: choice.options.map((one) => ({ ...one, text: 'Other' })) }],
    ['an item removed', order, { ...order, items: items('abcd') }],
    ['a target removed', match, { ...match, targets: match.targets.slice(1) }]
  ])('%s: the question has changed since', (_, then, now) => {
    const attempt = attemptAt(then, kindOf(then).key(then) as Attempt['answer']);
    expect(standing(now, [attempt])).toMatchObject({ state: 'changed', last: attempt });
  });

  test.each<[string, Attempt['answer']]>([
    ['names an option that is not there', 'zebra'],
    ['is of another kind', ['a', 'b']],
    ['is nothing', null],
    ['is empty', ''],
    ['is a key of every object', '__proto__']
  ])('an answer that %s under an unchanged fingerprint is asked again, not marked wrong', (_, answer) => {
    expect(standing(choice, [attemptAt(choice, answer)])).toMatchObject({ state: 'changed', tries: 0, misses: 0 });
  });

  test.each(['', 'x', '..', '__proto__', fingerprint(choice).replaceAll('.', '')])(
    'a fingerprint made up by somebody (%j) is that of another question',
    (hash) => expect(standing(choice, [attemptAt(choice, 'a', { hash })])).toMatchObject({ state: 'changed' })
  );
});

describe('a summary', () => {
  const bank = Object.values(examples).map((question): Question => ({ ...question, id: question.kind }));
  const asked = bank.map((question) => ({ question, hash: fingerprint(question) }));

  test('does not depend on the order of the records', () => {
    const attempts = fc.uniqueArray(fc.tuple(fc.constantFrom(...bank), fc.nat(5), fc.constantFrom('a', 'b', 'true')), {
      selector: ([{ id }, at]) => `${id}-${at}`
    });
    const records = fc
      .tuple(
        attempts.map((all): SavedRecord[] => all.map(([question, at, answer]) => attemptAt(question, answer, { at }))),
        anyRecords
      )
      .map(([ours, others]) => [...ours, ...others]);
    const twoOrders = records.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
    );
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(summarise(other, asked)).toEqual(summarise(one, asked));
      })
    );
  });

  test('says where the learner stands with each question that was tried', () => {
    const records = [
      attemptAt(named('choice'), 'a', { at: 2 }),
      attemptAt(named('choice'), 'b', { at: 1 }),
      attemptAt(named('statement'), 'true')
    ];
    const { standings } = summarise(records, asked);
    expect([...standings].map(([id, { state, tries: count }]) => [id, state, count])).toEqual([
      ['choice', 'right', 2],
      ['statement', 'wrong', 1]
    ]);
  });

  test('agrees with the standing of each question alone', () => {
    const records = tries(named('choice'), 'b', 'c', 'a');
    const one = asked.filter(({ question }) => question.id === 'choice');
    expect(summarise(records, asked).standings.get('choice')).toEqual(standingOf(one[0] as Asked, records));
  });

  test('passes over questions it does not know and leaves their records alone', () => {
    const records = Object.freeze([attemptAt({ ...choice, id: 'withdrawn' }, 'a'), attemptAt(named('choice'), 'a')]);
    expect([...summarise(records, asked).standings.keys()]).toEqual(['choice']);
    expect(records).toHaveLength(2);
  });

  test('of a question named like something every object has, without any attempt, is empty', () => {
    const odd = ['constructor', '__proto__', 'toString'].map((id) => ({ ...choice, id }));
    const { standings } = summarise(
      [],
      odd.map((question) => ({ question, hash: fingerprint(question) }))
    );
    expect(standings.size).toBe(0);
  });

  test('names the sections read by lesson, each once', () => {
    const records = [
      readingOf('a'),
      readingOf('b'),
      readingOf('a', { id: 'again' }),
      readingOf('a', { id: 'other', lesson: 'next' })
    ];
    expect([...summarise(records, asked).sectionsRead].sort()).toEqual(['lesson/a', 'lesson/b', 'next/a']);
  });

  test('knows the newest record, to continue from', () => {
    const newest = readingOf('late', { at: 9000 });
    expect(summarise([newest, ...tries(choice, 'a', 'b')], asked).latest).toEqual(newest);
  });

  test('of nothing is empty', () => {
    expect(summarise([], asked)).toEqual({ standings: new Map(), sectionsRead: new Set() });
  });

  function named(id: string): Question {
    return bank.find((question) => question.id === id) as Question;
  }
});

function standing(question: Question, attempts: Attempt[]): Standing | undefined {
  return standingOf({ question, hash: fingerprint(question) }, attempts);
}

/** Attempts at a question as it is, one after the other. */
function tries(question: Question, ...answers: Attempt['answer'][]): Attempt[] {
  return answers.map((answer, index) => attemptAt(question, answer, { at: index + 1 }));
}
