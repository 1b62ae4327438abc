import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples, problemsOf } from '#support/question-example.ts';
import { kinds, type KindName } from '../../questions/index.ts';
import type { OwnQuestion } from '../assignment/assignment.ts';
import { ownQuestion, plain } from '#support/assignment-example.ts';
import { addEntry, moveEntry, newOwn, removeEntry, setAt, setRight, setWay, type Path } from './edit.ts';
import { fieldsFor, type Field } from './fields.ts';
import { finish, readNumber } from './finish.ts';
import { readOwnQuestions } from './own-questions.ts';
import { handedOut, review, reviewAll } from './review.ts';

const names = Object.keys(kinds) as KindName[];
const own = (kind: KindName) => plain(examples[kind]) as unknown as OwnQuestion;
const faultsOf = (question: OwnQuestion) =>
  review(question).faults.map(
    ({ path, code, severity }) => `${path.join('.')} ${code}${severity === 'hint' ? '?' : ''}`
  );

describe('a sound question', () => {
  test.each(names)('of the kind %s is ready, and finishing changes nothing in it', (kind) => {
    expect(faultsOf(own(kind))).toEqual([]);
    expect(finish(own(kind))).toEqual(own(kind));
  });

  test('needs nothing that a teacher cannot know', () => {
    const { claims: _, objective: __, level: ___, difficulty: ____, ...known } = own('choice');
    expect(review(known).asked?.question).toMatchObject({ claims: ['own'], objective: 'own' });
  });

  test('of any shape comes out of its form as it went in, but for spaces around its texts', () => {
    const trimmed = (question: OwnQuestion) =>
      JSON.parse(JSON.stringify(question), (_, value: unknown) =>
        typeof value === 'string' ? value.trim() : value
      ) as OwnQuestion;
    fc.assert(
      fc.property(ownQuestion, (question) => void expect(finish(question)).toEqual(trimmed(question))),
      { numRuns: 100 }
    );
  });
});

describe('a new question', () => {
  test.each(names)('of the kind %s is not finished, and each fault stands at a field of its form', (kind) => {
    const { asked, faults } = review(newOwn(kind, 'own-1'));
    expect(asked).toBeUndefined();
    expect(faults.length).toBeGreaterThan(1);
    for (const { path, code } of faults) {
      // of a gap the schema says where it should stand
      expect(code === 'schema' ? path : []).toEqual(code === 'schema' ? ['gaps', 0] : []);
      expect(fieldsFor(kind).map(({ name }) => name)).toContain(path[0]);
    }
  });
});

