import { kindOf, type Question } from './index.ts';
import { graded, type Mark, type Part } from './mark.ts';
import type { Pairs } from './pairs.ts';

/**
 * Marks an answer as it was left when there is no more to come, as Moodle does: of one with places still empty those that
 * are filled earn their parts. Whatever else cannot be graded stays so.
 */
export function markAsLeft(
  mark: (question: Question, answer: unknown) => Mark,
  question: Question,
  answer: unknown
): Mark {
  const result = mark(question, answer);
  if (result.state !== 'invalid' || result.reason.code !== 'incomplete') return result;
  const given = Object.entries(answer as Pairs).filter(([, choice]) => choice !== '');
  const whole = mark(question, { ...(kindOf(question).key(question) as object), ...Object.fromEntries(given) });
  if (whole.state !== 'graded' || whole.tally?.kind !== 'places') return result;
  const filled = new Set(given.map(([place]) => place));
  const parts = whole.parts.map((part): Part => (filled.has(part.id) ? part : { ...part, outcome: 'missed' }));
  const { tally } = whole;
  const lent = whole.parts.filter(({ id, outcome }) => outcome === 'right' && !filled.has(id)).length;
  return graded(whole.score - lent / tally.of, parts, { ...tally, right: tally.right - lent });
}
