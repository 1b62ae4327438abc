import { seedOf } from '../random.ts';

/** Short for a fingerprint, where it only has to tell one question from its next edition: a page of questions is lighter. */
export function digestOf(hash: string): string {
  return seedOf(hash).toString(36);
}
