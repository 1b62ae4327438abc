import type { OwnQuestion } from '../../assignment/assignment.ts';
import { readNumber } from '../finish.ts';
import { why, type ReadNote } from './bank-read.ts';
import type { Answers, Means } from './gift-answers.ts';
import { piecesOf, type Piece } from './gift-pieces.ts';
import { trimSigns, type Sign } from './gift-signs.ts';

interface Told {
  at: Amount;
  piece: Piece;
}

/** Reads an amount: `#2025`, `#2020..2030`, or a list of amounts with shares of the mark and feedback. */
export function readAmount(signs: readonly Sign[], { texts }: Means): Answers {
  const inner = trimSigns(signs.slice(1));
  const line = signs[0]?.line ?? 1;
  const [first] = inner;
  const isList = first?.bare === true && (first.text === '=' || first.text === '~');
  const { pieces, failure, notes } = piecesOf(isList ? inner : [{ text: '=', bare: true, line }, ...inner], texts);
  if (failure) return failure;
  const amounts: Told[] = [];
  let otherwise = '';
  for (const piece of pieces) {
    if (piece.text === '' || piece.text === '*') {
      otherwise ||= piece.feedback;
      continue;
    }
    const at = readRange(piece.text);
    if (!at) return { failure: 'amount', line: piece.line };
    amounts.push({ at, piece });
  }
  const full = amounts.filter(({ piece }) => shareOf(piece) === 100);
  const [key] = full;
  if (!key) return { failure: 'amount', line };
  const others = full.filter(({ at }) => at.answer !== key.at.answer || at.within !== key.at.within);
  if (others.length === 0) return { fields: amountOf(key, amounts, otherwise, notes), notes };
  // a list of amounts that are all right is a list of texts, unless one of them is not exact
  if (amounts.some(({ at }) => at.within > 0)) return { failure: 'amounts', line: others[0]?.piece.line ?? line };
  return { fields: textOfAmounts(amounts, otherwise), notes };
}

function amountOf(key: Told, amounts: readonly Told[], otherwise: string, notes: ReadNote[]): OwnQuestion {
  const { answer, within } = key.at;
  const near: Told[] = [];
  const wrong: Told[] = [];
  for (const one of amounts) {
    const share = shareOf(one.piece);
    if (one === key || share === 100) continue;
    const reaches = Math.abs(one.at.answer - answer) <= within;
    // the first that fits decides, so one inside of what is right is never reached
    if (share <= 0 && !reaches) wrong.push(one);
    else if (share > 0 && one.at.answer === answer && one.at.within > within) near.push(one);
    else notes.push({ code: 'other-amount', line: one.piece.line });
  }
  const likely = wrong
    .filter(({ at }, place) => wrong.findIndex((other) => other.at.answer === at.answer) === place)
    .map(({ at, piece }) => ({ value: at.answer, ...why('message', piece.feedback) }));
  return {
    kind: 'number',
    answer,
    measure: 'absolute',
    bands: [
      { within, score: 1 },
      ...near
        .toSorted((a, b) => a.at.within - b.at.within)
        .map(({ at, piece }) => ({
          within: at.within,
          score: shareOf(piece) / 100,
          ...why('message', piece.feedback)
        }))
    ],
    ...why('message', key.piece.feedback),
    ...(likely.length > 0 && { likely }),
    ...why('otherwise', otherwise)
  } as OwnQuestion;
}

/** Exact amounts of which several are right: whoever types one of them is. */
function textOfAmounts(amounts: readonly Told[], otherwise: string): OwnQuestion {
  const entries = (right: boolean) =>
    amounts
      .filter(({ piece }) => shareOf(piece) > 0 === right)
      .toSorted((a, b) => shareOf(b.piece) - shareOf(a.piece))
      .filter(({ at }, place, all) => all.findIndex((other) => other.at.answer === at.answer) === place)
      .map(({ at, piece }) => ({
        text: String(at.answer),
        ...(right && shareOf(piece) < 100 && { score: shareOf(piece) / 100 }),
        ...why('message', piece.feedback)
      }));
  const reject = entries(false);
  return {
    kind: 'text',
    accept: entries(true),
    ...(reject.length > 0 && { reject }),
    ...why('otherwise', otherwise)
  } as OwnQuestion;
}

/** Share of the mark in per cent. */
function shareOf({ weight, right }: Piece): number {
  return weight ?? (right ? 100 : 0);
}

interface Amount {
  answer: number;
  within: number;
}

/** `1822`, `1822:5` or `1817..1827`. */
function readRange(text: string): Amount | undefined {
  const [one, other, more] = text.split('..').map(readAny);
  if (text.includes('..')) {
    if (one === undefined || other === undefined || more !== undefined) return undefined;
    return { answer: round((one + other) / 2), within: round(Math.abs(other - one) / 2) };
  }
  const [said = '', spread = ''] = text.split(':');
  const [answer, within] = [readAny(said), spread.trim() === '' ? 0 : readAny(spread)];
  return answer === undefined || within === undefined || within < 0 ? undefined : { answer, within };
}

/** A number, also with a comma for its decimals where it can be nothing else: `3,14`. */
function readAny(text: string): number | undefined {
  return (
    readNumber(text.trim().replace(/^\+/, '')) ?? readNumber(text.trim().replace(/^([-\u2212]?\d+),(\d+)$/, '$1.$2'))
  );
}

/** The middle of 0.1 and 0.3 is 0.2. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
