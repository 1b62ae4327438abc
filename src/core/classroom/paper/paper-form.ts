import { optionSeed } from '../../learning/quiz.ts';
import type { Labels } from '../../questions/feedback.ts';
import { formOf, type FormOf } from '../../questions/form.ts';
import { gapPieces } from '../../questions/gap-pieces.ts';
import type { KindName, Question } from '../../questions/index.ts';
import { judgements } from '../../questions/judgements.ts';
import { natures } from '../../questions/natures.ts';
import type { Precision } from '../../questions/precisions.ts';
import { shuffle, shufflePinned } from '../../random.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { isReady, type Place } from '../assignment/open-assignment.ts';
import { quizOf } from '../assignment/quiz-of.ts';

/** Something to choose or to place, with the letter or number it has on one form's paper. */
export interface Marked {
  id: string;
  mark: string;
  text: string;
}

/** A line that takes one letter. */
export interface PaperRow extends Marked {
  options: Marked[];
}

/** A gap of a text: a letter stands in it, or what was written where it has no options. */
export interface PaperGap {
  id: string;
  mark: string;
  options?: Marked[];
}

/** How an answer looks on paper: four shapes for all kinds of questions. */
type Shape =
  /** `one` mark, `some` of them, or `all` in an order. */
  | { shape: 'pick'; pick: 'one' | 'some' | 'all'; options: Marked[] }
  /** A letter for each numbered line. */
  | { shape: 'rows'; rows: PaperRow[] }
  | { shape: 'gaps'; pieces: (string | PaperGap)[]; gaps: PaperGap[] }
  | ({ shape: 'written'; precision?: Precision } & Pick<FormOf<'number'>, 'unit' | 'decimals'>);

/** A question as one form's paper asks it: options in the order of that form, with their letters. */
export type PaperForm = Shape & { kind: KindName; id: string; prompt: string; negative?: true; announce?: number };

/** A question of a form: its number there, and its place in the assignment, which is that of its response. */
export interface PaperQuestion {
  number: number;
  place: number;
  question: Question;
  paper: PaperForm;
}

type Told = Pick<Labels, 'true' | 'false' | 'unknown' | 'nature'>;

/**
 * What a form's paper asks, in its order: the very order and options that its link shows.
 * @param form from 0
 */
export function paperQuestions(
  assignment: Assignment,
  places: readonly Place[],
  form: number,
  labels: Told
): PaperQuestion[] {
  const quiz = quizOf(assignment, places, { form });
  const known = new Map(
    places.flatMap((place, at) =>
      isReady(place) ? [[place.asked.question.id, { question: place.asked.question, at }]] : []
    )
  );
  return (quiz?.questions ?? []).flatMap((id, index) => {
    const found = known.get(id);
    if (!quiz || !found) return [];
    const { question, at } = found;
    return [{ number: index + 1, place: at, question, paper: paperForm(question, optionSeed(quiz, id), labels) }];
  });
}

/**
 * One question on paper.
 * @param seed of the order of its options, as `optionSeed` gives it for a quiz
 * @param labels what choices are called that have no words of their own
 */
export function paperForm(question: Question, seed: number, labels: Told): PaperForm {
  const form = formOf(question, seed);
  const { kind, id, prompt, negative } = form;
  const row = shapes[kind] as (form: unknown, seed: number, labels: Told) => Shape;
  return {
    ...row(form, seed, labels),
    ...{ kind, id, prompt },
    ...(negative && { negative }),
    ...('announce' in form && form.announce !== undefined && { announce: form.announce })
  };
}

/** The table of shapes: a kind without its row does not compile. */
const shapes: { [K in KindName]: (form: FormOf<K>, seed: number, labels: Told) => Shape } = {
  choice: (form, seed) => ({ shape: 'pick', pick: 'one', options: lettered(ordered(form, form.options, seed)) }),
  multi: (form, seed) => ({ shape: 'pick', pick: 'some', options: lettered(ordered(form, form.options, seed)) }),
  statement: (_, __, labels) => ({
    ...{ shape: 'pick', pick: 'one' },
    options: lettered(judgements.map((id) => ({ id, text: labels[id] })))
  }),
  order: ({ items }) => ({ shape: 'pick', pick: 'all', options: lettered(items) }),
  evidence: ({ sentences }) => ({ shape: 'pick', pick: 'some', options: numbered(sentences) }),
  match: (form, seed) => rowsOf(form.prompts, ordered(form, form.targets, seed)),
  sort: ({ items, groups }, seed) => rowsOf(shuffle(items, seed), groups),
  attribute: (form, seed, labels) => ({
    shape: 'rows',
    rows: [
      { id: 'speaker', mark: '1', text: '', options: lettered(ordered(form, form.speakers, seed)) },
      {
        ...{ id: 'nature', mark: '2', text: '' },
        options: lettered(natures.map((id) => ({ id, text: labels.nature[id] })))
      }
    ]
  }),
  gaps: (form, seed) => {
    const gaps = form.gaps.map(({ id, options }, index): PaperGap => ({
      ...{ id, mark: String(index + 1) },
      ...(options && { options: lettered(shufflePinned(options, seed + index + 1)) })
    }));
    const pieces = gapPieces(form).flatMap((piece): (string | PaperGap)[] =>
      typeof piece === 'string' ? [piece] : gaps.filter(({ id }) => id === piece.gap)
    );
    return { shape: 'gaps', pieces, gaps };
  },
  text: () => ({ shape: 'written' }),
  number: ({ unit, decimals }) => ({ shape: 'written', ...(unit && { unit }), ...(decimals && { decimals }) }),
  date: ({ precision }) => ({ shape: 'written', precision })
};

interface Named {
  id: string;
  text: string;
}

/** As the page shows them. */
function ordered<T extends Named & { pin?: boolean | undefined }>(
  { shuffle: shuffles }: { shuffle?: boolean },
  options: readonly T[],
  seed: number
): readonly T[] {
  return shuffles === false ? options : shufflePinned(options, seed);
}

/** No kind has more options than there are letters. */
function lettered(all: readonly Named[]): Marked[] {
  return all.map(({ id, text }, index) => ({ id, text, mark: String.fromCharCode(65 + index) }));
}

function numbered(all: readonly Named[]): Marked[] {
  return all.map(({ id, text }, index) => ({ id, text, mark: String(index + 1) }));
}

function rowsOf(lines: readonly Named[], options: readonly Named[]): Shape {
  return { shape: 'rows', rows: numbered(lines).map((line) => ({ ...line, options: lettered(options) })) };
}
