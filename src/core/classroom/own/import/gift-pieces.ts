import { entryLimit, type AnswerFailure, type ReadNote } from './bank-read.ts';
import { findBare, textOf, trimSigns, type Sign } from './gift-signs.ts';
import type { TextReader } from './text-reader.ts';

/** One answer of a block: `=` or `~`, a weight in per cent, what it says, its feedback. */
export interface Piece {
  right: boolean;
  weight: number | undefined;
  signs: readonly Sign[];
  text: string;
  /** Whether a star stands in it that was not escaped. */
  stars: boolean;
  feedback: string;
  line: number;
}

export type Pieces =
  | { pieces: Piece[]; notes: ReadNote[]; failure?: never }
  | { pieces: []; notes: ReadNote[]; failure: { failure: AnswerFailure; line: number } };

/** Cuts a block at its bare `=` and `~`. */
export function piecesOf(whole: readonly Sign[], texts: TextReader): Pieces {
  const notes: ReadNote[] = [];
  const signs = calmed(whole, notes);
  const starts = signs.flatMap((sign, at) => (isStart(sign) ? [at] : []));
  const before = signs.slice(0, starts[0] ?? signs.length);
  const fail = (failure: AnswerFailure, line: number): Pieces => ({ pieces: [], notes, failure: { failure, line } });
  if (textOf(before) !== '') return fail('before-answer', lineOf(before));
  if (starts.length > entryLimit) return fail('too-many', lineOf(signs));
  const pieces: Piece[] = [];
  for (const [place, start] of starts.entries()) {
    const own = trimSigns(signs.slice(start + 1, starts[place + 1]));
    const line = signs[start]?.line ?? 1;
    const weight = weightOf(own);
    if (weight && !(Math.abs(weight.value) <= 100)) return fail('weight', line);
    const [said, feedback] = partAt(own.slice(weight?.length ?? 0), '#');
    const right = signs[start]?.text === '=';
    if (right && (pieces.at(-1)?.feedback ?? '') !== '' && isTight(signs, start)) notes.push({ code: 'equals', line });
    pieces.push({
      right,
      weight: weight?.value,
      signs: said,
      text: texts.read(textOf(said), line),
      stars: findBare(said, '*') >= 0,
      // the first # parts the feedback, later ones are text
      feedback: texts.read(textOf(feedback), line),
      line
    });
  }
  return { pieces, notes };
}

/** What stands before the first bare mark, and what after it. */
export function partAt(signs: readonly Sign[], mark: string): [before: readonly Sign[], after: readonly Sign[]] {
  const at = findBare(signs, mark);
  return at < 0 ? [signs, []] : [signs.slice(0, at), signs.slice(at + 1)];
}

function isStart({ bare, text }: Sign): boolean {
  return bare && (text === '=' || text === '~');
}

/** Whether nothing but a letter or sign stands before it: not white space, and not another beginning. */
function isTight(signs: readonly Sign[], at: number): boolean {
  const before = signs[at - 1];
  return before !== undefined && before.text.trim() !== '' && !isStart(before);
}

/**
 * Signs that begin no answer though they are not escaped, as text: in a web address, and a `=` right after a letter in a
 * list of options whose other answers begin after white space, as in `=x=5 ~y=3`.
 */
function calmed(signs: readonly Sign[], notes: ReadNote[]): readonly Sign[] {
  const isList = signs.some(({ bare, text }) => bare && text === '~');
  const isLoose = signs.some((sign, at) => isStart(sign) && sign.text === '=' && !isTight(signs, at));
  let [before, inAddress] = ['', false];
  return signs.map((sign, at) => {
    if (sign.text.trim() === '') inAddress = false;
    before = (before + sign.text).slice(-3);
    inAddress ||= before === '://';
    const isText = isStart(sign) && (inAddress || (isList && isLoose && sign.text === '=' && isTight(signs, at)));
    if (!isText) return sign;
    if (notes.at(-1)?.line !== sign.line) notes.push({ code: 'equals-text', line: sign.line });
    return { ...sign, bare: false };
  });
}

/** `%50%` or `%-33.333%` at the beginning. */
function weightOf(signs: readonly Sign[]): { value: number; length: number } | undefined {
  const found = /^%(-?\d{1,3}(?:[.,]\d{1,10})?)%/.exec(
    signs
      .slice(0, 18)
      .map(({ text }) => text)
      .join('')
  );
  return found ? { value: Number(found[1]?.replace(',', '.')), length: found[0].length } : undefined;
}

/** The line on which something is said. */
function lineOf(signs: readonly Sign[]): number {
  return (trimSigns(signs)[0] ?? signs[0])?.line ?? 1;
}
