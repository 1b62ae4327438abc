import { describe, expect, test } from 'vitest';
import type { RecordStore } from '#device/record-store.ts';
import { attemptAt } from '#support/learning-example.ts';
import type { Attempt } from '#core/learning/record.ts';
import { formView, type FormView } from '#core/views/question.ts';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import { bankKindOf } from '#core/questions/bank/index.ts';
import { emptyAnswers } from '#core/questions/empty.ts';
import { examples, options } from '#support/question-example.ts';
import { kindOf, kinds, type Answer, type KindName, type Question } from '#core/questions/index.ts';
import { seedOf } from '#core/random.ts';
import { sheets } from './sheets.svelte.ts';
import { ProgressState } from './progress.svelte.ts';
import { QuestionState } from './question.svelte.ts';

const { choice, multi, text, order, match } = examples;

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  const question = examples[kind];
  const key = kindOf(question).key(question);
  const [wrong, other] = bankKindOf(question).distractors(question) as [Answer, Answer];

  test('starts empty, with nothing to show', async () => {
    const { state } = await ask(question);
    expect(state.answer).toEqual(emptyAnswers[question.kind]);
    expect(seen(state)).toMatchObject({ shown: 'nothing', unfolded: false, notice: undefined, result: undefined });
  });

  test('checked without an answer says so, costs nothing and records nothing', async () => {
    const { state, progress } = await ask(question);
    state.check();
    expect(state.notice).toEqual({ state: 'unanswered' });
    expect(seen(state)).toMatchObject({ shown: 'nothing', unfolded: false });
    expect(progress.records).toEqual([]);
  });

  test('right at once shows everything', async () => {
    const { state, progress } = await ask(question);
    answer(state, key);
    expect(seen(state)).toMatchObject({ shown: 'all', unfolded: true, notice: undefined });
    expect(state.result).toMatchObject({ answer: key, graded: { verdict: 'right' } });
    expect(progress.records).toHaveLength(1);
  });

  test('wrong once shows what was chosen, twice everything', async () => {
    const { state } = await ask(question);
    answer(state, wrong);
    expect(seen(state)).toMatchObject({ shown: 'chosen', unfolded: true });
    answer(state, other ?? (kind === 'date' ? '2024-01-01' : 'no idea'));
    expect(seen(state)).toMatchObject({ shown: 'all', unfolded: true });
  });

  test('given up shows everything about the key, and no verdict on the learner', async () => {
    const { state, progress } = await ask(question);
    state.giveUp();
    expect(seen(state)).toMatchObject({ shown: 'all', unfolded: true });
    expect(state.standing?.state).toBe('gave-up');
    expect(state.result).toMatchObject({ answer: key, graded: { verdict: 'right' } });
    expect(progress.records).toMatchObject([{ gaveUp: true }]);
  });

  test('answered on an earlier visit comes back with its answer, folded', async () => {
    const { state } = await ask(question, [attemptAt(question, wrong as Attempt['answer'])]);
    expect(state.answer).toEqual(wrong);
    expect(seen(state)).toMatchObject({ shown: 'chosen', unfolded: false, notice: undefined });
    expect(state.result?.answer).toEqual(wrong);
  });

  test('that has changed since says so and asks again', async () => {
    const { state, progress } = await ask(question, [attemptAt({ ...question, prompt: 'Another?' }, key as string)]);
    expect(state.standing?.state).toBe('changed');
    expect(state.answer).toEqual(emptyAnswers[question.kind]);
    expect(seen(state)).toMatchObject({ shown: 'nothing', result: undefined });
    answer(state, key);
    expect(seen(state)).toMatchObject({ shown: 'all', standing: { state: 'right', tries: 1 } });
    expect(progress.records).toHaveLength(2);
  });
});