describe('what is wrong is told at its field', () => {
  const cases: [KindName, Path, OwnQuestion[string] | undefined, string[]][] = [
    ['choice', ['prompt'], ' ', ['prompt empty']],
    ['choice', ['options', 0, 'correct'], undefined, ['options no-right']],
    ['choice', ['options', 1, 'correct'], true, ['options several-right']],
    ['choice', ['options'], [], ['options few']],
    ['choice', ['options', 1, 'text'], 'Text of a', ['options.1.text alike']],
    ['choice', ['options', 1, 'text'], 'text of a', ['options.1.text alike?']],
    ['choice', ['prompt'], 'What is \\(x^2\\)?', ['prompt unheld']],
    ['choice', ['options', 1, 'message'], 'See ![map](map.png)', ['options.1.message unheld']],
    ['text', ['accept', 0, 'text'], '$\\alpha$', ['accept.0.text unheld']],
    ['gaps', ['gaps', 0, 'options', 1, 'text'], '[img: map.png]', ['gaps.0.options.1.text unheld']],
    ['choice', ['options', 1, 'text'], 'None of the above', ['options.1.text positional']],
    ['choice', ['options', 0, 'text'], 'A right option that is longer than others', ['options.0.text longest?']],
    ['choice', ['prompt'], 'Which of these is not so?', ['prompt negation?']],
    ['choice', ['negative'], true, ['negative not-negative?']],
    ['choice', ['explanation'], 'x'.repeat(1201), ['explanation too-long']],
    ['multi', ['options', 2, 'message'], '', []],
    ['choice', ['explanation'], '', []],
    ['statement', ['answer'], '', ['answer pick']],
    ['statement', ['messages', 'false'], '', []],
    ['statement', ['messages'], undefined, []],
    ['text', ['reject', 0, 'text'], 'kyiv', ['reject.0.text schema']],
    ['text', ['reject'], undefined, []],
    ['text', ['otherwise'], undefined, []],
    ['match', ['prompts', 0, 'target'], '', ['prompts.0.target pick']],
    ['match', ['prompts', 0, 'target'], 'b', []],
    ['number', ['answer'], 'many', ['answer number']],
    ['number', ['likely'], undefined, []],
    ['number', ['message'], undefined, []],
    ['number', ['bands', 0, 'within'], '', ['bands.0.within empty']],
    ['date', ['answer'], 'in May', ['answer date']],
    ['date', ['answer'], '2025-02-30', ['answer schema']],
    ['date', ['likely', 0, 'date'], '2025', ['likely.0.date schema']],
    ['sort', ['items', 0, 'group'], 'z', ['items.0.group pick']],
    ['gaps', ['text'], 'Signed in {place}.', ['gaps.1 schema']],
    ['gaps', ['gaps', 0, 'options', 1, 'text'], '', ['gaps.0.options.1.text empty']],
    ['gaps', ['gaps', 1, 'otherwise'], '', []],
    ['evidence', ['sentences', 0, 'correct'], undefined, []],
    ['attribute', ['nature'], '', ['nature pick']]
  ];
  test.each(cases)('%s %j', (kind, path, value, faults) => {
    expect(faultsOf(setAt(own(kind), path, value))).toEqual(faults);
  });

  test('and an id that another question has', () => {
    const [first, second] = reviewAll([own('choice'), own('text')], new Set());
    expect(first?.asked).toBeDefined();
    expect(second?.faults).toMatchObject([{ code: 'id-taken' }]);
    expect(faultsOf(own('choice'))).toEqual([]);
    expect(review(own('choice'), new Set(['example'])).asked).toBeUndefined();
  });
});

describe('what a teacher need not write', () => {
  const two = (kind: string, more: OwnQuestion): OwnQuestion => ({ id: 'own-1', kind, prompt: 'Which?', ...more });
  test.each([
    [
      'choice',
      {
        options: [
          { id: 'a', text: 'Yes', correct: true },
          { id: 'b', text: 'No' }
        ]
      }
    ],
    [
      'multi',
      {
        options: [
          { id: 'a', text: 'Yes', correct: true },
          { id: 'b', text: 'No' }
        ]
      }
    ],
    ['statement', { answer: 'true' }],
    ['text', { accept: [{ text: 'Kyiv' }] }],
    ['number', { answer: 2025 }],
    ['number', { answer: 50, measure: 'absolute', bands: [{ within: 50, score: 1 }] }],
    ['date', { answer: '2025-04-30' }],
    [
      'order',
      {
        from: 'first',
        to: 'last',
        items: [
          { id: 'a', text: 'one' },
          { id: 'b', text: 'two' }
        ]
      }
    ],
    [
      'match',
      {
        targets: [
          { id: 'a', text: 'one' },
          { id: 'b', text: 'two' },
          { id: 'c', text: 'fits nothing' }
        ],
        prompts: [
          { id: 'a', text: '1', target: 'a' },
          { id: 'b', text: '2', target: 'b' }
        ]
      }
    ],
    [
      'sort',
      {
        groups: [
          { id: 'a', text: 'one' },
          { id: 'b', text: 'two' }
        ],
        items: [
          { id: 'a', text: '1', group: 'a' },
          { id: 'b', text: '2', group: 'b' }
        ]
      }
    ],
    ['gaps', { text: 'In {1}.', gaps: [{ id: '1', accept: [{ text: 'Kyiv' }] }] }],
    [
      'evidence',
      {
        sentences: [
          { id: 'a', text: 'It was.', correct: true },
          { id: 'b', text: 'It rained.' }
        ]
      }
    ],
    [
      'attribute',
      {
        sentence: 'It will pay.',
        speakers: [
          { id: 'a', text: 'She', correct: true },
          { id: 'b', text: 'He' }
        ],
        nature: 'claim'
      }
    ]
  ] as [string, OwnQuestion][])('of the kind %s: messages, explanation, wrong answers to expect', (kind, more) => {
    const typed = two(kind, more);
    const { asked, faults } = review(typed);
    expect(faults).toEqual([]);
    // the link holds none of what was not written, and opens to the same question
    const [link] = handedOut([review(typed)]);
    expect(JSON.stringify(link)).not.toMatch(/message|explanation|otherwise|reject|likely/);
    expect(readOwnQuestions({ own: [link ?? {}] }).asked).toEqual([asked]);
    // and a file of such questions opens as they are
    expect(reviewAll([typed])[0]?.asked).toEqual(asked);
    // of the course itself all of it is demanded
    expect(problemsOf(asked?.question)).not.toEqual([]);
  });

  test('empty lines at the end of a list of options', () => {
    const typed = two('choice', {
      options: [
        { id: 'a', text: 'Yes', correct: true },
        { id: 'b', text: 'No' },
        { id: 'c', text: '', message: ' ' }
      ]
    });
    expect(faultsOf(typed)).toEqual([]);
    expect(
      faultsOf(
        two('choice', {
          options: [
            { id: 'a', text: 'Yes', correct: true },
            { id: 'c', text: '' }
          ]
        })
      )
    ).toEqual(['options.1.text empty']);
  });

  test.each(names)('a whole question of the kind %s is handed out as it was before', (kind) => {
    const [link] = handedOut([review(own(kind))]);
    expect(link).toEqual(plain(review(own(kind)).asked?.question));
  });
});

