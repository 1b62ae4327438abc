import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryOf } from '#support/question-arbitrary.ts';
import { bankKindOf } from './bank/index.ts';
import { examples } from '#support/question-example.ts';
import { formOf } from './form.ts';
import { kindOf, kinds, mark, type KindName, type Question } from './index.ts';

/** Where a question says what is right, or why: nothing of it may reach a form. */
const withheld = new Set(
  'correct message messages explanation hints accept reject otherwise likely bands claimed target group nature answer claims objective'.split(
    ' '
  )
);

describe.each(Object.keys(kinds) as KindName[])('the form of %s', (kind) => {
  const question = arbitraryOf(kind).question(8) as fc.Arbitrary<Question>;

  test('asks the question and withholds what tells its key or explains it', () => {
    fc.assert(
      fc.property(question, (made) => {
        const form = formOf(made);
        expect(form).toMatchObject({ id: made.id, kind, prompt: made.prompt });
        expect(keysIn(form).filter((key) => withheld.has(key))).toEqual([]);
      })
    );
  });

  test('is plain data', () => {
    fc.assert(
      fc.property(question, (made) => {
        expect(JSON.parse(JSON.stringify(formOf(made)))).toStrictEqual(formOf(made));
      })
    );
  });

  test('has no text of a message, a hint or an explanation', () => {
    const told = { ...examples[kind], hints: ['A hint.'] } as Question;
    expect(JSON.stringify(formOf(told))).not.toMatch(/A hint|Why \w+ stands where it does|The text of the agreement/);
    expect(JSON.stringify(told)).toMatch(/The text of the agreement/);
  });

  test('holds every id an answer can be made of', () => {
    const made = examples[kind] as Question;
    const ids = new Set(stringsIn(formOf(made)));
    const typed: KindName[] = ['text', 'number', 'date', 'statement'];
    if (typed.includes(kind)) return;
    const answers = [kindOf(made).key(made), ...bankKindOf(made).distractors(made)];
    for (const answer of answers) {
      expect(mark(made, answer).state).toBe('graded');
      const places = typeof answer === 'object' && !Array.isArray(answer) ? Object.keys(answer) : [];
      // the halves of `attribute` and the four natures are words of the page; a typed gap holds no id
      const known = (id: string) =>
        ids.has(id) || ['speaker', 'nature', 'fact', 'claim', 'forecast', 'opinion'].includes(id) || /^\d+$/.test(id);
      expect(places.every(known)).toBe(true);
    }
  });
});

test('two questions that differ in their key alone have the same form', () => {
  const { choice } = examples;
  const other = { ...choice, options: choice.options.map(({ correct: _, ...one }) => one) };
  other.options[2] = { ...other.options[2]!, correct: true } as (typeof other.options)[number];
  expect(formOf(other as Question)).toEqual(formOf(choice));
});

test('items to put in order never stand in their right order, and stand the same for the same seed', () => {
  fc.assert(
    fc.property(arbitraryOf('order').question(8), fc.nat(), (made, seed) => {
      const form = formOf(made, seed);
      const items = form.kind === 'order' ? form.items.map(({ id }) => id) : [];
      expect(items).not.toEqual(kindOf(made).key(made));
      expect(items.toSorted()).toEqual((kindOf(made).key(made) as string[]).toSorted());
      expect(formOf(made, seed)).toEqual(form);
    })
  );
});

test('how many are right is told only where the question tells it', () => {
  const { multi } = examples;
  expect(formOf(multi)).not.toHaveProperty('announce');
  expect(formOf({ ...multi, announce: true })).toMatchObject({ announce: 3 });
});

test('a date is asked for as exactly as its key is', () => {
  const precisionOf = (answer: string) => (formOf({ ...examples.date, answer }) as { precision?: string }).precision;
  expect(['2025', '2025-02', '2025-02-12'].map(precisionOf)).toEqual(['year', 'month', 'day']);
});

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
