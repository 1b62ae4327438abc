import fc from 'fast-check';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { arbitraryOf } from '#support/question-arbitrary.ts';
import { fingerprint } from './bank/fingerprint.ts';
import { questionSchema } from './bank/index.ts';
import { cleanSteps } from './clean.ts';
import { examples } from '#support/question-example.ts';
import { compareFingerprints } from './fingerprint.ts';
import { kinds, mark, type KindName, type Question, type QuestionOf } from './index.ts';

const { text, multi, number, gaps } = examples;

test.each(Object.keys(kinds) as KindName[])(
  'an edit of %s that can move a mark changes the fingerprint',
  (kind) => {
    fc.assert(
      fc.property(
        arbitraryOf(kind)
          .question(6)
          .chain((before) => fc.tuple(fc.constant(before), edited(before)))
          .filter(([, after]) => z.safeParse(questionSchema, after).success)
          .chain(([before, after]) =>
            fc.tuple(
              fc.constant(before),
              fc.constant(after),
              fc.array(fc.oneof(arbitraryOf(kind).answer(before), arbitraryOf(kind).answer(after), near(before)), {
                minLength: 12,
                maxLength: 24
              })
            )
          ),
        ([before, after, answers]) => {
          const moves = answers.some((answer) => said(before, answer) !== said(after, answer));
          if (moves) expect(fingerprint(after)).not.toBe(fingerprint(before));
        }
      ),
      { numRuns: 200 }
    );
  },
  60_000
);

const slips: QuestionOf<'text'> = {
  ...text,
  accept: [{ text: 'Zelenskyy' }, { text: 'Zelensky', score: 0.5 }],
  spelling: true
};

test.each<[string, Question, Question]>([
  ['slips are forgiven', text, { ...text, spelling: true }],
  [
    'capitals count',
    { ...text, accept: [{ text: 'kyiv' }] },
    { ...text, accept: [{ text: 'kyiv' }], caseSensitive: true }
  ],
  ['an article counts', text, { ...text, ignore: ['punctuation'] }],
  ['accents do not count', text, { ...text, ignore: [...text.ignore, 'accents'] }],
  ['the order in which slips are looked for', slips, { ...slips, accept: slips.accept.toReversed() }],
  ['a surname is enough', text, { ...text, person: true }],
  ['a near miss is rejected', slips, { ...slips, reject: [{ text: 'Zelenskiy', message: 'Why not.' }] }],
  ['the number of ticks is announced', multi, { ...multi, announce: true }],
  [
    'a unit is another sign',
    { ...number, unit: { name: 'dollars', also: ['$'] } },
    { ...number, unit: { name: 'dollars', also: ['€'] } }
  ],
  [
    'a tolerance is wider by an exponent’s sign',
    { ...number, measure: 'absolute', bands: [{ within: 1e-21, score: 1 }] },
    { ...number, measure: 'absolute', bands: [{ within: 1e21, score: 1 }] }
  ],
  ['slips in a gap are forgiven', gaps, withTypedGap(gaps, { spelling: true })],
  ['capitals count in a gap', gaps, withTypedGap(gaps, { caseSensitive: true })],
  ['an article counts in a gap', gaps, withTypedGap(gaps, { ignore: [] })]
])('the key is another one where %s', (_, before, after) => {
  expect(compareFingerprints(fingerprint(before), fingerprint(after))).toBe('key');
});

test('the usual rules are the usual rules in whatever order they are written', () => {
  expect(fingerprint({ ...text, ignore: ['punctuation', 'article'] })).toBe(
    fingerprint({ ...text, ignore: ['article', 'punctuation'] })
  );
});

test.each<[string, Question, string]>([
  ['text', { ...text, ignore: ['article', 'punctuation'] }, 's5l3xc.ztntfp.q69uf'],
  ['multi', multi, 'xqxuyc.1h2ngg3.x0706n'],
  ['number', { ...number, unit: { name: 'dollars', also: ['dollar'] } }, '4w6f3q.biqr9p.fv2p6o']
])('a question of %s by the usual rules has the fingerprint it always had', (_, question, expected) => {
  expect(fingerprint(question)).toBe(expected);
});

