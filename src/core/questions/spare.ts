import { randomFrom } from '../random.ts';
import type { Choice, ChoiceAnswer } from './bank/choice.ts';
import type { Option } from './bank/common.ts';

/** A wrong option that was not chosen, drawn by seed: what a last hint takes away. */
export function spareOption({ options }: Choice, answer: ChoiceAnswer, seed: number): Option | undefined {
  const spare = options.filter(({ id, correct }) => !correct && id !== answer);
  return spare[Math.floor(randomFrom(seed)() * spare.length)];
}
