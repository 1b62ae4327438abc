import { graded, invalid, unanswered, type Mark } from './mark.ts';

/** One id for each of several places; a place without one is left out or empty. */
export type Pairs = Record<string, string>;

/** Longest id a learner could send. */
const idLimit = 100;

/** Whether something is a plain object of texts by id, none of them longer than `limit`. */
export function isPairs(answer: unknown, limit = idLimit): answer is Pairs {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  const prototype: unknown = Object.getPrototypeOf(answer);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(answer).every(
    ([id, value]) => id.length <= idLimit && typeof value === 'string' && value.length <= limit
  );
}

/** What stands at a place; it may be called `constructor`, and only what was answered counts. */
export function at(answer: Pairs, place: string): string {
  return Object.hasOwn(answer, place) ? (answer[place] ?? '') : '';
}

/**
 * Right places / places (Moodle, PrairieLearn, Numbas). A board with gaps is incomplete, not wrong.
 * @param key the right id of each place, in the order of the question
 * @param choices every id that may stand at a place
 */
export function markPairs(key: ReadonlyMap<string, string>, choices: ReadonlySet<string>, answer: Pairs): Mark {
  const pairs = Object.entries(answer).filter(([, choice]) => choice !== '');
  if (pairs.length === 0) return unanswered;
  if (!pairs.every(([place, choice]) => key.has(place) && choices.has(choice)))
    return invalid({ code: 'unknown-option' });
  if (pairs.length < key.size) return invalid({ code: 'incomplete', missing: key.size - pairs.length });

  const chosen = new Map(pairs);
  const parts = [...key].map(([id, choice]) => ({
    id,
    outcome: chosen.get(id) === choice ? ('right' as const) : ('wrong' as const)
  }));
  const right = parts.filter(({ outcome }) => outcome === 'right').length;
  return graded(right / key.size, parts, { kind: 'places', right, of: key.size });
}
