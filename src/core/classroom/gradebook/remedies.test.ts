import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraries } from '#support/question-arbitrary.ts';
import { examples } from '#support/question-example.ts';
import type { Question } from '../../questions/index.ts';
import { choiceOf, scoringWith } from '#support/class-example.ts';
import { multiRuleNames } from './multi-rules.ts';
import { remedied, type Remedy } from './remedies.ts';

/** The score of an answer under remedies; undefined where it cannot be graded. */
function scoreUnder(question: Question, answer: unknown, ...remedies: Remedy[]): number | undefined {
  const { scoring, problems } = remedied(scoringWith([question]), remedies);
  expect(problems).toEqual([]);
  const [item] = scoring.items;
  const result = scoring.mark(item!.question, answer);
  return result.state === 'graded' ? result.score : undefined;
}

const problemsOf = (question: Question, ...remedies: Remedy[]) => remedied(scoringWith([question]), remedies).problems;

describe('a key put right', () => {
  const question = choiceOf('one');
  const correcting = (choice: string, id = 'one'): Remedy => ({ kind: 'correct-key', question: id, choice });

  test('marks everything by the new one', () => {
    expect(scoreUnder(question, 'b', correcting('b'))).toBe(1);
    expect(scoreUnder(question, 'a', correcting('b'))).toBe(0);
    const { statement } = examples;
    const other = statement.answer === 'true' ? 'false' : 'true';
    expect(scoreUnder(statement, other, correcting(other, statement.id))).toBe(1);
    expect(scoreUnder(statement, statement.answer, correcting(other, statement.id))).toBe(0);
  });

  test('must be one of the choices of a question that was asked and has one answer', () => {
    expect(problemsOf(question, correcting('b', 'two'))).toEqual([{ at: 0, reason: 'unknown-question' }]);
    expect(problemsOf(question, correcting('z'))).toEqual([{ at: 0, reason: 'unknown-choice' }]);
    expect(problemsOf(examples.statement, correcting('maybe', examples.statement.id))).toEqual([
      { at: 0, reason: 'unknown-choice' }
    ]);
    expect(problemsOf(examples.multi, correcting('f', examples.multi.id))).toEqual([
      { at: 0, reason: 'not-for-this-kind' }
    ]);
  });

  test('goes together with a choice accepted too, whichever was chosen first', () => {
    const accept: Remedy = { kind: 'accept', question: 'one', part: '', choice: 'c' };
    for (const remedies of [
      [correcting('b'), accept],
      [accept, correcting('b')]
    ]) {
      const scores = ['a', 'b', 'c'].map((answer) => scoreUnder(question, answer, ...remedies));
      expect(scores).toEqual([0, 1, 1]);
    }
  });
});

describe('a choice accepted too', () => {
  const accepting = (part: string, choice: string): Remedy => ({ kind: 'accept', question: 'example', part, choice });

  test.each([
    ['choice', 'b', ['', 'b'], 1],
    ['choice', 'c', ['', 'b'], 0],
    ['statement', 'true', ['', 'true'], 1],
    ['text', ' the KIEV.', ['', 'kiev'], 1],
    ['number', '350 billion', ['', '350000000000'], 1],
    ['date', '2025-2-19', ['', '2025-02-19'], 1],
    ['match', { p: 'b', q: 'b', r: 'c', s: 'd' }, ['p', 'b'], 1],
    ['match', { p: 'b', q: 'a', r: 'c', s: 'd' }, ['p', 'b'], 0.75],
    ['sort', { a: 'h', b: 'g', c: 'h', d: 'h' }, ['a', 'h'], 1],
    ['gaps', { place: 'x', day: '30' }, ['place', 'x'], 1],
    ['attribute', { speaker: 'b', nature: 'fact' }, ['speaker', 'b'], 0.5],
    ['multi', ['a', 'b', 'c', 'd'], ['', 'd'], 1],
    ['multi', ['a', 'b'], ['', 'c'], 1],
    ['evidence', ['a', 'b', 'c'], ['', 'c'], 1]
  ] as const)('%s: %j with %j', (kind, answer, [part, choice], score) => {
    expect(scoreUnder(examples[kind], answer, accepting(part, choice))).toBeCloseTo(score, 9);
  });

  test('is not offered for an order, where no place is right alone', () => {
    expect(problemsOf(examples.order, accepting('a', '2'))).toEqual([{ at: 0, reason: 'not-for-this-kind' }]);
  });

  test('does not make an answer graded that was not', () => {
    expect(scoreUnder(examples.choice, 'z', accepting('', 'z'))).toBeUndefined();
    const announced: Question = { ...examples.multi, announce: true };
    expect(scoreUnder(announced, ['a', 'b', 'c', 'd'], accepting('', 'd'))).toBeUndefined();
    expect(scoreUnder(announced, ['a', 'b', 'd'], accepting('', 'd'))).toBeCloseTo(2 / 3, 9);
  });
});

