import { readAmount, type Unreadable } from './amount.ts';
import type { NumberAnswer, NumberQuestion } from './bank/number.ts';
import type { Labels, Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';
import { withoutUnseen } from '../signs.ts';

/** Longest amount that is read at all. */
export const numberLimit = 60;

/** Whether something was typed or set; `numberAnswerSchema` without its weight on the page. */
export function isNumberAnswer(answer: unknown): answer is NumberAnswer {
  return typeof answer === 'string';
}

/**
 * The share of the first band the amount falls into, else 0. Bands are Moodle's three tolerances: `relative`
 * |x − a| ≤ t·|a|, `absolute` |x − a| ≤ t, `ratio` a/t ≤ x ≤ a·t for positive amounts. The part's id says
 * what it was taken for: `band-0`, `likely-1`, `magnitude` (right but for a power of a thousand) or `other`.
 */
export function markNumber(question: NumberQuestion, answer: NumberAnswer): Mark {
  const typed = withoutUnseen(answer);
  if (typed.length > numberLimit) return invalid({ code: 'too-long', limit: numberLimit });
  if (typed.trim() === '') return unanswered;
  const amount = amountIn(question, typed);
  if ('code' in amount) return invalid(amount);

  const { value } = amount;
  if (question.estimate && !hasPlace(question.estimate, value)) {
    return invalid({ code: 'no-place', zero: question.estimate.scale !== 'log' });
  }
  const band = question.bands.findIndex(({ within }) => isWithin(value, question, within));
  const score = question.bands[band]?.score ?? 0;
  if (score === 1) return graded(1, [{ id: `band-${band}`, outcome: 'right' }]);
  const likely = question.likely.findIndex((mistake) => same(mistake.value, value));
  const id =
    likely >= 0
      ? `likely-${likely}`
      : band >= 0
        ? `band-${band}`
        : isMagnitude(value, question)
          ? 'magnitude'
          : 'other';
  return graded(score, [{ id, outcome: 'wrong' }]);
}

export function numberKey({ answer }: NumberQuestion): NumberAnswer {
  return String(answer);
}

/** The amount that was typed in answer to a question, or why it is none; a point is a decimal point where the key has one. */
export function amountIn({ unit, answer }: NumberQuestion, typed: string): { value: number } | Unreadable {
  return readAmount(typed, unit, (factor) => !Number.isInteger(Number((answer / factor).toPrecision(12))));
}

/** The amount as it was read, what it was taken for, and the key where it was not it. */
export function numberFeedback(
  question: NumberQuestion,
  answer: NumberAnswer,
  { parts, verdict }: Graded,
  labels: Labels
): Line[] {
  const { unit, answer: right, message } = question;
  const amount = amountIn(question, answer);
  const given = 'code' in amount ? answer : labels.amount(amount.value, unit?.name);
  const taken = parts.map(({ id, outcome }): Line => ({
    text: given,
    outcome,
    message: messageOf(question, id, labels)
  }));
  if (verdict === 'right') return taken;
  return [...taken, { text: labels.amount(right, unit?.name), outcome: 'missed', message, reveals: true }];
}

function messageOf(question: NumberQuestion, part: string, labels: Labels): string {
  const [how, index] = part.split('-');
  if (how === 'magnitude') return labels.magnitude;
  if (how === 'likely') return question.likely[Number(index)]?.message ?? question.otherwise;
  if (how !== 'band') return question.otherwise;
  const band = question.bands[Number(index)];
  return band?.message ?? (band?.score === 1 ? question.message : question.otherwise);
}

/** Whether the scale of an estimate can be made long enough to hold an amount. */
function hasPlace({ from, scale }: NonNullable<NumberQuestion['estimate']>, value: number): boolean {
  return scale === 'log' ? value > 0 : from < 0 || value >= 0;
}

function isWithin(value: number, { answer, measure }: NumberQuestion, within: number): boolean {
  if (same(value, answer)) return true;
  if (measure === 'ratio') return value > 0 && atMost(Math.max(value / answer, answer / value), within);
  const distance = Math.abs(value - answer);
  return atMost(distance, measure === 'absolute' ? within : within * Math.abs(answer));
}

/** Right but for the magnitude word: thousand for million, million for billion. */
function isMagnitude(value: number, question: NumberQuestion): boolean {
  const [full] = question.bands;
  return [1e-12, 1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e9, 1e12].some((factor) =>
    isWithin(value * factor, question, full?.within ?? 0)
  );
}

// amounts are typed in decimals and multiplied by magnitude words; the last bit must not decide
const slack = 1e-9;

function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= slack * Math.max(Math.abs(one), Math.abs(other));
}

function atMost(value: number, limit: number): boolean {
  return value <= limit * (1 + slack);
}
