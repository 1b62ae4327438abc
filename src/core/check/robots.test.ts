import { describe, expect, test } from 'vitest';
import { seedOf, shufflePinned } from '../random.ts';
import type { Choice } from '../questions/bank/choice.ts';
import type { Statement } from '../questions/bank/statement.ts';
import type { Question } from '../questions/index.ts';
import { limitOf, runRobots } from './robots.ts';

const common = {
  claims: ['c'],
  objective: 'o',
  level: 'remember' as const,
  difficulty: 'easy' as const,
  explanation: 'e'
};

/** A choice whose first text is the key. */
function choice(id: string, [key = '', ...wrong]: string[], more: Partial<Choice> = {}): Choice {
  const option = (text: string, index: number) => ({ id: `option-${index}`, text, message: 'm' });
  const options = [
    { ...option(key, 0), correct: true as const },
    ...wrong.map((text, index) => option(text, index + 1))
  ];
  return { ...common, kind: 'choice', id, prompt: 'Which of these is it?', options, ...more };
}

function statement(id: string, answer: Statement['answer']): Statement {
  return { ...common, kind: 'statement', id, prompt: 'p', answer, messages: { true: 'm', false: 'm', unknown: 'm' } };
}

function hitsOf(robot: string, questions: Question[]): number | undefined {
  return runRobots(questions).find((result) => result.robot === robot)?.hits;
}

describe('a robot must stay under the number of hits that chance reaches with a probability under 1 %', () => {
  test.each([
    [
      4,
      [
        [10, 7],
        [20, 11],
        [30, 14],
        [40, 18],
        [60, 24]
      ]
    ],
    [
      3,
      [
        [10, 8],
        [20, 13],
        [30, 17],
        [40, 21],
        [60, 30]
      ]
    ],
    [
      2,
      [
        [10, 10],
        [20, 16],
        [30, 22],
        [40, 28]
      ]
    ]
  ])('with %i options', (options, limits) => {
    expect(limits.map(([count = 0]) => [count, limitOf(Array<number>(count).fill(1 / options))])).toEqual(limits);
  });

  test('and that is beyond reach with very few questions', () => {
    expect(limitOf([])).toBe(1);
    expect(limitOf([1 / 4, 1 / 4, 1 / 4])).toBe(4);
    expect(limitOf([1 / 4, 1 / 4, 1 / 4, 1 / 4])).toBe(4);
  });

  test('and between the limits of its parts when the numbers of options differ', () => {
    const mixed = limitOf([...Array<number>(10).fill(1 / 2), ...Array<number>(10).fill(1 / 4)]);
    expect(mixed).toBeGreaterThan(11);
    expect(mixed).toBeLessThan(16);
  });
});

describe('each robot finds the cue it looks for', () => {
  test.each<[string, string[], Partial<Choice>?]>([
    ['longest option', ['a rather long one', 'a short one', 'some other', 'third']],
    ['shortest option', ['no', 'perhaps', 'certainly', 'tomorrow']],
    ['most hedged option', ['It may often help', 'It helps a lot here', 'It is of no help', 'It does harm']],
    ['least absolute option', ['It helps the poor', 'It always helps', 'It never helps at all', 'It helps nobody']],
    [
      'most words of the prompt',
      ['a guarantee of security', 'a loan', 'a fund', 'a lease'],
      { prompt: 'Which guarantee of security was it?' }
    ],
    ['most figures', ['on 12 February 2025', 'in spring', 'in 2025', 'later']],
    ['all or none of these', ['none of these', 'lithium', 'graphite', 'titanium']],
    ['odd one out in length', ['x', 'lithium', 'uranium', 'mercury']],
    ['odd one out in length', ['the whole of the rare earths', 'lithium', 'uranium', 'mercury']]
  ])('%s', (robot, texts, more = {}) => {
    expect(hitsOf(robot, [choice('planted', texts, more)])).toBe(1);
  });

  test('middle position', () => {
    const texts = ['b', 'a', 'c'];
    const [key, first, last] = choice('x', texts).options;
    const options = [first, key, last].flatMap((option) => option ?? []);
    expect(hitsOf('middle position', [choice('x', texts, { options, shuffle: false })])).toBe(1);
  });

  test('position of the key before, as a learner sees it', () => {
    const place = (id: string) =>
      shufflePinned(choice(id, ['a', 'b', 'c', 'd']).options, seedOf(id)).findIndex(({ correct }) => correct);
    const ids = Array.from({ length: 40 }, (_, index) => `question-${index}`).filter((id) => place(id) === 2);
    expect(ids.length).toBeGreaterThan(3);
    const questions = ids.map((id) => choice(id, ['a', 'b', 'c', 'd']));
    // nothing comes before the first, where it guesses
    expect(hitsOf('position of the key before', questions)).toBe(ids.length - 1 + 1 / 4);
  });

  test.each(['true', 'false', 'unknown'] as const)('always "%s"', (answer) => {
    expect(
      hitsOf(`always "${answer}"`, [statement('s1', answer), statement('s2', answer === 'true' ? 'false' : 'true')])
    ).toBe(1);
  });
});

describe('a robot', () => {
  test('that cannot tell options apart guesses among them', () => {
    expect(hitsOf('longest option', [choice('x', ['aa', 'bb', 'c', 'd'])])).toBe(1 / 2);
    expect(hitsOf('most figures', [choice('x', ['a', 'b', 'c', 'd'])])).toBe(1 / 4);
  });

  test('misses a key without the cue', () => {
    expect(hitsOf('longest option', [choice('x', ['a', 'the longest of them', 'c', 'd'])])).toBe(0);
  });

  test('says which questions it was right on', () => {
    const results = runRobots([choice('x', ['the longest', 'b', 'c']), choice('y', ['a', 'the longest', 'c'])]);
    expect(results.find(({ robot }) => robot === 'longest option')).toMatchObject({
      hits: 1,
      questions: 2,
      fooled: ['x']
    });
  });
});
