import type { Match, MatchAnswer } from './bank/match.ts';
import type { Labels, Line } from './feedback.ts';
import type { Graded, Mark } from './mark.ts';
import { at, isPairs, markPairs } from './pairs.ts';

/** Whether something joins prompts with targets; `matchAnswerSchema` without its weight on the page. */
export function isMatchAnswer(answer: unknown): answer is MatchAnswer {
  return isPairs(answer);
}

/** Right pairs / prompts. A board with gaps is incomplete, not wrong. */
export function markMatch({ prompts, targets }: Match, answer: MatchAnswer): Mark {
  return markPairs(
    new Map(prompts.map(({ id, target }) => [id, target])),
    new Set(targets.map(({ id }) => id)),
    answer
  );
}

export function matchKey({ prompts }: Match): MatchAnswer {
  return Object.fromEntries(prompts.map(({ id, target }) => [id, target]));
}

/** Each pair as it was chosen; for a wrong one the target's own message or where it belongs, then the right pair. */
export function matchFeedback(
  { prompts, targets }: Match,
  answer: MatchAnswer,
  { parts }: Graded,
  labels: Labels
): Line[] {
  const target = new Map(targets.map((one) => [one.id, one]));
  const pair = (prompt: string, id: string | undefined) => `${prompt} – ${target.get(id ?? '')?.text ?? ''}`;
  return prompts.flatMap((prompt, index): Line[] => {
    const { id: part, message } = prompt;
    const right: Line = { part, text: pair(prompt.text, prompt.target), outcome: 'right', message };
    if (parts[index]?.outcome === 'right') return [right];
    const chosen = target.get(at(answer, part));
    const isUsed = prompts.some((one) => one.target === chosen?.id);
    const why = chosen?.message ?? (isUsed ? labels.elsewhere : labels.nowhere)(chosen?.text ?? '');
    const place = target.get(prompt.target)?.text ?? '';
    return [
      ...(chosen ? [{ part, text: pair(prompt.text, chosen.id), outcome: 'wrong' as const, message: why }] : []),
      { ...right, outcome: 'missed', place, reveals: true }
    ];
  });
}
