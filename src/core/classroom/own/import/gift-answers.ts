import type { Json } from '../../../plain-json.ts';
import type { OwnQuestion } from '../../assignment/assignment.ts';
import { clean } from '../../../questions/clean.ts';
import { noteIf, why, withIds, type AnswerFailure, type Fillers, type ReadNote } from './bank-read.ts';
import { readAmount } from './gift-amount.ts';
import { partAt, piecesOf, type Piece } from './gift-pieces.ts';
import { findBare, textOf, trimSigns, type Sign } from './gift-signs.ts';
import { choiceOf } from './options.ts';
import type { TextReader } from './text-reader.ts';

/** The part of a question its answers make; a failure with its line where they cannot be read. */
export type Answers =
  { fields: OwnQuestion; notes: ReadNote[]; failure?: never } | { failure: AnswerFailure; line: number };

/** What reading answers takes beside them. */
export interface Means {
  fillers: Fillers;
  texts: TextReader;
}

/** A kind of block: whether this is one, and what it says. The first that fits is meant, in the order GIFT infers types. */
interface BlockKind {
  fits: (signs: readonly Sign[]) => boolean;
  read: (signs: readonly Sign[], means: Means) => Answers;
}

const blockKinds: readonly BlockKind[] = [
  { fits: ([first]) => first?.bare === true && first.text === '#', read: readAmount },
  { fits: (signs) => findBare(signs, '~') >= 0, read: readOptions },
  { fits: (signs) => findBare(signs, '=') >= 0 && findBare(signs, '->') >= 0, read: readPairs },
  { fits: (signs) => /^(T|TRUE|F|FALSE)$/i.test(textOf(partAt(signs, '#')[0])), read: readJudgement },
  { fits: () => true, read: readText }
];

/** Reads what stands between the braces, without the general feedback. */
export function readAnswers(signs: readonly Sign[], means: Means): Answers {
  const trimmed = trimSigns(signs);
  const kind = blockKinds.find(({ fits }) => fits(trimmed));
  return kind ? kind.read(trimmed, means) : { failure: 'before-answer', line: 1 };
}

function readOptions(signs: readonly Sign[], { texts }: Means): Answers {
  const { pieces, failure, notes } = piecesOf(signs, texts);
  if (failure) return failure;
  const right = pieces.filter(({ right, text }) => right && text !== '');
  // several answers only if no = stands anywhere in the block (Moodle, format.php of GIFT), or if several have one
  const weighed = !pieces.some(({ right }) => right) && pieces.some(({ weight = 0 }) => weight > 0);
  const several = weighed || new Set(right.map(({ text }) => text)).size > 1;
  const { fields, notes: told } = choiceOf(
    pieces.map(({ right, weight = 0, text, feedback, line }) => ({
      text,
      correct: right || (weighed && weight > 0),
      message: feedback,
      line
    })),
    several
  );
  // %100% of a right answer and %0% of a wrong one say what is said without them
  const shared = pieces.find(({ right, weight }) => weight !== undefined && weight !== (right ? 100 : 0));
  return {
    fields,
    notes: [
      ...notes,
      ...told,
      ...noteIf(several && !weighed, { code: 'several-right', line: right[1]?.line ?? 1 }),
      ...(shared ? [{ code: 'weights', line: shared.line } as const] : [])
    ]
  };
}

function readPairs(signs: readonly Sign[], { texts }: Means): Answers {
  const { pieces, failure, notes } = piecesOf(signs, texts);
  if (failure) return failure;
  const pairs: { left: string; right: string }[] = [];
  for (const { signs: said, feedback, line } of pieces) {
    const arrow = findBare(said, '->');
    if (arrow < 0) return { failure: 'pair', line };
    if (feedback) notes.push({ code: 'pair-feedback', line });
    const pair = {
      left: texts.read(textOf(said.slice(0, arrow)), line),
      right: texts.read(textOf(said.slice(arrow + 2)), line)
    };
    if (pair.left === '' && pair.right === '') notes.push({ code: 'empty-option', line });
    else if (pairs.some(({ left, right }) => left === pair.left && right === pair.right))
      notes.push({ code: 'joined', given: pair.left || pair.right, line });
    else pairs.push(pair);
  }
  // two lines may have the same answer, which is one target
  const targets = withIds([...new Set(pairs.map(({ right }) => right))].map((text) => ({ text })));
  const prompts = withIds(
    pairs
      .filter(({ left }) => left !== '')
      .map(({ left, right }) => ({ text: left, target: targets.find(({ text }) => text === right)?.id ?? '' }))
  );
  return { fields: { kind: 'match', targets, prompts }, notes };
}

