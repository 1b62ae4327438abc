import * as z from 'zod/mini';
import { evidenceKey } from '../evidence.ts';
import {
  assertedTexts,
  common,
  doc,
  idListSchema,
  optionSchemaOf,
  uniqueIds,
  type Asserted,
  type Demands,
  type Identity
} from './common.ts';
import { guessMulti, multiDistractors } from './multi.ts';

/** A passage of which the sentences that support a statement are picked. */
export const evidenceSchemaOf = (demands: Demands) =>
  z.strictObject({
    ...common(demands),
    kind: z.literal('evidence'),
    sentences: z.array(z.omit(optionSchemaOf(demands), { pin: true })).check(
      ...demands.size([3, 10], [2, 16]),
      uniqueIds('sentence'),
      z.refine((sentences) => sentences.some(({ correct }) => correct), 'needs a sentence with `correct: true`'),
      z.refine((sentences) => !sentences.every(({ correct }) => correct), 'needs a sentence that is no evidence'),
      doc('Three to ten sentences in our own words, in reading order; they are never shuffled.')
    )
  });

export type EvidenceQuestion = z.infer<ReturnType<typeof evidenceSchemaOf>>;

/** Ids of the picked sentences. */
export const evidenceAnswerSchema = idListSchema;

export type EvidenceAnswer = z.infer<typeof evidenceAnswerSchema>;

/** Each wrong sentence alone, each beside the key, and the whole passage. */
export function evidenceDistractors(question: EvidenceQuestion): EvidenceAnswer[] {
  return multiDistractors({ options: question.sentences });
}

/** Mean score over all ways of picking at least one sentence. */
export function guessEvidence({ sentences }: EvidenceQuestion): number {
  return guessMulti({ options: sentences });
}

export function evidenceIdentity(question: EvidenceQuestion): Identity {
  return {
    options: question.sentences.map(({ id, text }) => `${id} ${text}`).join('\n'),
    key: evidenceKey(question).sort().join(' ')
  };
}

export function evidenceText({ sentences }: EvidenceQuestion): string[] {
  return sentences.map(({ text }, index) => `(${index + 1}) ${text}`);
}

/** The whole passage: whoever reads it takes it for true. */
export function evidenceAsserted({ sentences }: EvidenceQuestion): Asserted[] {
  return assertedTexts('sentences', sentences);
}
