import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answered, anything, arbitraryOf } from '#support/question-arbitrary.ts';
import { bankKindOf, bankKinds } from './bank/index.ts';
import { emptyAnswers } from './empty.ts';
import { labels, problemsOf } from '#support/question-example.ts';
import { kindOf, kinds, mark, type Answer, type KindName, type Question } from './index.ts';

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  const row = arbitraryOf(kind);
  const pair = answered(row);
  const question = row.question(10);

  test('every question made up for these tests fits the schema', () => {
    check(question, (made) => expect(problemsOf(made)).toEqual([]));
  });

  test('any valid answer is graded with a score from 0 to 1', () => {
    check(pair, ([made, answer]) => {
      const score = scoreOf(made, answer);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    });
  });

  test('the key earns full marks', () => {
    check(question, (made) => {
      expect(mark(made, kindOf(made).key(made))).toMatchObject({ state: 'graded', score: 1, verdict: 'right' });
    });
  });

  test('no distractor earns full marks', () => {
    check(question, (made) => {
      const distractors = bankKindOf(made).distractors(made);
      expect(distractors.length).toBeGreaterThan(0);
      for (const answer of distractors) expect(scoreOf(made, answer)).toBeLessThan(1);
    });
  });

  test('nothing answered is unanswered, neither wrong nor zero', () => {
    check(question, (made) => {
      for (const nothing of [emptyAnswers[kind], undefined, null]) {
        expect(mark(made, nothing)).toEqual({ state: 'unanswered' });
      }
    });
  });

  test('renaming every id changes neither the mark nor the guess', () => {
    check(pair, ([made, answer]) => {
      const renamed = { ...row.rename(made, otherName), id: otherName(made.id) } as Question;
      expect(idlessMark(renamed, row.renameAnswer(answer, otherName, made))).toEqual(idlessMark(made, answer));
      expect(bankKindOf(renamed).guess(renamed)).toBe(bankKindOf(made).guess(made));
    });
  });

  test('the guess is the mean score of every blind answer', () => {
    const few = { numRuns: 25 };
    check(
      row.question(5),
      (made) => {
        const scores = row.blind(made).map((answer) => scoreOf(made, answer));
        expect(bankKindOf(made).guess(made)).toBeCloseTo(
          scores.reduce((sum, score) => sum + score, 0) / scores.length,
          9
        );
      },
      few
    );
  });

  test('marking twice gives the same mark and leaves question and answer as they were', () => {
    check(pair, ([made, answer]) => {
      const before = structuredClone([made, answer]);
      expect(mark(made, answer)).toEqual(mark(made, answer));
      expect([made, answer]).toEqual(before);
    });
  });

  test('the key is told nothing but what is right, and any lesser answer something else', () => {
    check(pair, ([made, answer]) => {
      expect(outcomesOf(made, kindOf(made).key(made))).toEqual(['right']);
      if (scoreOf(made, answer) === 0) expect(outcomesOf(made, answer)).not.toEqual(['right']);
    });
  });

  test('anything at all can be handed over as an answer', () => {
    check(fc.tuple(question, anything), ([made, answer]) => expectState(made, answer), { numRuns: 300 });
  });

  test('ids that are unknown, doubled or left out are marked without an error', () => {
    const broken = pair.chain(([made, answer]) => fc.tuple(fc.constant(made), breakUp(answer)));
    check(broken, ([made, answer]) => expectState(made, answer), { numRuns: 300 });
  });

  test.each(hostileAnswers())('%s is marked without an error', (_, answer) => {
    check(question, (made) => expectState(made, answer), { numRuns: 3 });
  });

  test('the page accepts just what the answer schema accepts', () => {
    const answers = fc.oneof(
      pair.map(([, answer]) => answer),
      pair.chain(([, answer]) => breakUp(answer)),
      anything
    );
    check(answers, (answer) => {
      // a record's schema passes over an own key called __proto__; the page refuses what stands under it
      if (Object.hasOwn(Object(answer) as object, '__proto__')) return;
      expect(kinds[kind].accepts(answer)).toBe(z.safeParse(bankKinds[kind].answer, answer).success);
    });
  });

  test('a huge answer is invalid, not wrong', () => {
    const [made] = fc.sample(question, { numRuns: 1, seed: 1 });
    const huge = 'x'.repeat(1_000_000);
    const many = Array.from({ length: 100_000 }, (_, i) => `id-${i}`);
    for (const answer of [huge, many, [huge], Object.fromEntries(many.map((id) => [id, id]))]) {
      expect(mark(made as Question, answer).state).toBe('invalid');
    }
  });
});

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, parameters: fc.Parameters<[T]> = {}): void {
  const property = fc.property(arbitrary, (value) => {
    holds(value);
  });
  fc.assert(property, parameters);
}

function scoreOf(question: Question, answer: Answer): number {
  const result = mark(question, answer);
  if (result.state !== 'graded') throw new Error(`${JSON.stringify(answer)} is ${result.state}`);
  return result.score;
}

function outcomesOf(question: Question, answer: Answer): string[] {
  const result = mark(question, answer);
  if (result.state !== 'graded') throw new Error(`${JSON.stringify(answer)} is ${result.state}`);
  const lines = kindOf(question).feedback(question, answer, result, labels);
  return [...new Set(lines.map(({ outcome }) => outcome))];
}

function otherName(id: string): string {
  return `new-${[...id].reverse().join('')}`;
}

function idlessMark(question: Question, answer: Answer): unknown {
  const result = mark(question, answer);
  return result.state === 'graded' ? { ...result, parts: result.parts.map(({ outcome }) => outcome) } : result;
}

function expectState(question: Question, answer: unknown): void {
  expect(mark(question, answer).state).toMatch(/^(unanswered|invalid|graded)$/);
}

const odd = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', 'hasOwnProperty', '\uD800'),
  fc.string(),
  anything
);

/** Keeps the shape of an answer that could be graded and spoils what is in it. */
function breakUp(answer: Answer): fc.Arbitrary<unknown> {
  if (typeof answer === 'string') return odd;
  const entries = Array.isArray(answer) ? answer.map((id, i) => [i, id]) : Object.entries(answer);
  const spoilt = fc.array(fc.oneof(fc.constantFrom(...entries), fc.tuple(fc.string(), odd)), { maxLength: 12 });
  return spoilt.map((list) => (Array.isArray(answer) ? list.map(([, id]) => id as unknown) : Object.fromEntries(list)));
}

function hostileAnswers(): [string, unknown][] {
  return [
    ['an own key called __proto__', JSON.parse('{"__proto__": "a", "constructor": "b"}')],
    ['a list of prototype keys', ['__proto__', 'constructor', 'toString']],
    ['the word __proto__', '__proto__'],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 'b' })],
    ['half a surrogate pair', '\uDC00'],
    ['a function', () => 'a'],
    ['a symbol', Symbol('a')],
    ['not a number', NaN],
    ['a list within a list', [['a'], [['b']]]]
  ];
}
