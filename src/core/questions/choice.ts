import type { Choice, ChoiceAnswer } from './bank/choice.ts';
import { optionLines, type Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';

/** Whether something is the id of an option; `choiceAnswerSchema` without its weight on the page. */
export function isChoiceAnswer(answer: unknown): answer is ChoiceAnswer {
  return typeof answer === 'string' && answer.length <= 100;
}

/** 1 for the right option, else 0, as Moodle and GIFT weigh plain options. */
export function markChoice({ options }: Choice, answer: ChoiceAnswer): Mark {
  if (answer === '') return unanswered;
  const chosen = options.find(({ id }) => id === answer);
  if (!chosen) return invalid({ code: 'unknown-option' });
  if (chosen.correct) return graded(1, [{ id: chosen.id, outcome: 'right' }]);
  const missed = options.filter(({ correct }) => correct).map(({ id }) => ({ id, outcome: 'missed' as const }));
  return graded(0, [{ id: chosen.id, outcome: 'wrong' }, ...missed]);
}

export function choiceKey({ options }: Choice): ChoiceAnswer {
  return options.find(({ correct }) => correct)?.id ?? '';
}

export function choiceFeedback({ options }: Choice, _: ChoiceAnswer, { parts }: Graded): Line[] {
  return optionLines(options, parts);
}
