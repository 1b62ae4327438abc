import type { Json } from '../plain-json.ts';
import type { OwnQuestion } from '../assignment.ts';
import { readNumber } from '../own/finish.ts';
import { entryLimit, withIds, type AnswerFailure, type Fillers, type ReadNote } from './bank-read.ts';
import { findBare, textOf, trimSigns, type Sign } from './gift-signs.ts';

/** One answer of a block: `=` or `~`, a weight in per cent, what it says, its feedback. */
interface Piece {
  right: boolean;
  weight: number | undefined;
  signs: readonly Sign[];
  text: string;
  feedback: string;
  line: number;
  /** Whether `=` followed without a space on the feedback of the answer before. */
  tight: boolean;
}

/** The part of a question its answers make; a failure with its line where they cannot be read. */
export type Answers =
  { fields: OwnQuestion; key: string; notes: ReadNote[]; failure?: never } | { failure: AnswerFailure; line: number };

/** A kind of block: whether this is one, and what it says. The first that fits is meant, in the order GIFT infers types. */
interface BlockKind {
  fits: (signs: readonly Sign[]) => boolean;
  read: (signs: readonly Sign[], fillers: Fillers) => Answers;
}

const blockKinds: readonly BlockKind[] = [
  { fits: ([first]) => first?.bare === true && first.text === '#', read: readAmount },
  { fits: (signs) => findBare(signs, '~') >= 0, read: readOptions },
  { fits: (signs) => findBare(signs, '=') >= 0 && findBare(signs, '->') >= 0, read: readPairs },
  { fits: (signs) => /^(T|TRUE|F|FALSE)$/i.test(upTo(signs, '#')), read: readJudgement },
  { fits: () => true, read: readText }
];

/** Reads what stands between the braces, without the general feedback. */
export function readAnswers(signs: readonly Sign[], fillers: Fillers): Answers {
  const trimmed = trimSigns(signs);
  const kind = blockKinds.find(({ fits }) => fits(trimmed));
  return kind ? kind.read(trimmed, fillers) : { failure: 'before-answer', line: 1 };
}

function readOptions(signs: readonly Sign[], fillers: Fillers): Answers {
  const { pieces, failure } = piecesOf(signs);
  if (failure) return failure;
  // several answers only if no = stands anywhere in the block (Moodle, format.php of GIFT)
  const several = !pieces.some(({ right }) => right) && pieces.some(({ weight = 0 }) => weight > 0);
  const options = withIds(
    pieces.map(({ right, weight = 0, text, feedback }): { [key: string]: Json } => {
      const correct = right || (several && weight > 0);
      return { text, ...(correct && { correct }), message: feedback || (correct ? fillers.right : fillers.wrong) };
    })
  );
  const notes: ReadNote[] = [
    ...pieces.filter(({ tight }) => tight).map(({ line }): ReadNote => ({ code: 'equals', line })),
    ...pieces
      .filter(({ weight }) => weight !== undefined)
      .slice(0, 1)
      .map(({ line }): ReadNote => ({ code: 'weights', line }))
  ];
  const key = options.flatMap((option) => ('correct' in option ? [String(option['text'])] : [])).join(', ');
  return { fields: { kind: several ? 'multi' : 'choice', options }, key, notes };
}

function readPairs(signs: readonly Sign[], fillers: Fillers): Answers {
  const { pieces, failure } = piecesOf(signs);
  if (failure) return failure;
  const notes: ReadNote[] = [];
  const pairs: { left: string; right: string }[] = [];
  for (const { signs: said, feedback, line } of pieces) {
    const arrow = findBare(said, '->');
    if (arrow < 0) return { failure: 'pair', line };
    if (feedback) notes.push({ code: 'pair-feedback', line });
    pairs.push({ left: textOf(said.slice(0, arrow)), right: textOf(said.slice(arrow + 2)) });
  }
  // two lines may have the same answer, which is one target
  const used = new Set(pairs.flatMap(({ left, right }) => (left === '' ? [] : [right])));
  const targets = withIds(
    [...new Set(pairs.map(({ right }) => right))].map((text) => ({
      text,
      ...(!used.has(text) && { message: fillers.wrong })
    }))
  );
  const prompts = withIds(
    pairs
      .filter(({ left }) => left !== '')
      .map(({ left, right }) => ({
        text: left,
        target: targets.find(({ text }) => text === right)?.id ?? '',
        message: fillers.right
      }))
  );
  const key = prompts
    .map(({ text, target }) => `${text} – ${targets.find(({ id }) => id === target)?.text}`)
    .join('; ');
  return { fields: { kind: 'match', targets, prompts }, key, notes };
}

