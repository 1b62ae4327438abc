import * as z from 'zod/mini';
import { attributeKey } from '../attribute.ts';
import type { Labels } from '../feedback.ts';
import { natures } from '../natures.ts';
import {
  common,
  doc,
  optionSchemaOf,
  shuffleSchema,
  textSchema,
  uniqueIds,
  type Asserted,
  type Demands,
  type Identity
} from './common.ts';

/** A sentence of which is asked who says it and what kind of statement it is. */
export const attributeSchemaOf = (demands: Demands) =>
  z.strictObject({
    ...common(demands),
    kind: z.literal('attribute'),
    sentence: textSchema.check(doc('The sentence: a paraphrase, or a short quotation that a claim carries.')),
    speakers: z.array(optionSchemaOf(demands)).check(
      ...demands.size([3, 6], [2, 10]),
      uniqueIds('speaker'),
      z.refine(
        (speakers) => speakers.filter(({ correct }) => correct).length === 1,
        'needs exactly one speaker with `correct: true`'
      ),
      doc('Three to six who could have said it, exactly one of them right.')
    ),
    nature: z
      .enum(natures)
      .check(
        doc(
          'fact: can be checked, and the pages agree; claim: said by somebody, not confirmed; forecast: about what will be; opinion: a judgement of value.'
        )
      ),
    messages: demands
      .whys(z.strictObject({ fact: demands.why, claim: demands.why, forecast: demands.why, opinion: demands.why }))
      .check(doc('Why the sentence is, or is not, each of the four.')),
    shuffle: shuffleSchema
  });

export type Attribute = z.infer<ReturnType<typeof attributeSchemaOf>>;

/** Who says it, by id, and what it is; a half that is not chosen is left out. */
export const attributeAnswerSchema = z.partialRecord(z.enum(['speaker', 'nature']), z.string().check(z.maxLength(100)));

export type AttributeAnswer = z.infer<typeof attributeAnswerSchema>;

/** The key with another speaker, and the key with another nature. */
export function attributeDistractors(question: Attribute): AttributeAnswer[] {
  const key = attributeKey(question);
  return [
    ...question.speakers.filter(({ correct }) => !correct).map(({ id }) => ({ ...key, speaker: id })),
    ...natures.filter((nature) => nature !== key.nature).map((nature) => ({ ...key, nature }))
  ];
}

/** Either half by chance. */
export function guessAttribute({ speakers }: Attribute): number {
  return (1 / speakers.length + 1 / natures.length) / 2;
}

export function attributeIdentity(question: Attribute): Identity {
  const speakers = question.speakers.map(({ id, text }) => `${id} ${text}`).sort();
  const { speaker, nature } = attributeKey(question);
  return { options: [question.sentence, ...speakers].join('\n'), key: `${speaker} ${nature}` };
}

export function attributeText({ sentence, speakers }: Attribute, labels: Labels): string[] {
  return [sentence, ...speakers.map(({ text }) => text), ...natures.map((nature) => labels.nature[nature])];
}

export function attributeAsserted({ sentence, speakers }: Attribute): Asserted[] {
  const right = speakers.findIndex(({ correct }) => correct);
  return [
    { text: sentence, path: ['sentence'] },
    { text: speakers[right]?.text ?? '', path: ['speakers', right, 'text'] }
  ];
}
