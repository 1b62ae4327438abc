import type { OwnQuestion } from '../assignment.ts';
import { freshId } from '../own/edit.ts';

/** The formats a bank of questions is read from. */
export const bankFormats = ['yaml', 'gift', 'aiken'] as const;
export type BankFormat = (typeof bankFormats)[number];

/** Most answers of a question that are looked at. */
export const entryLimit = 100;

/** What keeps the answers of a question from being read. */
export type AnswerFailure = 'before-answer' | 'pair' | 'amount' | 'weight' | 'too-many';

/** What keeps an entry from being read; `line` is 1-based. */
export type ReadProblem = { line: number } & (
  | { code: 'unclosed' | 'stray-close' | 'second-answer' | 'nested' | 'essay' | 'description' | 'address' }
  | { code: AnswerFailure | 'empty' }
  | { code: 'no-option' | 'letter' | 'no-answer' | 'no-stem' | 'text-after-options' }
  | { code: 'answer-letter'; given: string }
  | { code: 'kind'; kinds: readonly string[] }
  | { code: 'not-a-list' | 'too-deep' | 'too-many-lines' }
  | { code: 'yaml'; message: string }
);

/** What of an entry that was read is not kept, or was taken in a way its author may not have meant. */
export type ReadNote = { line: number } & (
  | { code: 'comment' | 'weights' | 'equals' | 'star' | 'pair-feedback' | 'other-amount' | 'feedback' | 'id' }
  | { code: 'category' | 'name' | 'tag' | 'format' | 'key'; given: string }
);

/** What was found in a text: nothing of it is dropped without a word. */
export interface BankRead {
  format: BankFormat;
  /** As if they had been typed; what the text does not say is filled in or left to be mended. */
  questions: OwnQuestion[];
  problems: ReadProblem[];
  notes: ReadNote[];
}

/** Neutral texts for what other formats leave out, and ids for what is new. */
export interface Fillers {
  right: string;
  wrong: string;
  /** @param key the right answer in words */
  explanation: (key: string) => string;
  newId: () => string;
}

/** Options, items or targets with ids of the program. */
export function withIds<T extends object>(entries: readonly T[]): (T & { id: string })[] {
  const done: (T & { id: string })[] = [];
  for (const entry of entries) done.push({ id: freshId(done, 'letters'), ...entry });
  return done;
}