describe('an answer that cannot be graded', () => {
  test.each<[string, Question, Answer, object]>([
    ['too few items', order, ['a', 'b'], { code: 'incomplete', missing: 3 }],
    ['a pair missing', match, { p: 'a', q: 'b' }, { code: 'incomplete', missing: 2 }],
    [
      'another number of ticks than announced',
      { ...multi, announce: true },
      ['a'],
      { code: 'count', expected: 3, given: 1 }
    ],
    ['an option that is not there', choice, 'zebra', { code: 'unknown-option' }],
    ['a text far too long', text, 'x'.repeat(201), { code: 'too-long', limit: 200 }]
  ])('%s: says why, costs nothing and records nothing', async (_, question, given, reason) => {
    const { state, progress } = await ask(question);
    answer(state, given);
    expect(state.notice).toEqual({ state: 'invalid', reason });
    expect(seen(state)).toMatchObject({ shown: 'nothing', unfolded: false });
    expect(state.answer).toEqual(given);
    expect(progress.records).toEqual([]);
  });

  test('is complained about until it is changed', async () => {
    const { state } = await ask(order);
    answer(state, ['a']);
    state.edit(['a', 'b']);
    expect(state.notice).toBeUndefined();
  });

  test('between two tries is no try', async () => {
    const { state } = await ask(match);
    answer(state, { p: 'b', q: 'b', r: 'c', s: 'd' });
    answer(state, { p: 'a' });
    expect(state.standing).toMatchObject({ tries: 1, misses: 1 });
    expect(state.shown).toBe('nothing');
  });
});

describe('the same answer again is no second try', () => {
  test.each<[string, Question, Answer, Answer]>([
    ['the same option', choice, 'b', 'b'],
    ['the same text', text, 'Moscow', 'Moscow'],
    ['the same order', order, ['e', 'd', 'c', 'b', 'a'], ['e', 'd', 'c', 'b', 'a']],
    ['the same ticks', multi, ['a', 'd'], ['a', 'd']],
    ['the same ticks, made in another order', multi, ['a', 'd'], ['d', 'a']],
    ['the same pairs', match, { p: 'b', q: 'b', r: 'c', s: 'd' }, { p: 'b', q: 'b', r: 'c', s: 'd' }],
    [
      'the same pairs, made in another order',
      match,
      { p: 'b', q: 'b', r: 'c', s: 'd' },
      { s: 'd', q: 'b', r: 'c', p: 'b' }
    ]
  ])('%s', async (_, question, once, again) => {
    const { state, progress } = await ask(question);
    answer(state, once);
    answer(state, again);
    expect(progress.records).toHaveLength(1);
    expect(seen(state)).toMatchObject({ shown: 'chosen', unfolded: true });
  });

  test('nor is it after a reload', async () => {
    const { state, progress } = await ask(choice, [attemptAt(choice, 'b')]);
    state.check();
    expect(progress.records).toHaveLength(1);
    expect(seen(state)).toMatchObject({ shown: 'chosen', unfolded: true });
  });

  test('but the items in another order are another answer', async () => {
    const { state, progress } = await ask(order);
    answer(state, ['e', 'd', 'c', 'b', 'a']);
    answer(state, ['d', 'e', 'c', 'b', 'a']);
    expect(progress.records).toHaveLength(2);
  });

  test('but after giving up it counts', async () => {
    const { state, progress } = await ask(choice);
    state.edit('b');
    state.giveUp();
    answer(state, 'b');
    expect(progress.records).toHaveLength(2);
    expect(state.standing?.state).toBe('wrong');
  });
});

describe('after feedback', () => {
  test('changing the answer hides it', async () => {
    const { state } = await ask(choice);
    answer(state, 'b');
    state.edit('c');
    expect(seen(state)).toMatchObject({ answer: 'c', shown: 'nothing' });
  });

  test('trying again hides it and keeps the answer to be changed', async () => {
    const { state, progress } = await ask(multi);
    answer(state, ['a', 'd']);
    state.tryAgain();
    expect(state.answer).toEqual(['a', 'd']);
    expect(seen(state)).toMatchObject({ shown: 'nothing', unfolded: false });
    expect(progress.records).toHaveLength(1);
  });

  test('an answer emptied by the learner stays empty', async () => {
    const { state, progress } = await ask(text);
    answer(state, 'Moscow');
    answer(state, '');
    expect(seen(state)).toMatchObject({ answer: '', notice: { state: 'unanswered' }, shown: 'nothing' });
    expect(progress.records).toHaveLength(1);
  });

  test('right at the second try shows everything, and the miss is remembered', async () => {
    const { state } = await ask(choice);
    answer(state, 'b');
    answer(state, 'a');
    expect(seen(state)).toMatchObject({ shown: 'all', standing: { state: 'right', tries: 2, misses: 1 } });
  });

  test('giving up after a wrong try shows everything', async () => {
    const { state } = await ask(choice);
    answer(state, 'b');
    state.giveUp();
    expect(seen(state)).toMatchObject({ shown: 'all', answer: 'b', result: { answer: 'a' } });
  });
});