function readJudgement(signs: readonly Sign[], fillers: Fillers): Answers {
  // the feedback of a wrong answer stands first
  const [said = '', wrong = '', right = ''] = splitAt(signs, '#').map(textOf);
  const answer = /^t/i.test(said) ? 'true' : 'false';
  const messages = {
    [answer]: right || fillers.right,
    [answer === 'true' ? 'false' : 'true']: wrong || fillers.wrong,
    unknown: wrong || fillers.wrong
  };
  return { fields: { kind: 'statement', answer, messages }, key: answer, notes: [] };
}

function readText(signs: readonly Sign[], fillers: Fillers): Answers {
  const bare = findBare(signs, '=') < 0;
  const { pieces, failure } = piecesOf(bare ? [{ text: '=', bare: true, line: signs[0]?.line ?? 1 }, ...signs] : signs);
  if (failure) return failure;
  const isAny = ({ text, weight }: Piece) => text === '*' && weight === 0;
  const accepted = pieces.filter(({ weight = 100 }) => weight > 0);
  const rejected = pieces.filter((piece) => (piece.weight ?? 100) <= 0 && !isAny(piece));
  const fields: OwnQuestion = {
    kind: 'text',
    accept: accepted.map(({ text, weight = 100, feedback }) => ({
      text,
      ...(weight < 100 && { score: weight / 100 }),
      ...(feedback && { message: feedback })
    })),
    reject: rejected.map(({ text, feedback }) => ({ text, message: feedback || fillers.wrong })),
    otherwise: pieces.find(isAny)?.feedback || fillers.wrong
  };
  if (rejected.length === 0) fields['reject'] = [{ text: '', message: '' }];
  const stars = pieces.filter((piece) => piece.text.includes('*') && !isAny(piece));
  return {
    fields,
    key: accepted[0]?.text ?? '',
    notes: stars.map(({ line }): ReadNote => ({ code: 'star', line }))
  };
}

function readAmount(signs: readonly Sign[], fillers: Fillers): Answers {
  const inner = trimSigns(signs.slice(1));
  const line = signs[0]?.line ?? 1;
  const [first] = inner;
  const isList = first?.bare === true && (first.text === '=' || first.text === '~');
  const { pieces, failure } = piecesOf(isList ? inner : [{ text: '=', bare: true, line }, ...inner]);
  if (failure) return failure;
  const amounts: { at: Amount; piece: Piece }[] = [];
  let otherwise = fillers.wrong;
  for (const piece of pieces) {
    if (piece.text === '' && piece.feedback) {
      otherwise = piece.feedback;
      continue;
    }
    const at = readRange(piece.text);
    if (!at) return { failure: 'amount', line: piece.line };
    amounts.push({ at, piece });
  }
  const full = amounts.find(({ piece }) => piece.right && (piece.weight ?? 100) === 100);
  if (!full) return { failure: 'amount', line };
  const { answer, within } = full.at;
  const others = amounts.filter((one) => one !== full);
  const near = others.filter(({ at, piece }) => at.answer === answer && (piece.weight ?? 0) > 0);
  const wrong = others.filter(({ piece }) => (piece.weight ?? (piece.right ? 100 : 0)) <= 0);
  const notes = others
    .filter((one) => !near.includes(one) && !wrong.includes(one))
    .map(({ piece }): ReadNote => ({ code: 'other-amount', line: piece.line }));
  const fields: OwnQuestion = {
    kind: 'number',
    answer,
    measure: 'absolute',
    bands: [
      { within, score: 1 },
      ...near
        .toSorted((a, b) => a.at.within - b.at.within)
        .map(({ at, piece }) => ({
          within: at.within,
          score: (piece.weight ?? 0) / 100,
          ...(piece.feedback && { message: piece.feedback })
        }))
    ],
    message: full.piece.feedback || fillers.right,
    likely:
      wrong.length > 0
        ? wrong.map(({ at, piece }) => ({ value: at.answer, message: piece.feedback || fillers.wrong }))
        : [{ value: '', message: '' }],
    otherwise
  };
  return { fields, key: String(answer), notes };
}

