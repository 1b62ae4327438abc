import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answered, arbitraries } from '#support/question-arbitrary.ts';
import { examples, items, labels } from '#support/question-example.ts';
import type { Line } from './feedback.ts';
import { orderAnswerText } from './answer-text.ts';
import { guessOrder, orderDistractors, type Order } from './bank/order.ts';
import { markOrder, orderFeedback, orderKey, startOrder } from './order.ts';

const question = examples.order;

test.each([
  ['abcde', 1, 'right', 10],
  ['abced', 0.8, 'partly', 9],
  ['bcdea', 0.2, 'partly', 6],
  ['cabed', 0.4, 'partly', 7],
  ['edcba', 0, 'wrong', 0]
])('of five items, the order %s earns %d', (order, score, verdict, right) => {
  expect(scoreOf(question, [...order])).toBeCloseTo(score, 9);
  expect(markOrder(question, [...order])).toMatchObject({ verdict, tally: { kind: 'pairs', right, of: 10 } });
});

test.each([
  [3, 0.2778],
  [4, 0.1944],
  [5, 0.1633],
  [6, 0.1448]
])('a blind order of %d items earns %d on average', (count, mean) => {
  expect(guessOrder({ ...question, items: items('abcdef'.slice(0, count)) })).toBeCloseTo(mean, 4);
});

test('half of the pairs right is what chance gives and earns nothing', () => {
  const four = { ...question, items: items('abcd') };
  expect(markOrder(four, ['b', 'd', 'a', 'c'])).toMatchObject({ score: 0, tally: { right: 3, of: 6 } });
});

test('an item is right when it stands in its own place', () => {
  expect(markOrder(question, [...'abced'])).toMatchObject({
    parts: [...'abcde'].map((id) => ({ id, outcome: 'de'.includes(id) ? 'wrong' : 'right' }))
  });
});

test('an order in which nothing was moved is unanswered', () => {
  expect(markOrder(question, [])).toEqual({ state: 'unanswered' });
});

test('an order with items left out is incomplete, not wrong', () => {
  expect(markOrder(question, ['a', 'b'])).toEqual({ state: 'invalid', reason: { code: 'incomplete', missing: 3 } });
});

test.each([
  ['an unknown item', 'abcdz'],
  ['a doubled item', 'abcdd'],
  ['an item too many', 'abcdez'],
  ['the whole order twice', 'abcdeabcde']
])('%s is invalid, not wrong', (_, order) => {
  expect(markOrder(question, [...order])).toEqual({ state: 'invalid', reason: { code: 'unknown-option' } });
});

test('the key is the order written; each swap of neighbours and the reverse are distractors', () => {
  const three = { ...question, items: items('abc') };
  expect(orderKey(three)).toEqual(['a', 'b', 'c']);
  expect(orderDistractors(three).map((order) => order.join(''))).toEqual(['bac', 'acb', 'cba']);
});

test('the order shown first keeps every item and is never the key', () => {
  const three = { ...question, items: items('abc') };
  for (let seed = 0; seed < 50; seed++) {
    const start = startOrder(three, seed);
    expect(start).toEqual(startOrder(three, seed));
    expect(start).not.toEqual(['a', 'b', 'c']);
    expect(start.toSorted()).toEqual(['a', 'b', 'c']);
  }
});

test('an answer is read as a numbered list', () => {
  const three = { ...question, items: items('abc') };
  expect(orderAnswerText(three, ['b', 'a', 'c'])).toBe('1. Text of b 2. Text of a 3. Text of c');
});

test('moving two neighbours into their order never lowers the score', () => {
  fc.assert(
    fc.property(answered(arbitraries.order), ([made, order]) => {
      const key = orderKey(made);
      order.slice(1).forEach((lower, i) => {
        const upper = order[i] as string;
        if (key.indexOf(upper) < key.indexOf(lower)) return;
        const better = order.with(i, lower).with(i + 1, upper);
        expect(scoreOf(made, better)).toBeGreaterThanOrEqual(scoreOf(made, order));
      });
    })
  );
});

test('feedback goes down the rows as they stand, with a reason for each wrong one, then tells their right places', () => {
  const why = (id: string) => `Why ${id} stands where it does.`;
  expect(linesOf('acbde')).toEqual([
    { part: 'a', text: '1. Text of a', outcome: 'right', message: why('a') },
    { part: 'c', text: '2. Text of c', outcome: 'wrong', message: 'Belongs after Text of b.' },
    { part: 'b', text: '3. Text of b', outcome: 'wrong', message: 'Belongs before Text of c.' },
    { part: 'd', text: '4. Text of d', outcome: 'right', message: why('d') },
    { part: 'e', text: '5. Text of e', outcome: 'right', message: why('e') },
    { part: 'b', text: '2. Text of b', outcome: 'missed', place: '2', message: why('b'), reveals: true },
    { part: 'c', text: '3. Text of c', outcome: 'missed', place: '3', message: why('c'), reveals: true }
  ]);
});

test('each row that only moved up because of another says what it belongs after', () => {
  const reasons = linesOf('bcdea').filter(({ outcome }) => outcome === 'wrong');
  expect(reasons.map(({ message }) => message)).toEqual([
    ...Array.from('bcde', () => 'Belongs after Text of a.'),
    'Belongs before Text of b.'
  ]);
});

test('every wrong row of every order has a reason that is true', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...'abcde'], { minLength: 5 }), (answer) => {
      for (const { outcome, part = '', message = '' } of linesOf(answer.join(''))) {
        if (outcome !== 'wrong') continue;
        const [, side, other = ''] = /^Belongs (after|before) Text of (.)\.$/.exec(message) ?? [];
        expect(side === 'after' ? part > other : part < other).toBe(true);
        expect(answer.indexOf(part) < answer.indexOf(other)).toBe(side === 'after');
      }
    })
  );
});

function linesOf(order: string): Line[] {
  const result = markOrder(question, [...order]);
  return result.state === 'graded' ? orderFeedback(question, [...order], result, labels) : [];
}

function scoreOf(made: Order, order: string[]): number {
  const result = markOrder(made, order);
  return result.state === 'graded' ? result.score : NaN;
}
