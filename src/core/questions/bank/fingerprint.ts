import { seedOf } from '../../random.ts';
import type { Question } from '../index.ts';
import { bankKindOf } from './index.ts';

/**
 * What affects the answer to a question, as three short hashes `stem.options.key`, so that a later reader can
 * tell what changed since an answer was given. Feedback, typography, commas and capitals do not count: of stem
 * and options only letters and digits are hashed, so fixing a comma keeps every answer. The key is hashed as it
 * is, because `-5` is not `5`.
 */
export function fingerprint(question: Question): string {
  const { options, key } = bankKindOf(question).identity(question);
  return [bare(`${question.kind} ${question.prompt}`), bare(options), key]
    .map((part) => seedOf(part).toString(36))
    .join('.');
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