interface Amount {
  answer: number;
  within: number;
}

/** `1822`, `1822:5` or `1817..1827`. */
function readRange(text: string): Amount | undefined {
  const [low, high, more] = text.split('..').map(readNumber);
  if (text.includes('..')) {
    if (low === undefined || high === undefined || more !== undefined || low > high) return undefined;
    return { answer: round((low + high) / 2), within: round((high - low) / 2) };
  }
  const [said = '', spread = '0'] = text.split(':');
  const [answer, within] = [readNumber(said), readNumber(spread)];
  return answer === undefined || within === undefined || within < 0 ? undefined : { answer, within };
}

/** The middle of 0.1 and 0.3 is 0.2. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

type Pieces = { pieces: Piece[]; failure?: never } | { pieces: []; failure: { failure: AnswerFailure; line: number } };

/** Cuts a block at its bare `=` and `~`. */
function piecesOf(signs: readonly Sign[]): Pieces {
  const starts = signs.flatMap((sign, at) => (sign.bare && (sign.text === '=' || sign.text === '~') ? [at] : []));
  const before = signs.slice(0, starts[0] ?? signs.length);
  if (textOf(before) !== '') return { pieces: [], failure: { failure: 'before-answer', line: lineOf(before) } };
  if (starts.length > entryLimit) return { pieces: [], failure: { failure: 'too-many', line: lineOf(signs) } };
  const pieces: Piece[] = [];
  for (const [place, start] of starts.entries()) {
    const own = trimSigns(signs.slice(start + 1, starts[place + 1]));
    const line = signs[start]?.line ?? 1;
    const weight = weightOf(own);
    if (weight && !(Math.abs(weight.value) <= 100)) return { pieces: [], failure: { failure: 'weight', line } };
    const [said = [], ...feedback] = splitAt(own.slice(weight?.length ?? 0), '#');
    const right = signs[start]?.text === '=';
    pieces.push({
      right,
      weight: weight?.value,
      signs: said,
      text: withoutFormat(textOf(said)),
      feedback: withoutFormat(feedback.map(textOf).join(' ')),
      line,
      tight: right && (pieces.at(-1)?.feedback ?? '') !== '' && signs[start - 1]?.text.trim() !== ''
    });
  }
  return { pieces };
}

/** `%50%` or `%-33.333%` at the beginning. */
function weightOf(signs: readonly Sign[]): { value: number; length: number } | undefined {
  const found = /^%(-?\d{1,3}(?:\.\d{1,7})?)%/.exec(
    signs
      .slice(0, 16)
      .map(({ text }) => text)
      .join('')
  );
  return found ? { value: Number(found[1]), length: found[0].length } : undefined;
}

/** A format named before a text. */
export function withoutFormat(text: string): string {
  return text.replace(/^\[(html|markdown|plain|moodle)\]\s*/, '');
}

function splitAt(signs: readonly Sign[], mark: string): (readonly Sign[])[] {
  const parts: Sign[][] = [[]];
  for (const sign of signs) {
    if (sign.bare && sign.text === mark) parts.push([]);
    else parts.at(-1)?.push(sign);
  }
  return parts;
}

function upTo(signs: readonly Sign[], mark: string): string {
  return textOf(splitAt(signs, mark)[0] ?? []);
}

/** The line on which something is said. */
function lineOf(signs: readonly Sign[]): number {
  return (trimSigns(signs)[0] ?? signs[0])?.line ?? 1;
}
