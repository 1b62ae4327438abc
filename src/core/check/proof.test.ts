import { describe, expect, test } from 'vitest';
import type { Question } from '../questions/index.ts';
import type { Entry } from '../course/draft.ts';
import { proveBank } from './proof.ts';

const common = {
  id: 'q',
  prompt: 'p',
  claims: ['c'],
  objective: 'o',
  level: 'remember' as const,
  difficulty: 'easy' as const,
  explanation: 'e'
};
const options = [
  { id: 'a', text: 'Lithium', correct: true as const, message: 'm' },
  { id: 'b', text: 'Graphite', message: 'm' },
  { id: 'c', text: 'Titanium', message: 'm' }
];

/** What the proof says of a question, as `path message`. */
function prove(question: Question): string[] {
  const at = (...path: PropertyKey[]) => ({ file: path.join('.'), line: 1, column: 1 });
  const entry: Entry<Question> = { value: question, place: at(), at, find: (_, ...path) => at(...path) };
  return proveBank([entry]).map(({ file, message }) => `${file} ${message}`);
}

test('a question whose key earns all and whose every near miss earns less is proved', () => {
  expect(prove({ ...common, kind: 'choice', options })).toEqual([]);
});

describe('a question is not proved', () => {
  test('when its key does not earn the full mark', () => {
    const question: Question = {
      ...common,
      kind: 'text',
      accept: [{ text: 'lithium', score: 0.5 }],
      reject: [{ text: 'lead', message: 'm' }],
      otherwise: 'm',
      ignore: []
    };
    expect(prove(question)).toEqual(['id "q": the key does not score 1']);
  });

  test('when an answer listed as wrong is accepted', () => {
    const question: Question = {
      ...common,
      kind: 'text',
      accept: [{ text: 'lithium' }],
      reject: [{ text: 'Lithium', message: 'm' }],
      otherwise: 'm',
      ignore: []
    };
    expect(prove(question)).toEqual(['id "q": the wrong answer "Lithium" is not marked below 1']);
  });
});

describe('entries that read the same are told at the later one', () => {
  test('in options, whatever the capitals, the article and the full stop', () => {
    const same = [...options, { id: 'd', text: ' the  graphite.', message: 'm' }];
    expect(prove({ ...common, kind: 'choice', options: same })).toEqual([
      'options.3.text " the  graphite." reads the same as "Graphite" in this question'
    ]);
  });

  test('in the items of an order', () => {
    const items = ['one', 'two', 'One'].map((text, index) => ({ id: `i${index}`, text, message: 'm' }));
    expect(prove({ ...common, kind: 'order', from: 'first', to: 'last', items })).toEqual([
      'items.2.text "One" reads the same as "one" in this question'
    ]);
  });

  test('in the prompts and in the targets of a match, but not between them', () => {
    const prompts = ['x', 'X'].map((text, index) => ({ id: `p${index}`, text, target: `t${index}`, message: 'm' }));
    const targets = ['x', 'y', 'y'].map((text, index) => ({ id: `t${index}`, text, message: 'm' }));
    expect(prove({ ...common, kind: 'match', prompts, targets })).toEqual([
      'prompts.1.text "X" reads the same as "x" in this question',
      'targets.2.text "y" reads the same as "y" in this question'
    ]);
  });
});
