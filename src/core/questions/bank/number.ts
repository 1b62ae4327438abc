import * as z from 'zod/mini';
import { withClearPoint } from '../amount.ts';
import { markNumber, numberKey } from '../number.ts';
import { common, doc, textSchema, unseen, withoutPoint, type Asserted, type Demands, type Identity } from './common.ts';

const bandSchema = z.strictObject({
  within: z
    .number()
    .check(
      z.gte(0),
      doc('How far off: a share of the answer, an amount, or a factor of 1 or more, as `measure` says.')
    ),
  score: z.number().check(z.gt(0), z.lte(1), doc('Share of the mark.')),
  message: z.optional(textSchema).check(doc('Shown for an amount in this band.'))
});

/** The reader commits on a slider or by typing before the figures are shown. */
const estimateSchema = z.strictObject({
  from: z.number().check(doc('Left end of the slider, in the plain unit.')),
  to: z.number().check(doc('Right end of the slider.')),
  scale: z.enum(['log', 'linear']).check(doc('`log` where amounts differ by factors.')),
  claimed: z
    ._default(z.array(z.strictObject({ value: z.number(), label: textSchema })), [])
    .check(z.maxLength(5), doc('Figures shown beside the true one and the guess: who said them.'))
});

/** An amount to type, or to estimate. */
export const numberSchemaOf = (demands: Demands) =>
  z
    .strictObject({
      ...common(demands),
      kind: z.literal('number'),
      answer: z.number().check(doc('In the plain unit, without magnitude words: 500000000000.')),
      unit: z
        .optional(
          z.strictObject({
            name: textSchema.check(doc('What the amount is counted in: "dollars", "%", "years".')),
            also: z._default(z.array(textSchema), []).check(doc('Other ways to write it: "$", "usd", "dollar".'))
          })
        )
        .check(doc('Left out for a bare count.')),
      measure: z
        ._default(z.enum(['relative', 'absolute', 'ratio']), 'relative')
        .check(doc('What `within` means: a share of the answer, an amount, or a factor.')),
      bands: z
        ._default(z.array(bandSchema), [{ within: 0, score: 1 }])
        .check(z.minLength(1), doc('Bands of tolerance from narrow to wide; the first earns the full mark.')),
      message: demands.why.check(doc('Why the right amount is right.')),
      likely: demands
        .mistakes(z.strictObject({ value: z.number(), message: demands.why }))
        .check(doc('Wrong amounts to expect, each with its message.')),
      otherwise: demands.why.check(doc('The message for any other wrong amount.')),
      estimate: z.optional(estimateSchema).check(doc('Asks for an estimate on a slider or by typing.'))
    })
    .check(
      z.check(({ value: { bands, answer, measure, estimate }, issues }) => {
        const tell = (path: (string | number)[], message: string) =>
          issues.push({ code: 'custom', path, input: undefined, message });
        bands.forEach(({ within, score }, index) => {
          const before = bands[index - 1];
          if (index === 0 && score !== 1)
            tell(['bands', 0, 'score'], 'should be 1: the first band earns the full mark');
          if (before && (within <= before.within || score >= before.score))
            tell(['bands', index], 'should reach farther than the band before it, for a smaller share');
          if (measure === 'ratio' && within < 1) tell(['bands', index, 'within'], 'should be a factor of 1 or more');
        });
        if (measure === 'ratio' && answer <= 0) tell(['measure'], 'a ratio needs an answer above 0');
        if (!estimate) return;
        if (estimate.from >= estimate.to) tell(['estimate', 'to'], 'should be more than `from`');
        if (estimate.scale === 'log' && estimate.from <= 0) tell(['estimate', 'from'], 'a log scale starts above 0');
        if (answer < estimate.from || answer > estimate.to) tell(['answer'], 'lies outside the ends of the slider');
      })
    );

export type NumberQuestion = z.infer<ReturnType<typeof numberSchemaOf>>;

/** What was typed, as it was typed; for a slider its value. */
export const numberAnswerSchema = z.string();

export type NumberAnswer = z.infer<typeof numberAnswerSchema>;

/** The likely mistakes, and the key off by a thousand either way. */
export function numberDistractors({ answer, likely }: NumberQuestion): NumberAnswer[] {
  const slips = answer === 0 ? [] : [answer * 1000, answer / 1000];
  return [...likely.map(({ value }) => value), ...slips].map(typed);
}

/** Steps of a slider that a blind hand may stop at. */
const steps = 200;

/** Every place of the slider; for a typed amount nothing, because nobody types it blindly. */
export function blindAmounts({ estimate }: NumberQuestion): NumberAnswer[] {
  if (!estimate) return [];
  const { from, to, scale } = estimate;
  return Array.from({ length: steps + 1 }, (_, step) =>
    typed(scale === 'log' ? from * (to / from) ** (step / steps) : from + ((to - from) * step) / steps)
  );
}

/** Mean score over the places of the slider; 0 for a typed amount. */
export function guessNumber(question: NumberQuestion): number {
  const scores = blindAmounts(question).map((amount) => {
    const mark = markNumber(question, amount);
    return mark.state === 'graded' ? mark.score : 0;
  });
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

export function numberIdentity(question: NumberQuestion): Identity {
  const { measure, bands, unit, estimate } = question;
  const units = [unit?.name ?? '', ...(unit?.also ?? [])];
  const tolerances = bands.map(({ within, score }) => `${within} ${score}`);
  return {
    options: [measure, ...tolerances, ...units, estimate ? `${estimate.from} ${estimate.to}` : ''].join('\n'),
    key: [numberKey(question), ...unseen([...units, ...tolerances.map(withoutPoint)])].join('\n')
  };
}

export function numberText({ unit }: NumberQuestion): string[] {
  return unit ? [`… ${unit.name}`] : [];
}

export function numberAsserted({ answer, unit, estimate }: NumberQuestion): Asserted[] {
  return [
    { text: `${plain(answer)} ${unit?.name ?? ''}`, path: ['answer'] },
    ...(estimate?.claimed ?? []).flatMap(({ value, label }, index) => [
      { text: plain(value), path: ['estimate', 'claimed', index, 'value'] },
      { text: label, path: ['estimate', 'claimed', index, 'label'] }
    ])
  ];
}

/** As somebody types it who leaves no doubt about the point. */
function typed(value: number): string {
  return withClearPoint(plain(value));
}

/** Digits without an exponent: what the page would send, and what can be read again. */
function plain(value: number): string {
  return Math.abs(value) >= 1 ? String(Number(value.toFixed(6))) : value.toFixed(9).replace(/0+$/, '0');
}
