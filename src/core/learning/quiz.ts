import { seedOf } from '../random.ts';
import type { Quiz } from './read-quiz.ts';

export type { Quiz } from './read-quiz.ts';

/**
 * Seed of the order in which the options of a question stand in this quiz. Unshuffled it is that of the lessons, so
 * that everybody sees the same order; the author's own order would give `order` and `match` away.
 */
export function optionSeed({ seed, shuffleOptions }: Pick<Quiz, 'seed' | 'shuffleOptions'>, question: string): number {
  return seedOf(shuffleOptions ? `${seed}/${question}` : question);
}

/** What a quiz keeps of a release code, which it must not tell: the code itself, without its spaces and capitals. */
export function releaseMark(code: string): string {
  return seedOf(`release ${code.toLowerCase().replace(/\s+/g, '')}`).toString(36);
}

/** Whether this code opens the results of the quiz. */
export function releases({ release }: Pick<Quiz, 'release'>, code: string): boolean {
  return release !== undefined && releaseMark(code) === release;
}
