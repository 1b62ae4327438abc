import type { Option } from './bank/common.ts';
import type { Part } from './mark.ts';
import type { Nature } from './natures.ts';

/** What a plain-text rendering needs of the interface language. */
export interface Labels {
  true: string;
  false: string;
  unknown: string;
  nature: Record<Nature, string>;
  /** Said of an amount that is right but for its magnitude word. */
  magnitude: string;
  /** An amount in words: 500 billion dollars. */
  amount: (value: number, unit?: string) => string;
  /** Said of something joined with a line, where it belongs to another one, or to none. */
  elsewhere: (target: string) => string;
  nowhere: (target: string) => string;
  /** Said of an item that stands on the wrong side of another. */
  after: (item: string) => string;
  before: (item: string) => string;
  /** A year, a month or a day, as `2025`, `2025-02` or `2025-02-12`. */
  date: (iso: string) => string;
}

/** One line of feedback: a part of the answer, how it was, and why. */
export interface Line {
  /** Id of the option, item or line it speaks of, where there are several. */
  part?: string;
  text: string;
  outcome: 'right' | 'wrong' | 'missed';
  message?: string;
  /** Where the part belongs, in a word, where it was put elsewhere. */
  place?: string;
  /** The right spelling, where the answer was accepted with a slip. */
  spelling?: string;
  /** Tells what is right: held back after a first wrong try. */
  reveals?: true;
}

/** Lines for options that were chosen or missed. */
export function optionLines(options: readonly Option[], parts: readonly Part[]): Line[] {
  return parts.flatMap(({ id, outcome }) => {
    const option = options.find((one) => one.id === id);
    return option
      ? [
          {
            part: id,
            text: option.text,
            outcome,
            message: option.message,
            ...(outcome === 'missed' && { reveals: true as const })
          }
        ]
      : [];
  });
}

/** Ids a learner could send; a longer list is hostile. */
export function isIdList(answer: unknown): answer is string[] {
  return (
    Array.isArray(answer) &&
    answer.length <= 50 &&
    [...(answer as unknown[])].every((id) => typeof id === 'string' && id.length <= 100)
  );
}
