import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNames } from './policy.ts';
import { readChoice, readPlace, writeChoice, writePlace, type QuizChoice } from './quiz-address.ts';

const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });
const anyChoice = fc.record<QuizChoice>(
  {
    questions: names,
    lessons: names,
    kinds: names,
    count: fc.integer({ min: 1, max: 100 }),
    policy: fc.constantFrom(...policyNames),
    seed: fc.nat(0xffffffff),
    certainty: fc.boolean(),
    tries: fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 6 }),
    release: fc.stringMatching(/^[a-z0-9]{1,20}$/)
  },
  { requiredKeys: [] }
) as fc.Arbitrary<QuizChoice>;

describe('the address of a choice', () => {
  test('brings the choice back', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(readChoice(writeChoice(choice))).toEqual(choice);
      })
    );
  });

  test('reads as words', () => {
    expect(
      writeChoice({ lessons: ['who-wants-what'], kinds: ['choice', 'multi'], count: 8, policy: 'check', seed: 7 })
    ).toBe('lessons=who-wants-what&kinds=choice,multi&n=8&policy=check&seed=7');
  });

  test('keeps names it does not know, so that the page can say which are missing', () => {
    expect(readChoice('#questions=td-old,td-new')).toEqual({ questions: ['td-old', 'td-new'] });
  });

  test.each<[string, string]>([
    ['an unknown policy', 'policy=trust'],
    ['no number', 'n=many'],
    ['no question', 'n=0'],
    ['too many', 'n=101'],
    ['a negative seed', 'seed=-1'],
    ['a seed of 33 bits', 'seed=4294967296'],
    ['credits above the whole', 'tries=200'],
    ['a broken escape', 'lessons=%E0%A4%A'],
    ['empty lists', 'lessons=,,&kinds='],
    ['a release that is no mark', 'release=<b>'],
    ['keys of every object', '__proto__=1&constructor=2'],
    ['nothing', ''],
    ['noise', '&&==&=x&x']
  ])('leaves out %s', (_, fragment) => {
    expect(readChoice(fragment)).toEqual({});
  });

  test('of any text at all is read or left out, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => [readChoice(text), readPlace(text)]).not.toThrow();
      })
    );
  });

  test('of a million characters is cut, not followed', () => {
    expect(readChoice(`questions=${'a,'.repeat(500_000)}`).questions).toEqual(['a']);
  });
});

test('a place in a sitting is read as it was written', () => {
  expect(readPlace(`#${writePlace('b1c2-d3', 4)}`)).toEqual({ sitting: 'b1c2-d3', at: 4 });
  expect(readPlace(`#${writePlace('b1c2-d3')}`)).toEqual({ sitting: 'b1c2-d3' });
  expect(readPlace('#sitting=x&at=0')).toEqual({ sitting: 'x' });
});
