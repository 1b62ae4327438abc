import type { Gap, Gaps, GapsAnswer } from './bank/gaps.ts';
import type { Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';
import { at, isPairs } from './pairs.ts';
import { withoutUnseen } from '../signs.ts';
import { markText, textFeedback, textKey, textLimit } from './text.ts';

/** Whether something fills gaps; `gapsAnswerSchema` without its weight on the page. */
export function isGapsAnswer(answer: unknown): answer is GapsAnswer {
  // a text that is too long is told as such, not refused as unreadable
  return isPairs(answer, Infinity);
}

/**
 * The mean over gaps: 1 or 0 for one from a list, the share of the matched entry for a typed one. A gap left empty is
 * missing, not wrong.
 */
export function markGaps({ gaps }: Gaps, answer: GapsAnswer): Mark {
  const filled = Object.entries(answer).filter(([, text]) => withoutUnseen(text).trim() !== '');
  if (filled.length === 0) return unanswered;
  if (!filled.every(([id]) => gaps.some((gap) => gap.id === id))) return invalid({ code: 'unknown-option' });
  if (filled.some(([, text]) => withoutUnseen(text).length > textLimit))
    return invalid({ code: 'too-long', limit: textLimit });

  const marks = gaps.map((gap) => markGap(gap, at(answer, gap.id)));
  const unreadable = marks.find((mark) => mark.state === 'invalid');
  if (unreadable) return unreadable;
  const scores = marks.flatMap((mark) => (mark.state === 'graded' ? [mark.score] : []));
  if (scores.length < gaps.length) return invalid({ code: 'incomplete', missing: gaps.length - scores.length });
  const right = scores.filter((score) => score === 1).length;
  return graded(
    scores.reduce((sum, score) => sum + score, 0) / gaps.length,
    gaps.map(({ id }, index) => ({ id, outcome: (scores[index] ?? 0) > 0 ? 'right' : 'wrong' })),
    { kind: 'places', right, of: gaps.length }
  );
}

export function gapsKey({ gaps }: Gaps): GapsAnswer {
  return Object.fromEntries(gaps.map((gap) => [gap.id, gapKey(gap)]));
}

/** Gap by gap what was put in, and for a wrong one what belongs there. */
export function gapsFeedback({ gaps }: Gaps, answer: GapsAnswer): Line[] {
  return gaps.flatMap((gap) => gapFeedback(gap, at(answer, gap.id)));
}

/** Right gaps stay for another try, the others are emptied. */
export function gapsToKeep({ gaps }: Gaps, answer: GapsAnswer): GapsAnswer {
  const right = gaps.filter((gap) => {
    const mark = markGap(gap, at(answer, gap.id));
    return mark.state === 'graded' && mark.score === 1;
  });
  return Object.fromEntries(right.map((gap) => [gap.id, at(answer, gap.id)]));
}

function markGap(gap: Gap, filled: string): Mark {
  if (!('options' in gap)) return markText(gap, filled);
  if (filled === '') return unanswered;
  const option = gap.options.find(({ id }) => id === filled);
  if (!option) return invalid({ code: 'unknown-option' });
  return graded(option.correct ? 1 : 0, [{ id: option.id, outcome: option.correct ? 'right' : 'wrong' }]);
}

function gapKey(gap: Gap): string {
  return 'options' in gap ? (gap.options.find(({ correct }) => correct)?.id ?? '') : textKey(gap);
}

function gapFeedback(gap: Gap, filled: string): Line[] {
  const mark = markGap(gap, filled);
  if (mark.state === 'unanswered' && !('options' in gap))
    return [{ text: gapKey(gap), outcome: 'missed', reveals: true }];
  if (mark.state === 'invalid') return [];
  if (!('options' in gap)) return textFeedback(gap, filled, mark as Graded);
  const lines = gap.options.flatMap(({ id, text, correct, message }): Line[] => {
    if (id === filled) return [{ text, outcome: correct ? 'right' : 'wrong', message }];
    return correct ? [{ text, outcome: 'missed', message, reveals: true }] : [];
  });
  return lines.sort((one, other) => Number(one.reveals ?? false) - Number(other.reveals ?? false));
}