describe('after a reload', () => {
  test('nothing is unfolded, and what may be shown is as before', async () => {
    const { state, reload } = await ask(choice);
    answer(state, 'b');
    answer(state, 'c');
    const reloaded = await reload();
    expect(seen(reloaded)).toMatchObject({ answer: 'c', shown: 'all', unfolded: false });
  });

  test('an answer that was not checked is gone', async () => {
    const { state, reload } = await ask(choice);
    state.edit('b');
    expect((await reload()).answer).toBe('');
  });

  test('what was done to the question before the page woke up is kept', async () => {
    const { progress } = await ask(choice, [attemptAt(choice, 'b')]);
    const state = new QuestionState(viewOf(choice), progress, 'c');
    expect(seen(state)).toMatchObject({ answer: 'c', shown: 'nothing' });
  });

  test('an answer under a corrected key shows what holds today', async () => {
    const corrected = { ...choice, options: options('b', 'ac') };
    const { state } = await ask(corrected, [attemptAt(choice, 'b')]);
    expect(seen(state)).toMatchObject({ answer: 'b', shown: 'all', standing: { state: 'right', remarked: true } });
  });

  test('an answer nobody can have given is asked again', async () => {
    const { state } = await ask(choice, [attemptAt(choice, { __proto__: null, b: ['c'] })]);
    expect(seen(state)).toMatchObject({ answer: '', shown: 'nothing', result: undefined });
  });
});

describe('the order in which options stand', () => {
  test('comes from the id of the question at first, and is recorded', async () => {
    const { state, progress } = await ask(choice);
    expect(state.seed).toBe(seedOf(choice.id));
    answer(state, 'b');
    expect(progress.records).toMatchObject([{ seed: seedOf(choice.id) }]);
  });

  test('stays that of the earlier attempt', async () => {
    const { state, progress } = await ask(choice, [attemptAt(choice, 'b', { seed: 42 })]);
    expect(state.seed).toBe(42);
    answer(state, 'c');
    expect(state.seed).toBe(42);
    expect(progress.records).toMatchObject([{ seed: 42 }, { seed: 42 }]);
  });
});

/** A question on a page, after these attempts on an earlier visit. */
async function ask(question: Question, earlier: Attempt[] = []) {
  const store = storeOf(earlier);
  const visit = async () => {
    const progress = new ProgressState(() => Promise.resolve(store));
    await progress.start();
    return { progress, state: new QuestionState(viewOf(question), progress) };
  };
  const reload = async () => (await visit()).state;
  return { ...(await visit()), reload };
}

/** A store that lasts as long as the test. */
function storeOf(records: { id: string }[]): RecordStore {
  return {
    kind: 'kept',
    all: () => Promise.resolve(records),
    append(added) {
      records = [...records, ...added];
      return Promise.resolve(true);
    },
    erase: () => Promise.resolve(true),
    listen: () => () => undefined
  };
}

function answer(state: QuestionState, given: Answer): void {
  state.edit(given);
  state.check();
}

/** What the page shows of a question. */
function seen({ answer, notice, unfolded, shown, standing, result }: QuestionState) {
  return { answer, notice, unfolded, shown, standing, result };
}

/** A question whose lesson was fetched. */
function viewOf(question: Question): FormView {
  const sheet = { question, hash: fingerprint(question), lesson: 'lesson', evidence: [] };
  sheets.add('lesson', { [question.id]: sheet });
  return formView(sheet, { number: 1, of: 1 });
}