function withTypedGap(question: QuestionOf<'gaps'>, change: object): Question {
  return { ...question, gaps: question.gaps.map((gap) => ('options' in gap ? gap : { ...gap, ...change })) };
}

/** What marking says of an answer, as far as it counts. */
function said(question: Question, answer: unknown): string {
  const result = mark(question, answer);
  return result.state === 'graded' ? String(result.score) : result.state;
}

/** A question with one thing in it changed: any text, number or flag, the order of any list, or a rule of marking. */
function edited(question: Question): fc.Arbitrary<Question> {
  const places = placesIn(question);
  const rules = [['spelling'], ['caseSensitive'], ['person'], ['ignore'], ['announce'], ['measure'], ['unit']];
  return fc
    .tuple(fc.constantFrom(...places, ...rules), other)
    .map(([place, value]) => withChange(question, place as (string | number)[], value));
}

/** Ids are for ever, and what only tells what an item is about marks nothing. */
const untouched = new Set(['id', 'kind', 'claims', 'objective', 'level', 'difficulty']);

function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value)
    .filter(([name]) => !untouched.has(name))
    .flatMap(([name, one]) => placesIn(one, [...path, Array.isArray(value) ? Number(name) : name]));
  return Array.isArray(value) ? [path, ...below] : below;
}

/** What may stand in its place; each kind of value takes the one of its own type. */
const other = fc.record({
  text: fc.constantFrom(
    'Kyiv',
    'kyiv',
    'Kiyv',
    'the Fund',
    'Fund',
    'café',
    'cafe',
    'true',
    'false',
    '$',
    '€',
    '2024-05'
  ),
  number: fc.constantFrom(0, 0.25, 0.5, 1, 2, 7, 1e-7, 1e7, 500),
  flag: fc.constantFrom(true, undefined),
  steps: fc.subarray([...cleanSteps]),
  swap: fc.nat()
});
type Other = typeof other extends fc.Arbitrary<infer T> ? T : never;

function withChange(question: Question, path: readonly (string | number)[], value: Other): Question {
  const copy = structuredClone(question) as unknown as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, step) => at[step] as never, copy);
  const name = path.at(-1) ?? '';
  parent[name] = replaced(String(name), parent[name], value);
  if (parent[name] === undefined) delete parent[name];
  return copy as unknown as Question;
}

function replaced(name: string, old: unknown, { text, number, flag, steps, swap }: Other): unknown {
  if (name === 'ignore') return steps;
  if (name === 'measure') return ['relative', 'absolute', 'ratio'][swap % 3];
  if (name === 'unit') return { name: text, also: [] };
  if (Array.isArray(old)) return swap % 2 === 0 ? old.toReversed() : old.toSpliced(swap % old.length, 1);
  if (typeof old === 'number') return number;
  return typeof old === 'string' ? text : flag;
}

/** Answers that rules may decide about: a slip, other capitals, an article, another sign. */
function near(question: Question): fc.Arbitrary<unknown> {
  const typed = [
    'Kyiv',
    'kyiv',
    'Kiyv',
    'lithum',
    'lithiun',
    'the fund',
    'Fund',
    'zelenskyy',
    'Zelensky',
    'cafe',
    '$500',
    '€500',
    '500',
    '1.5 %',
    '500 billion',
    '500bn',
    '1.000',
    '1000000'
  ];
  if (question.kind !== 'gaps') return fc.constantFrom<unknown>(...typed, 'a', 'true');
  return fc
    .tuple(
      ...question.gaps.map((gap) => fc.constantFrom(...('options' in gap ? gap.options.map(({ id }) => id) : typed)))
    )
    .map((chosen) => Object.fromEntries(question.gaps.map(({ id }, at) => [id, chosen[at]])));
}
