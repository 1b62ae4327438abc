import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, arbitraryOf, arbitraries } from '#support/question-arbitrary.ts';
import { examples } from '#support/question-example.ts';
import { kindOf, mark, type KindName, type Question } from '../../questions/index.ts';
import { canRight, choosable, chosenIn, isTicked, patternOf, righted } from './chosen.ts';

const said = (question: Question, answer: unknown) =>
  chosenIn(question, answer).map(({ part, choice, score }) => `${part}${part && ':'}${choice}=${score}`);

describe('what an answer chose', () => {
  test.each([
    ['choice', 'b', ['b=0']],
    ['multi', ['d', 'a'], ['a=1', 'd=0']],
    ['statement', 'true', ['true=0']],
    ['text', '  the KIEV. ', ['kiev=0.5']],
    ['order', ['b', 'a', 'c', 'd', 'e'], ['a:2=0', 'b:1=0', 'c:3=1', 'd:4=1', 'e:5=1']],
    ['match', { p: 'a', q: 'a', r: 'c', s: 'd' }, ['p:a=1', 'q:a=0', 'r:c=1', 's:d=1']],
    ['number', '$500bn', ['500000000000=1']],
    ['date', '2025-2-12', ['2025-02-12=1']],
    ['sort', { a: 'g', b: 'h', c: 'h', d: 'h' }, ['a:g=1', 'b:h=0', 'c:h=1', 'd:h=1']],
    ['gaps', { place: 'x', day: ' Thirty ' }, ['place:x=0', 'day:thirty=0.5']],
    ['evidence', ['c'], ['c=0']],
    ['attribute', { speaker: 'a', nature: 'fact' }, ['speaker:a=1', 'nature:fact=0']]
  ] as const)('%s', (kind, answer, expected) => expect(said(examples[kind], answer)).toEqual(expected));

  test.each(Object.keys(examples) as KindName[])('%s: nothing that cannot be read', (kind) => {
    for (const answer of [undefined, null, 7, [7], { a: 1 }]) expect(chosenIn(examples[kind], answer)).toEqual([]);
  });

  test('a part called like a property of every object is one only if it was answered', () => {
    const question: Question = { ...examples.match, prompts: [{ ...examples.match.prompts[0]!, id: 'constructor' }] };
    expect(chosenIn(question, {})).toEqual([]);
  });
});

describe.each(Object.keys(arbitraries) as KindName[])('%s', { timeout: 30_000 }, (kind) => {
  const anyAnswered = answered(arbitraryOf(kind)) as fc.Arbitrary<[Question, unknown]>;

  test('the key chooses what is right, all of it and nothing else', () => {
    fc.assert(
      fc.property(anyAnswered, ([question]) => {
        const chosen = chosenIn(question, kindOf(question).key(question));
        expect(chosen.every(({ score }) => score === 1)).toBe(true);
        const right = choosable(question).filter(({ score }) => score === 1).length;
        if (right > 0 && kind !== 'gaps') expect(chosen).toHaveLength(right);
      })
    );
  });

  test('what was chosen from a list is in the list', () => {
    fc.assert(
      fc.property(anyAnswered, ([question, answer]) => {
        const list = choosable(question).map((one) => JSON.stringify(one));
        const parts = new Set(choosable(question).map(({ part }) => part));
        for (const one of chosenIn(question, answer))
          if (parts.has(one.part)) expect(list).toContain(JSON.stringify(one));
      })
    );
  });

  test('putting every wrong choice right one by one ends at full marks, and no step lowers the score', () => {
    fc.assert(
      fc.property(anyAnswered, ([question, answer]) => {
        if (!canRight(question)) return;
        const bare = 'announce' in question ? { ...question, announce: undefined } : question;
        let [now, score] = [answer, scoreOf(bare as Question, answer)];
        const steps = isTicked(question) ? choosable(question) : chosenIn(question, answer);
        for (const choice of steps) {
          now = righted(question, now, choice);
          const next = scoreOf(bare as Question, now);
          expect(next).toBeGreaterThanOrEqual(score - 1e-9);
          score = next;
        }
        expect(score).toBeCloseTo(1, 9);
      })
    );
  });

  test('an answer that does not make the choice stays as it is', () => {
    fc.assert(
      fc.property(anyAnswered, ([question, answer]) => {
        if (isTicked(question)) return;
        expect(righted(question, answer, { part: '', choice: 'never chosen' })).toBe(answer);
      })
    );
  });
});

test('two answers that choose the same have one pattern', () => {
  expect(patternOf(examples.multi, ['a', 'd'])).toBe(patternOf(examples.multi, ['d', 'a']));
  expect(patternOf(examples.text, 'Kyiv')).toBe(patternOf(examples.text, ' the kyiv'));
  expect(patternOf(examples.number, '500bn')).toBe(patternOf(examples.number, '500,000 million'));
  expect(patternOf(examples.choice, 'a')).not.toBe(patternOf(examples.choice, 'b'));
});

function scoreOf(question: Question, answer: unknown): number {
  const result = mark(question, answer);
  return result.state === 'graded' ? result.score : 0;
}