/** Two options, as GIFT has them: the judgement of this course has a third. */
function readJudgement(signs: readonly Sign[], { fillers, texts }: Means): Answers {
  const line = signs[0]?.line ?? 1;
  // the feedback of a wrong answer stands first
  const [said, both] = partAt(signs, '#');
  const [wrong, right] = partAt(both, '#');
  const isTrue = /^t/i.test(textOf(said));
  const feedback = [texts.read(textOf(wrong), line), texts.read(textOf(right), line)];
  const options = [true, false].map((value) => ({
    id: value ? 'a' : 'b',
    text: value ? fillers.true : fillers.false,
    ...(value === isTrue && { correct: true }),
    ...why('message', feedback[value === isTrue ? 1 : 0] ?? '')
  }));
  return { fields: { kind: 'choice', options, shuffle: false } as OwnQuestion, notes: [] };
}

function readText(signs: readonly Sign[], { texts }: Means): Answers {
  const bare = findBare(signs, '=') < 0;
  const all = bare ? [{ text: '=', bare: true, line: signs[0]?.line ?? 1 }, ...signs] : signs;
  const { pieces, failure, notes } = piecesOf(all, texts);
  if (failure) return failure;
  const isAny = ({ text, weight }: Piece) => text === '*' && (weight ?? 0) <= 0;
  const accepted = pieces.filter((piece) => (piece.weight ?? 100) > 0 && !isAny(piece)).map(typed(notes));
  const rejected = pieces.filter((piece) => (piece.weight ?? 100) <= 0 && !isAny(piece)).map(typed(notes));
  const accept = entriesOf(best(accepted), [], notes);
  const reject = entriesOf(rejected, accept, notes);
  return {
    fields: {
      kind: 'text',
      // where no key is left that anybody can type, a teacher has to write one
      accept: accept.length > 0 ? accept : [{ text: '' }],
      ...(reject.length > 0 && { reject }),
      ...why('otherwise', pieces.find(isAny)?.feedback ?? '')
    },
    notes
  };
}

interface Typed {
  text: string;
  weight: number;
  feedback: string;
  line: number;
}

/** An answer to type: a star at its ends, which stands for any text in Moodle, is taken off; one inside makes it no answer. */
function typed(notes: ReadNote[]): (piece: Piece) => Typed {
  return ({ text, stars, weight = 100, feedback, line }) => {
    const bare = stars ? text.replace(/^[*\s]+|[*\s]+$/g, '') : text;
    if (stars) notes.push({ code: 'star', given: text.slice(0, 60), line });
    return { text: stars && /\p{L}\*|\*\p{L}/u.test(bare) ? '' : bare, weight, feedback, line };
  };
}

/** With one that earns the whole mark in front: it is the key that is shown. */
function best(answers: readonly Typed[]): Typed[] {
  const full = answers.find(({ weight, text }) => weight === 100 && text !== '');
  return full ? [full, ...answers.filter((one) => one !== full)] : [...answers];
}

/** Entries of a list of typed answers; spellings that are one are joined with a note, and empty ones dropped with one. */
function entriesOf(answers: readonly Typed[], before: readonly OwnQuestion[], notes: ReadNote[]): OwnQuestion[] {
  const seen = new Set(before.map(({ text }) => cleaned(String(text))));
  return answers.flatMap(({ text, weight, feedback, line }) => {
    if (text === '' || cleaned(text) === '') {
      notes.push({ code: 'empty-option', line });
      return [];
    }
    if (seen.has(cleaned(text))) {
      notes.push({ code: 'joined', given: text.slice(0, 60), line });
      return [];
    }
    seen.add(cleaned(text));
    const share: { [key: string]: Json } = weight > 0 && weight < 100 ? { score: weight / 100 } : {};
    return [{ text, ...share, ...why('message', feedback) }];
  });
}

/** As short answers are compared where nothing else is said. */
function cleaned(text: string): string {
  return clean(text, { ignore: ['article', 'punctuation'] });
}
