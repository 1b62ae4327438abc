import * as z from 'zod/mini';
import type { Asked } from '../../questions/asked.ts';
import { ownSchema } from '../../questions/bank/index.ts';
import { fingerprint } from '../../questions/bank/fingerprint.ts';
import type { Assignment } from '../assignment/assignment.ts';

/** What is wrong with an own question: where in it, and what. */
export interface OwnProblem {
  /** 0-based place among the own questions. */
  at: number;
  path: string;
  message: string;
}

/**
 * Checks a stranger's own questions by their schema, which costs a page so much that it is fetched only where there
 * are some. What is no question is left out, and the others are asked all the same.
 * @param taken ids of the bank, which no own question may have
 * @returns a question for each place, undefined for one that cannot be asked
 */
export function readOwnQuestions(
  { own }: Pick<Assignment, 'own'>,
  taken: ReadonlySet<string> = new Set()
): { asked: (Asked | undefined)[]; problems: OwnProblem[] } {
  const problems: OwnProblem[] = [];
  const ids = new Set(taken);
  const asked = own.map((raw, at) => {
    const result = z.safeParse(ownSchema, raw);
    if (!result.success) {
      problems.push(...result.error.issues.map(({ path, message }) => ({ at, path: path.join('.'), message })));
      return undefined;
    }
    const question = result.data;
    if (ids.has(question.id)) {
      problems.push({ at, path: 'id', message: 'is used by another question' });
      return undefined;
    }
    ids.add(question.id);
    return { question, hash: fingerprint(question) };
  });
  return { asked, problems };
}
