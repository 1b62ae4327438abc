import type { Item, Scoring } from './scoring.ts';
import type { Response, Submission } from '../hand-in/submission.ts';

/**
 * Whether a hand-in had a question, whatever it says itself. `left-out`: it had it, and says that it could not be asked,
 * or has no place for it; that is a question left open, or everybody could drop the ones that are hard. `not-asked`: it
 * says so, and had another version of the questions, in which that may be true.
 */
export type WasAsked = 'asked' | 'left-out' | 'not-asked';

export function wasAsked(
  { responses, bank }: Pick<Submission, 'responses' | 'bank'>,
  { place, own }: Pick<Item, 'place' | 'own'>,
  scoring: Pick<Scoring, 'bank'>
): WasAsked {
  const response = responses[place];
  if (!response) return 'left-out';
  if (!response.unasked) return 'asked';
  return own || bank === scoring.bank ? 'left-out' : 'not-asked';
}

/** What is marked of a question; undefined where it was not asked. */
export function responseTo(submission: Submission, item: Item, scoring: Scoring): Response | undefined {
  switch (wasAsked(submission, item, scoring)) {
    case 'asked':
      return submission.responses[item.place];
    case 'left-out':
      return { tries: [] };
    case 'not-asked':
      return undefined;
  }
}
