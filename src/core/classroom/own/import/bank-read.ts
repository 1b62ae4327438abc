import type { Json } from '../../../plain-json.ts';
import type { OwnQuestion } from '../../assignment/assignment.ts';
import { freshId } from '../edit.ts';

/** The formats a bank of questions is read from. */
export const bankFormats = ['yaml', 'gift', 'aiken'] as const;
export type BankFormat = (typeof bankFormats)[number];

/** Most answers of a question that are looked at. */
export const entryLimit = 100;

/** What keeps the answers of a question from being read. */
export type AnswerFailure = 'before-answer' | 'pair' | 'amount' | 'amounts' | 'weight' | 'too-many';

/** What keeps an entry from being read; `line` is 1-based. */
export type ReadProblem = { line: number } & (
  | { code: 'unclosed' | 'stray-close' | 'second-answer' | 'essay' | 'description' }
  | { code: AnswerFailure | 'empty' }
  | { code: 'no-option' | 'letter' | 'no-answer' | 'no-stem' | 'text-after-options' }
  | { code: 'answer-letter'; given: string }
  | { code: 'kind'; kinds: readonly string[] }
  | { code: 'not-a-list' | 'too-deep' | 'too-many-lines' }
  | { code: 'yaml'; message: string }
);

/** What of an entry that was read is not kept, or was taken in a way its author may not have meant. */
export type ReadNote = { line: number } & (
  | { code: 'comment' | 'weights' | 'equals' | 'equals-text' | 'brace' | 'empty-line' | 'pair-feedback' }
  | { code: 'other-amount' | 'feedback' | 'id' | 'markup' | 'empty-option' | 'several-right' | 'kept-order' }
  | {
      code: 'category' | 'name' | 'tag' | 'key' | 'joined' | 'star' | 'other-line' | 'wrapped' | 'answer-text';
      given: string;
    }
  /** The text was no UTF-8, and read by this code page. */
  | { code: 'encoding'; given: string }
);

/** What was found in a text: nothing of it is dropped without a word. */
export interface BankRead {
  format: BankFormat;
  /** As if they had been typed; what the text does not say is left out or left to be mended. */
  questions: OwnQuestion[];
  problems: ReadProblem[];
  notes: ReadNote[];
}

/** Words for what other formats say without one, and ids for what is new. */
export interface Fillers {
  true: string;
  false: string;
  newId: () => string;
}

/** Options, items or targets with ids of the program. */
export function withIds<T extends object>(entries: readonly T[]): (T & { id: string })[] {
  const done: (T & { id: string })[] = [];
  for (const entry of entries) done.push({ id: freshId(done, 'letters'), ...entry });
  return done;
}

/** A text that says why, as the part of a question it makes: none where it is empty. */
export function why<N extends string>(name: N, text: string): { [K in N]?: Json } {
  return (text === '' ? {} : { [name]: text }) as { [K in N]?: Json };
}

/** A note as a list, or none. */
export function noteIf(holds: boolean, note: ReadNote): ReadNote[] {
  return holds ? [note] : [];
}
