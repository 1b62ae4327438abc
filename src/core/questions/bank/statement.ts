import * as z from 'zod/mini';
import type { Labels } from '../feedback.ts';
import { judgements } from '../judgements.ts';
import { common, doc, type Asserted, type Demands, type Identity } from './common.ts';

/** A sentence to judge: true, false, or the sources do not say. */
export const statementSchemaOf = (demands: Demands) =>
  z.strictObject({
    ...common(demands),
    kind: z.literal('statement'),
    answer: z.enum(judgements).check(doc('Quote it in YAML: "true", "false" or "unknown" (the sources do not say).')),
    messages: demands
      .whys(z.strictObject({ true: demands.why, false: demands.why, unknown: demands.why }))
      .check(doc('Why each judgement is right or wrong.'))
  });

export type Statement = z.infer<ReturnType<typeof statementSchemaOf>>;

/** The judgement; empty while none is chosen. */
export const statementAnswerSchema = z.enum([...judgements, '']);

export type StatementAnswer = z.infer<typeof statementAnswerSchema>;

export function statementDistractors({ answer }: Statement): StatementAnswer[] {
  return judgements.filter((judgement) => judgement !== answer);
}

export function guessStatement(): number {
  return 1 / judgements.length;
}

export function statementIdentity({ answer }: Statement): Identity {
  return { options: judgements.join(' '), key: answer };
}

export function statementText(_: Statement, labels: Labels): string[] {
  return judgements.map((judgement) => labels[judgement]);
}

/** Nothing but the prompt, which every kind asserts; one that is not true asserts not even that. */
export function statementAsserted(): Asserted[] {
  return [];
}
