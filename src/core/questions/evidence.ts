import type { EvidenceQuestion, EvidenceAnswer } from './bank/evidence.ts';
import { isIdList, optionLines, type Line } from './feedback.ts';
import type { Graded, Mark } from './mark.ts';
import { markMulti } from './multi.ts';

/** Whether something is a list of picked sentences; `evidenceAnswerSchema` without its weight on the page. */
export function isEvidenceAnswer(answer: unknown): answer is EvidenceAnswer {
  return isIdList(answer);
}

/** The net rule of `multi` over sentences: picking all of the passage earns nothing. */
export function markEvidence({ sentences }: EvidenceQuestion, answer: EvidenceAnswer): Mark {
  return markMulti({ options: sentences }, answer);
}

export function evidenceKey({ sentences }: EvidenceQuestion): EvidenceAnswer {
  return sentences.filter(({ correct }) => correct).map(({ id }) => id);
}

/** Sentences that were picked or missed, each with its reason. */
export function evidenceFeedback({ sentences }: EvidenceQuestion, _: EvidenceAnswer, { parts }: Graded): Line[] {
  return optionLines(sentences, parts);
}
