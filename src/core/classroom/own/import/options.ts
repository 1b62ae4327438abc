import { pointsAtPlace } from '../../../check/wording.ts';
import type { OwnQuestion } from '../../assignment/assignment.ts';
import { why, withIds, type ReadNote } from './bank-read.ts';

/** An option as a file has it. */
export interface ReadOption {
  text: string;
  correct: boolean;
  message: string;
  line: number;
}

/** A question to choose in, made of the options of a file. */
export interface ChoiceRead {
  fields: OwnQuestion;
  notes: ReadNote[];
}

/** "A and C", "both B and D". */
const namesLetters = /^(?:both |only )?[A-H](?:(?:,? and|,? or|,| &) [A-H])+\.?$/i;

/**
 * Options as a question holds them: empty ones are dropped, two that are the same are one, and where one speaks of the
 * others ("all of the above") they keep their order. All of this is noted.
 * @param several whether every right one is to be ticked
 */
export function choiceOf(read: readonly ReadOption[], several: boolean): ChoiceRead {
  const notes: ReadNote[] = [];
  const kept: ReadOption[] = [];
  for (const one of read) {
    const same = kept.findIndex((other) => one.text === other.text && one.correct === other.correct);
    const before = kept[same];
    if (one.text === '') notes.push({ code: 'empty-option', line: one.line });
    else if (!before) kept.push(one);
    else {
      notes.push({ code: 'joined', given: one.text.slice(0, 60), line: one.line });
      kept[same] = { ...before, message: before.message || one.message };
    }
  }
  const placed = kept.find(({ text }) => pointsAtPlace(text) !== undefined || namesLetters.test(text));
  if (placed) notes.push({ code: 'kept-order', line: placed.line });
  const options = withIds(
    kept.map(({ text, correct, message }) => ({ text, ...(correct && { correct }), ...why('message', message) }))
  );
  return {
    fields: { kind: several ? 'multi' : 'choice', options, ...(placed && { shuffle: false }) } as OwnQuestion,
    notes
  };
}
