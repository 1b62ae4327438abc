import * as z from 'zod/mini';
import { countOf, dateKey, markDate, precisionOf } from '../date.ts';
import type { Precision } from '../precisions.ts';
import { common, doc, textSchema, unseen, withoutPoint, type Asserted, type Demands, type Identity } from './common.ts';

const keySchema = z.string().check(
  z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'should be a day, a month or a year, like "2025-02-12", "2025-02" or "2025"',
    abort: true
  }),
  z.refine((date) => countOf(date, 'day') !== undefined, 'is no date the calendar has')
);

/** A day, a month or a year to name. */
export const dateSchemaOf = (demands: Demands) =>
  z
    .strictObject({
      ...common(demands),
      kind: z.literal('date'),
      answer: keySchema.check(
        doc('Quote it in YAML: "2025-02-12" asks for a day, "2025-02" for a month, "2025" for a year.')
      ),
      bands: z
        .optional(
          z.array(
            z.strictObject({
              within: z
                .int()
                .check(z.gt(0), doc('How far off, in days, months or years: the unit the answer is asked to.')),
              score: z.number().check(z.gt(0), z.lt(1), doc('Share of the mark.')),
              message: z.optional(textSchema)
            })
          )
        )
        .check(doc('Part marks for a date close by, the nearest first; the very date earns 1.')),
      message: demands.why.check(doc('Why the right date is right.')),
      likely: demands
        .mistakes(z.strictObject({ date: keySchema, message: demands.why }))
        .check(doc('Dates likely to be mistaken for it, each with its message.')),
      otherwise: demands.why.check(doc('The message for any other wrong date.'))
    })
    .check(
      z.check(({ value, issues }) => {
        const precision = precisionOf(value);
        value.likely.forEach(({ date }, index) => {
          if (precisionOf({ answer: date }) !== precision) {
            issues.push({
              code: 'custom',
              path: ['likely', index, 'date'],
              input: date,
              message: `should be a ${precision}, as the answer is`
            });
          } else if (date === value.answer) {
            issues.push({
              code: 'custom',
              path: ['likely', index, 'date'],
              input: date,
              message: 'is the answer itself'
            });
          }
        });
        value.bands?.forEach(({ within, score }, index) => {
          const before = value.bands?.[index - 1];
          if (!before || (within > before.within && score < before.score)) return;
          issues.push({
            code: 'custom',
            path: ['bands', index],
            input: within,
            message: 'should reach farther than the band before it, for a smaller share'
          });
        });
      })
    );

export type DateQuestion = z.infer<ReturnType<typeof dateSchemaOf>>;

/** Year, month and day as far as asked, joined by hyphens; parts may be empty while it is typed. */
export const dateAnswerSchema = z.string();

export type DateAnswer = z.infer<typeof dateAnswerSchema>;

export function dateDistractors({ likely }: DateQuestion): DateAnswer[] {
  return likely.map(({ date }) => date);
}

/** Years around the answer among which somebody who knows nothing would guess. */
const blindYears: Record<Precision, number> = { day: 1, month: 1, year: 5 };

/** Every date a blind guess may fall on: the year of the answer and its neighbours, five each way for a year. */
export function blindDates(question: DateQuestion): DateAnswer[] {
  const precision = precisionOf(question);
  const around = blindYears[precision];
  const year = Number(question.answer.slice(0, 4));
  const years = Array.from({ length: 2 * around + 1 }, (_, index) => String(year - around + index));
  if (precision === 'year') return years;
  const months = years.flatMap((one) => upTo(12).map((month) => `${one}-${month}`));
  if (precision === 'month') return months;
  return months.flatMap((month) => upTo(31).map((day) => `${month}-${day}`)).filter((date) => countOf(date, 'day'));
}

/** Mean score over those dates. */
export function guessDate(question: DateQuestion): number {
  const scores = blindDates(question).map((date) => {
    const mark = markDate(question, date);
    return mark.state === 'graded' ? mark.score : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

export function dateIdentity(question: DateQuestion): Identity {
  const bands = (question.bands ?? []).map(({ within, score }) => `${within} ${score}`);
  return { options: bands.join('\n'), key: [dateKey(question), ...unseen(bands.map(withoutPoint))].join('\n') };
}

export function dateText(): string[] {
  return [];
}

export function dateAsserted({ answer }: DateQuestion): Asserted[] {
  return [{ text: answer, path: ['answer'] }];
}

function upTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0'));
}
