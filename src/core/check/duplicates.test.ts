import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import type { Question } from '../questions/index.ts';
import { checkDuplicates } from './duplicates.ts';

const place = { file: 'questions/first.yaml', line: 1, column: 1 };

function problemsOf(...questions: Question[]): string[] {
  return checkDuplicates(questions.map((value) => ({ value, place, at: () => place, find: () => place }))).map(
    ({ message }) => message
  );
}

const asking = (id: string, prompt: string): Question => ({ ...examples.choice, id, prompt });

test('a stem that repeats another nearly word by word is told, the later one', () => {
  expect(
    problemsOf(
      asking('first', 'Which minister signed the agreement for Ukraine in Washington?'),
      asking('second', 'Which minister has signed the agreement for Ukraine in Washington?')
    )
  ).toEqual(['asks nearly the same words as the question "first"; ask something else, or in other words']);
});

test('a name or a year that differs makes another question of a short stem', () => {
  expect(
    problemsOf(
      asking('first', 'Who spoke in Munich in 2024?'),
      asking('second', 'Who spoke in Munich in 2025?'),
      asking('third', 'Who spoke in Kyiv in 2025?'),
      asking('fourth', 'A pupil wants to put the case of Kyiv honestly and in its strongest form; what is it?'),
      asking('fifth', 'A pupil wants to put the case of Moscow honestly and in its strongest form; what is it?')
    )
  ).toEqual([]);
});

test('kinds whose prompt is a formula are told apart by what they are about', () => {
  const other = {
    ...examples.attribute,
    id: 'other',
    sentence: 'The mines will take eighteen years to open, as geologists warn.'
  };
  expect(problemsOf(examples.attribute, other)).toEqual([]);
  expect(problemsOf(examples.attribute, { ...other, sentence: examples.attribute.sentence })).toHaveLength(1);
});

test('stems without a word are never alike', () => {
  expect(problemsOf(asking('first', '1 ?'), asking('second', '… ?'))).toEqual([]);
});
