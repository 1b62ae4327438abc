import type { Multi, MultiAnswer } from './bank/multi.ts';
import { isIdList, optionLines, type Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark, type Part } from './mark.ts';

/** Whether something is a list of ticked options; `multiAnswerSchema` without its weight on the page. */
export function isMultiAnswer(answer: unknown): answer is MultiAnswer {
  return isIdList(answer);
}

/**
 * Net score t/c - f/min(c, w), not below 0: t right and f wrong ticks, c right and w wrong options.
 * Ticking nothing or everything earns 0 whatever the mix; equals H5P's net rule when c <= w and
 * R/exams' balanced rule when w <= c.
 */
export function markMulti({ options, announce }: Pick<Multi, 'options' | 'announce'>, answer: MultiAnswer): Mark {
  const ticked = new Set(answer);
  if (ticked.size === 0) return unanswered;
  const known = options.filter(({ id }) => ticked.has(id));
  if (known.length < ticked.size || ticked.size < answer.length) return invalid({ code: 'unknown-option' });

  const rightOptions = options.filter(({ correct }) => correct).length;
  if (announce && ticked.size !== rightOptions) {
    return invalid({ code: 'count', expected: rightOptions, given: ticked.size });
  }
  const wrongWeight = Math.min(rightOptions, options.length - rightOptions);
  const right = known.filter(({ correct }) => correct).length;
  const wrong = known.length - right;
  const parts = options.flatMap(({ id, correct }): Part[] => {
    if (ticked.has(id)) return [{ id, outcome: correct ? 'right' : 'wrong' }];
    return correct ? [{ id, outcome: 'missed' }] : [];
  });
  return graded(net(right, wrong, rightOptions, wrongWeight), parts, {
    kind: 'ticks',
    right,
    wrong,
    rightOptions,
    wrongWeight
  });
}

export function multiKey({ options }: Pick<Multi, 'options'>): MultiAnswer {
  return options.filter(({ correct }) => correct).map(({ id }) => id);
}

export function multiFeedback({ options }: Multi, _: MultiAnswer, { parts }: Graded): Line[] {
  return optionLines(options, parts);
}

/** The net share of t right and f wrong ticks; below 0 where wrong ones outweigh. */
export function net(right: number, wrong: number, rightOptions: number, wrongWeight: number): number {
  return right / rightOptions - wrong / wrongWeight;
}
