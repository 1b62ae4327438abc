import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedOf } from '../random.ts';
import { examples, options } from '#support/question-example.ts';
import { spareOption } from './spare.ts';

test('what a hint takes away is never right and never what was chosen', () => {
  fc.assert(
    fc.property(fc.constantFrom('', ...'abcdef'), fc.nat(0xffffffff), (answer, seed) => {
      const spare = spareOption({ ...examples.choice, options: options('a', 'bcdef') }, answer, seed);
      expect(spare?.correct).toBeUndefined();
      expect([undefined, 'a', answer]).not.toContain(spare?.id);
    })
  );
});

test('which one is drawn by seed', () => {
  const draw = () =>
    ['one', 'two', 'three', 'four', 'five'].map((id) => spareOption(examples.choice, '', seedOf(id))?.id);
  expect(draw()).toEqual(draw());
  expect(new Set(draw())).toEqual(new Set(['b', 'c']));
});
