import * as z from 'zod/mini';
import { choiceKey } from '../choice.ts';
import {
  assertedTexts,
  common,
  doc,
  optionSchemaOf,
  shuffleSchema,
  uniqueIds,
  type Asserted,
  type Demands,
  type Identity
} from './common.ts';

/** One right option among several. */
export const choiceSchemaOf = (demands: Demands) =>
  z.strictObject({
    ...common(demands),
    kind: z.literal('choice'),
    options: z.array(optionSchemaOf(demands)).check(
      ...demands.size([3, 8], [2, 26]),
      uniqueIds('option'),
      z.refine(
        (options) => options.filter(({ correct }) => correct).length === 1,
        'needs exactly one option with `correct: true`'
      ),
      doc('Three to eight options, exactly one of them right.')
    ),
    shuffle: shuffleSchema
  });

export type Choice = z.infer<ReturnType<typeof choiceSchemaOf>>;

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
