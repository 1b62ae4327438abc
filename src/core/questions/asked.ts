import type { Question } from './index.ts';

/** A question with the fingerprint it has now. */
export interface Asked {
  question: Question;
  hash: string;
}