describe('an option taken out', () => {
  const without = (option: string): Remedy => ({ kind: 'disregard', question: 'example', option });

  test('helps who ticked it wrongly, and takes from who ticked it rightly', () => {
    expect(scoreUnder(examples.multi, ['a', 'b', 'c', 'd'], without('d'))).toBe(1);
    // two of three right, and one wrong: with the right one taken out, one of two
    expect(scoreUnder(examples.multi, ['a', 'b', 'd'])).toBeCloseTo(1 / 3, 9);
    expect(scoreUnder(examples.multi, ['a', 'b', 'd'], without('a'))).toBeCloseTo(0, 9);
  });

  test('two of them, in any order, are both out', () => {
    expect(scoreUnder(examples.multi, ['a', 'b', 'c', 'd', 'e'], without('d'), without('e'))).toBe(1);
    expect(scoreUnder(examples.multi, ['b', 'd'], without('d'), without('a'))).toBe(0.5);
  });

  test('needs something right and something wrong to be left', () => {
    const one: Question = { ...examples.multi, options: examples.multi.options.slice(2, 6) };
    expect(problemsOf(one, without('c'))).toEqual([{ at: 0, reason: 'nothing-left' }]);
    expect(problemsOf(examples.multi, without('z'))).toEqual([{ at: 0, reason: 'unknown-choice' }]);
    expect(problemsOf(examples.choice, without('b'))).toEqual([{ at: 0, reason: 'not-for-this-kind' }]);
  });
});

describe('another rule for ticks', () => {
  test('marks multi and evidence by it, and leaves the other kinds alone', () => {
    const rule: Remedy = { kind: 'multi-rule', rule: 'all-or-nothing' };
    expect(scoreUnder(examples.multi, ['a', 'b'], rule)).toBe(0);
    expect(scoreUnder(examples.evidence, ['a'], rule)).toBe(0);
    expect(scoreUnder(examples.match, { p: 'b', q: 'b', r: 'c', s: 'd' }, rule)).toBe(0.75);
  });

  test('may be for one question only, which has ticks', () => {
    const rule: Remedy = { kind: 'multi-rule', rule: 'halves', question: 'example' };
    expect(scoreUnder(examples.multi, ['a', 'b'], rule)).toBe(0.5);
    expect(scoreUnder({ ...examples.multi, id: 'example' }, ['a', 'b'], rule)).toBe(0.5);
    expect(problemsOf(examples.choice, rule)).toEqual([{ at: 0, reason: 'not-for-this-kind' }]);
    expect(problemsOf(choiceOf('other'), rule)).toEqual([{ at: 0, reason: 'unknown-question' }]);
  });

  test('counts the options that are left when one was taken out', () => {
    const remedies: Remedy[] = [
      { kind: 'multi-rule', rule: 'each-decision' },
      { kind: 'disregard', question: 'example', option: 'f' }
    ];
    expect(scoreUnder(examples.multi, ['a', 'b', 'c', 'd'], ...remedies)).toBe(0.8);
  });
});

test('accepting an option can lower no mark under any rule; taking one out can', () => {
  const { question, answer } = arbitraries.multi;
  const cases = question(6).chain((made) =>
    fc.tuple(fc.constant(made), answer(made), fc.constantFrom(...made.options))
  );
  fc.assert(
    fc.property(cases, fc.constantFrom(...multiRuleNames), ([made, given, { id }], rule) => {
      const change: Remedy = { kind: 'multi-rule', rule };
      const accept: Remedy = { kind: 'accept', question: made.id, part: '', choice: id };
      const before = scoreUnder(made, given, change);
      const after = scoreUnder(made, given, change, accept);
      expect(after === undefined).toBe(before === undefined);
      expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
    })
  );
});
