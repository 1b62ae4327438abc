import * as z from 'zod/mini';
import { choiceKey } from '../choice.ts';
import {
  assertedTexts,
  common,
  doc,
  optionSchema,
  shuffleSchema,
  uniqueIds,
  type Asserted,
  type Identity
} from './common.ts';

/** One right option among several. */
export const choiceSchema = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  options: z.array(optionSchema).check(
    z.minLength(3),
    z.maxLength(8),
    uniqueIds('option'),
    z.refine(
      (options) => options.filter(({ correct }) => correct).length === 1,
      'needs exactly one option with `correct: true`'
    ),
    doc('Three to eight options, exactly one of them right.')
  ),
  shuffle: shuffleSchema
});

export type Choice = z.infer<typeof choiceSchema>;

/** The id of the chosen option. */
export const choiceAnswerSchema = z.string().check(z.maxLength(100));

export type ChoiceAnswer = z.infer<typeof choiceAnswerSchema>;

/** Every answer that is one step away from being right; none may earn full marks. */
export function choiceDistractors({ options }: Choice): ChoiceAnswer[] {
  return options.filter(({ correct }) => !correct).map(({ id }) => id);
}

/** Mean score of a blind guess: one in the number of options. */
export function guessChoice({ options }: Choice): number {
  return 1 / options.length;
}

export function choiceIdentity(question: Choice): Identity {
  return {
    options: question.options
      .map(({ id, text }) => `${id} ${text}`)
      .sort()
      .join('\n'),
    key: choiceKey(question)
  };
}

export function choiceText({ options }: Choice): string[] {
  return options.map(({ text }) => text);
}

/** The right option. */
export function choiceAsserted({ options }: Choice): Asserted[] {
  return assertedTexts('options', options, (index) => options[index]?.correct ?? false);
}
