import type { DateAnswer, DateQuestion } from './bank/date.ts';
import type { Labels, Line } from './feedback.ts';
import { precisions, type Precision } from './precisions.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';
import { plainSigns, withoutUnseen } from '../signs.ts';

/** Longest date that is read at all. */
export const dateLimit = 20;

/** Whether something could be a date; `dateAnswerSchema` without its weight on the page. */
export function isDateAnswer(answer: unknown): answer is DateAnswer {
  return typeof answer === 'string';
}

/**
 * 1 for the very date, else the share of the first band that reaches as far. The answer is year, month and day joined by
 * hyphens, as far as the question asks; a part left empty is missing, a day the calendar does not have is invalid.
 */
export function markDate(question: DateQuestion, answer: DateAnswer): Mark {
  if (withoutUnseen(answer).length > dateLimit) return invalid({ code: 'too-long', limit: dateLimit });
  const parts = partsOf(answer);
  if (parts.every((part) => part === '')) return unanswered;
  const precision = precisionOf(question);
  const wanted = precisions.indexOf(precision) + 1;
  const missing = wanted - parts.filter((part) => part !== '').length;
  if (parts.length <= wanted && missing > 0) return invalid({ code: 'incomplete', missing });
  const given = countOf(answer, precision);
  if (parts.length !== wanted) return invalid({ code: 'no-such-date' });
  if (given === undefined) return invalid({ code: 'no-such-date', part: faultOf(parts) });

  const by = given - (countOf(question.answer, precision) ?? 0);
  if (by === 0) return graded(1, [{ id: 'date', outcome: 'right' }]);
  const score = question.bands?.find(({ within }) => Math.abs(by) <= within)?.score ?? 0;
  return graded(score, [{ id: 'date', outcome: 'wrong' }], { kind: 'distance', by, unit: precision });
}

export function dateKey({ answer }: DateQuestion): DateAnswer {
  return answer;
}

/** The date given, with what was likely mistaken, and the right one where it was another. */
export function dateFeedback(question: DateQuestion, answer: DateAnswer, { verdict }: Graded, labels: Labels): Line[] {
  const { answer: key, likely, otherwise, message, bands } = question;
  const right: Line = { text: labels.date(key), outcome: 'right', message };
  if (verdict === 'right') return [right];
  const written = isoOf(answer);
  const by = Math.abs((countOf(answer, precisionOf(question)) ?? 0) - (countOf(key, precisionOf(question)) ?? 0));
  const why =
    likely.find(({ date }) => date === written)?.message ??
    bands?.find(({ within }) => by <= within)?.message ??
    otherwise;
  return [
    { text: labels.date(written), outcome: 'wrong', message: why },
    { ...right, outcome: 'missed', reveals: true }
  ];
}

/** How exact the key is, and so the answer must be. */
export function precisionOf({ answer }: Pick<DateQuestion, 'answer'>): Precision {
  return precisions[answer.split('-').length - 1] ?? 'day';
}

/** Years, months or days since the year 0, to count distances with; undefined for what the calendar does not have. */
export function countOf(date: string, precision: Precision): number | undefined {
  const parts = partsOf(date);
  if (!parts.every((part) => /^\d+$/.test(part))) return undefined;
  const [year = 0, month = 1, day = 1] = parts.map(Number);
  if (!isYear(year) || !isMonth(month) || day < 1) return undefined;
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  if (time.getUTCMonth() !== month - 1) return undefined;
  if (precision === 'year') return year;
  return precision === 'month' ? year * 12 + month - 1 : Math.round(time.getTime() / 86_400_000);
}

/** The part for which the calendar does not have a date: what the others make impossible is the day. */
function faultOf([year, month]: readonly string[]): Precision {
  if (!isYear(Number(year))) return 'year';
  return month === undefined || isMonth(Number(month)) ? 'day' : 'month';
}

function isYear(year: number): boolean {
  return year >= 1000 && year <= 2999;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** With leading zeros, as keys are written. */
export function isoOf(answer: string): string {
  return partsOf(answer)
    .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}

/** Year, month and day as far as they go, in plain digits: `12.`, `12th` and `+12` are a twelfth. */
function partsOf(date: string): string[] {
  return plainSigns(date)
    .split('-')
    .map((part) => part.trim().replace(/^\+?(\d+)(?:\.|st|nd|rd|th)?$/i, '$1'));
}
