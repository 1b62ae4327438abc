import type { Match, MatchAnswer } from './bank/match.ts';
import type { Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';

/** Whether something joins prompts with targets; `matchAnswerSchema` without its weight on the page. */
export function isMatchAnswer(answer: unknown): answer is MatchAnswer {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  const prototype: unknown = Object.getPrototypeOf(answer);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(answer).every((pair) => pair.every((id) => typeof id === 'string' && id.length <= 100));
}

/** Right pairs / prompts (Moodle, PrairieLearn, Numbas). A board with gaps is incomplete, not wrong. */
export function markMatch({ prompts, targets }: Match, answer: MatchAnswer): Mark {
  const pairs = Object.entries(answer).filter(([, target]) => target !== '');
  if (pairs.length === 0) return unanswered;
  const known = pairs.every(
    ([prompt, target]) => prompts.some(({ id }) => id === prompt) && targets.some(({ id }) => id === target)
  );
  if (!known) return invalid({ code: 'unknown-option' });
  if (pairs.length < prompts.length) return invalid({ code: 'incomplete', missing: prompts.length - pairs.length });

  const chosen = new Map(pairs);
  const parts = prompts.map(({ id, target }) => ({
    id,
    outcome: chosen.get(id) === target ? ('right' as const) : ('wrong' as const)
  }));
  const right = parts.filter(({ outcome }) => outcome === 'right').length;
  return graded(right / prompts.length, parts, { kind: 'places', right, of: prompts.length });
}

export function matchKey({ prompts }: Match): MatchAnswer {
  return Object.fromEntries(prompts.map(({ id, target }) => [id, target]));
}

/** Each pair as it was chosen; for a wrong one the target's own message, then the right pair. */
export function matchFeedback({ prompts, targets }: Match, answer: MatchAnswer, { parts }: Graded): Line[] {
  const target = new Map(targets.map((one) => [one.id, one]));
  const pair = (prompt: string, id: string | undefined) => `${prompt} – ${target.get(id ?? '')?.text ?? ''}`;
  return prompts.flatMap((prompt, index): Line[] => {
    const right: Line = { text: pair(prompt.text, prompt.target), outcome: 'right', message: prompt.message };
    if (parts[index]?.outcome === 'right') return [right];
    const chosen = answer[prompt.id];
    const message = target.get(chosen ?? '')?.message;
    return [
      { text: pair(prompt.text, chosen), outcome: 'wrong', ...(message !== undefined && { message }) },
      { ...right, outcome: 'missed', reveals: true }
    ];
  });
}
