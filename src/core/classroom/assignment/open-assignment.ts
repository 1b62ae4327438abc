import type { Asked } from '../../questions/asked.ts';
import type { Assignment } from './assignment.ts';
import { sizeOf } from '../hand-in/pack.ts';
import { comparePins, pinOf, refOf, type Pin } from './pin.ts';

/** One question of an assignment, found again in the bank of today. */
export interface Place {
  /**
   * `corrected`: only its key has changed since, and answers are marked by the new one. `changed`: it asks something
   * else now, and `missing`: it is no longer there; neither can be asked or marked.
   */
  state: 'ready' | 'corrected' | 'changed' | 'missing';
  /** The question as it is now; not there when it is missing. */
  asked?: Asked;
  /** How many answers it could have when it was assigned; 0 where they are typed. */
  size: number;
}

/**
 * Finds the questions of an assignment again, in its own order.
 * @param bank the questions of the course as they read today
 * @param own the assignment's own questions, as `readOwnQuestions` gives them
 */
export function openAssignment(
  { questions }: Pick<Assignment, 'questions'>,
  bank: Iterable<Asked>,
  own: readonly (Asked | undefined)[] = []
): Place[] {
  const byRef = new Map<number, Asked[]>();
  for (const asked of bank) {
    const ref = refOf(asked.question.id);
    byRef.set(ref, [...(byRef.get(ref) ?? []), asked]);
  }
  return questions.map((question) =>
    'own' in question ? ownPlace(own[question.own]) : bankPlace(question, byRef.get(question.ref) ?? [])
  );
}

/** Whether a place can be asked and marked. */
export function isReady(place: Place): place is Place & { asked: Asked } {
  return place.state === 'ready' || place.state === 'corrected';
}

function ownPlace(asked: Asked | undefined): Place {
  return asked ? { state: 'ready', asked, size: sizeOf(asked.question) } : { state: 'missing', size: 0 };
}

/** Two ids may have the same short hash; what they ask tells them apart. */
function bankPlace(pin: Pin, candidates: readonly Asked[]): Place {
  const states = candidates.map((asked) => ({ asked, change: comparePins(pin, pinOf(asked)) }));
  const best = states.find(({ change }) => change !== 'question') ?? states[0];
  if (!best) return { state: 'missing', size: pin.size };
  const state = ({ same: 'ready', key: 'corrected', question: 'changed' } as const)[best.change];
  return { state, asked: best.asked, size: pin.size };
}
