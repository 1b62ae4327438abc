import * as z from 'zod/mini';
import { common, doc, textSchema, type Identity, type Labels, type Line } from './common.ts';
import { graded, unanswered, type Graded, type Mark } from './mark.ts';

/** The three judgements, in the order they are always shown. */
export const judgements = ['true', 'false', 'unknown'] as const;
export type Judgement = (typeof judgements)[number];

/** A sentence to judge: true, false, or the sources do not say. */
export const statementSchema = z.strictObject({
  ...common,
  kind: z.literal('statement'),
  answer: z.enum(judgements).check(doc('Quote it in YAML: "true", "false" or "unknown" (the sources do not say).')),
  messages: z
    .strictObject({ true: textSchema, false: textSchema, unknown: textSchema })
    .check(doc('Why each judgement is right or wrong.'))
});
export type Statement = z.infer<typeof statementSchema>;

/** The judgement; empty while none is chosen. */
export const statementAnswerSchema = z.enum([...judgements, '']);
export type StatementAnswer = z.infer<typeof statementAnswerSchema>;

/** 1 for the right judgement, else 0. */
export function markStatement(question: Statement, answer: StatementAnswer): Mark {
  if (answer === '') return unanswered;
  if (answer === question.answer) return graded(1, [{ id: answer, outcome: 'right' }]);
  return graded(0, [
    { id: answer, outcome: 'wrong' },
    { id: question.answer, outcome: 'missed' }
  ]);
}

export function statementKey({ answer }: Statement): StatementAnswer {
  return answer;
}

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

export function statementAnswerText(_: Statement, answer: StatementAnswer, labels: Labels): string {
  return answer === '' ? '' : labels[answer];
}

export function statementFeedback({ messages }: Statement, _: StatementAnswer, { parts }: Graded, labels: Labels): Line[] {
  return parts.map(({ id, outcome }) => ({
    text: labels[id as Judgement],
    outcome,
    message: messages[id as Judgement],
    ...(outcome === 'missed' && { reveals: true as const })
  }));
}