test('any plain data is reviewed, and what is ready earns its key the full mark', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const name = fc.constantFrom(...names);
  fc.assert(
    fc.property(
      name,
      fc.dictionary(fc.constantFrom('prompt', 'options', 'answer', 'items', 'gaps', 'bands', 'unit'), value),
      (kind, raw) => {
        const { asked, faults } = review({ ...(plain(raw) as OwnQuestion), id: 'a', kind });
        expect(asked === undefined).toBe(faults.some(({ severity }) => severity === 'error'));
      }
    ),
    { numRuns: 300 }
  );
});

test.each([
  ['1,500,000', 1_500_000],
  ['1 500 000', 1_500_000],
  ['−3.5', -3.5],
  ['.5', 0.5],
  ['1,5', undefined],
  ['', undefined],
  ['12 apples', undefined]
])('as a number %j is %s', (text, value) => expect(readNumber(text)).toBe(value));

describe('editing', () => {
  const list = fieldsFor('order').find(({ name }) => name === 'items') as Extract<Field, { kind: 'list' }>;
  const ids = (question: OwnQuestion) => (question['items'] as { id: string }[]).map(({ id }) => id).join('');

  test('ids stay what they are when entries are moved, and a new one takes the first that is free', () => {
    const question = own('order');
    expect(ids(moveEntry(question, ['items'], 0, 2))).toBe('bcade');
    expect(ids(moveEntry(question, ['items'], 0, 9))).toBe('abcde');
    expect(ids(addEntry(removeEntry(question, ['items'], 1), ['items'], list))).toBe('acdeb');
  });

  test('marking one as right takes the mark from the others', () => {
    const question = setRight(own('choice'), ['options'], 2);
    expect(faultsOf(question)).toEqual([]);
    expect((question['options'] as { correct?: true }[]).map(({ correct }) => correct ?? false)).toEqual([
      false,
      false,
      true
    ]);
  });

  test('a gap of another shape keeps its id', () => {
    const way = fieldsFor('gaps').flatMap((field) => (field.kind === 'list' ? field.of : []))[0];
    if (way?.kind !== 'either') throw new Error('a gap has several shapes');
    expect(setWay(own('gaps'), ['gaps', 0], way.ways[1]?.of ?? [])).toMatchObject({
      gaps: [{ id: 'place', accept: [{ text: '' }] }, {}]
    });
  });

  test('nothing but the value at the path changes', () => {
    const question = own('match');
    expect(setAt(setAt(question, ['prompts', 1, 'text'], 'x'), ['prompts', 1, 'text'], 'Text of q')).toEqual(question);
  });
});
