/** The three judgements of a statement, in the order they are always shown. */
export const judgements = ['true', 'false', 'unknown'] as const;
export type Judgement = (typeof judgements)[number];
