import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextRules } from '../questions/bank/text.ts';
import { markText } from '../questions/text.ts';
import { nearNames } from './near-names.ts';

/** Few letters, so that words are near each other. */
const word = fc.string({ unit: fc.constantFrom(...'aeKlé'), minLength: 1, maxLength: 9 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 30 });

function rulesOf(accepted: readonly string[], more: Partial<TextRules>): TextRules {
  return { accept: accepted.map((text) => ({ text })), reject: [], otherwise: '', ignore: [], spelling: true, ...more };
}

test.each([{}, { person: true }, { caseSensitive: true }, { ignore: ['accents'] }] satisfies Partial<TextRules>[])(
  'no name that would be marked as a slip is left out, with the rules %o',
  (more) => {
    fc.assert(
      fc.property(names, fc.array(name, { minLength: 1, maxLength: 3 }), (all, accepted) => {
        const rules = rulesOf(accepted, more);
        const slips = all.filter((one) => isSlip(rules, one));
        expect(nearNames(all)(rules)).toEqual(expect.arrayContaining(slips));
      }),
      { numRuns: 100 }
    );
  }
);

test('of many names only those are held against a question that are near its answer, in their order', () => {
  const near = nearNames(['Volodymir', 'Kharkiv', 'Vladimir', 'Volodymyr', 'Volodymyr Zelenskyy']);
  expect(near(rulesOf(['Volodymyr'], {}))).toEqual(['Volodymir', 'Volodymyr']);
});

function isSlip(rules: TextRules, answer: string): boolean {
  const mark = markText(rules, answer);
  return mark.state === 'graded' && mark.parts.some(({ id }) => id.startsWith('slip-'));
}
