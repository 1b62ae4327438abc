import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from '../../questions/example.ts';
import { kinds, type KindName } from '../../questions/index.ts';
import type { OwnQuestion } from '../assignment.ts';
import { ownQuestion, plain } from '../example.ts';
import { addEntry, moveEntry, newOwn, removeEntry, setAt, setRight, setWay, type Path } from './edit.ts';
import { fieldsFor, type Field } from './fields.ts';
import { finish, readNumber } from './finish.ts';
import { review, reviewAll } from './review.ts';

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
    expect(faults.length).toBeGreaterThan(2);
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
    ['choice', ['options', 1, 'text'], 'None of the above', ['options.1.text positional']],
    ['choice', ['options', 0, 'text'], 'A right option that is longer than others', ['options.0.text longest?']],
    ['choice', ['prompt'], 'Which of these is not so?', ['prompt negation']],
    ['choice', ['negative'], true, ['negative not-negative']],
    ['choice', ['explanation'], 'x'.repeat(1201), ['explanation too-long']],
    ['multi', ['options', 2, 'message'], '', ['options.2.message empty']],
    ['statement', ['answer'], '', ['answer pick']],
    ['statement', ['messages', 'false'], '', ['messages.false empty']],
    ['text', ['reject', 0, 'text'], 'kyiv', ['reject.0.text schema']],
    ['match', ['prompts', 0, 'target'], '', ['prompts.0.target pick']],
    ['match', ['prompts', 0, 'target'], 'b', []],
    ['number', ['answer'], 'many', ['answer number']],
    ['number', ['bands', 0, 'within'], '', ['bands.0.within empty']],
    ['date', ['answer'], 'in May', ['answer date', 'likely.0.date schema']],
    ['date', ['answer'], '2025-02-30', ['answer schema']],
    ['date', ['likely', 0, 'date'], '2025', ['likely.0.date schema']],
    ['sort', ['items', 0, 'group'], 'z', ['items.0.group pick']],
    ['gaps', ['text'], 'Signed in {place}.', ['gaps.1 schema']],
    ['gaps', ['gaps', 0, 'options', 1, 'text'], '', ['gaps.0.options.1.text empty']],
    ['gaps', ['gaps', 1, 'otherwise'], '', ['gaps.1.otherwise empty']],
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
      gaps: [{ id: 'place', otherwise: '' }, {}]
    });
  });

  test('nothing but the value at the path changes', () => {
    const question = own('match');
    expect(setAt(setAt(question, ['prompts', 1, 'text'], 'x'), ['prompts', 1, 'text'], 'Text of q')).toEqual(question);
  });
});
