import type { TextAnswer, TextRules } from './bank/text.ts';
import { clean } from './clean.ts';
import type { Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';
import { slipOf } from './slip.ts';

/** Whether something was typed; `textAnswerSchema` without its weight on the page. */
export function isTextAnswer(answer: unknown): answer is TextAnswer {
  return typeof answer === 'string';
}

/** Longest answer that is read at all. */
export const textLimit = 200;

/**
 * The share of the accepted entry that the answer equals after clean-up, else 0. The part's id says which
 * entry matched: `accept-0`, `reject-1`, `slip-0` (accepted with a slip of spelling) or `other`.
 */
export function markText(question: TextRules, answer: TextAnswer): Mark {
  if (answer.length > textLimit) return invalid({ code: 'too-long', limit: textLimit });
  const given = clean(answer, question);
  if (given === '') return unanswered;
  const same = ({ text }: { text: string }) => clean(text, question) === given;

  const accepted = question.accept.findIndex(same);
  if (accepted >= 0) return accept(question, accepted, 'accept');
  const rejected = question.reject.findIndex(same);
  if (rejected >= 0) return graded(0, [{ id: `reject-${rejected}`, outcome: 'wrong' }]);
  const slip = question.spelling ? question.accept.findIndex(({ text }) => slipOf(given, clean(text, question))) : -1;
  if (slip >= 0) return accept(question, slip, 'slip');
  return graded(0, [{ id: 'other', outcome: 'wrong' }]);
}

export function textKey({ accept }: TextRules): TextAnswer {
  return accept[0]?.text ?? '';
}

/** The entry that matched, and the key where the answer was not it. */
export function textFeedback(question: TextRules, answer: TextAnswer, { parts, verdict }: Graded): Line[] {
  const matched = parts.map(({ id, outcome }): Line => {
    const message = messageOf(question, id);
    const spelling = slipIn(question, id);
    return {
      text: answer,
      outcome,
      ...(message !== undefined && { message }),
      ...(spelling !== undefined && { spelling })
    };
  });
  if (verdict === 'right') return matched;
  return [...matched, { text: textKey(question), outcome: 'missed', reveals: true }];
}

/** The accepted spelling an answer with a slip stood for; undefined for an answer without one. */
function slipIn({ accept }: TextRules, part: string): string | undefined {
  const [how, index] = part.split('-');
  return how === 'slip' ? accept[Number(index)]?.text : undefined;
}

function messageOf({ accept, reject, otherwise }: TextRules, part: string): string | undefined {
  const [how, index] = part.split('-');
  if (how === 'other') return otherwise;
  return how === 'reject' ? reject[Number(index)]?.message : accept[Number(index)]?.message;
}

function accept(question: TextRules, index: number, how: 'accept' | 'slip'): Mark {
  const score = question.accept[index]?.score ?? 1;
  return graded(score, [{ id: `${how}-${index}`, outcome: 'right' }]);
}
