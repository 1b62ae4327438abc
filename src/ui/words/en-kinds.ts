import type { Labels } from '#core/questions/feedback.ts';
import { en, months } from './en.ts';

/** 500000000000 as 500 billion, 26000 as 26,000. */
function amountOf(value: number): string {
  const size = Math.abs(value);
  const step = size >= 1e12 ? 12 : size >= 1e9 ? 9 : size >= 1e6 ? 6 : 0;
  const digits = String(Number((value / 10 ** step).toPrecision(6))).replace(/\B(?=(\d{3})+$)/, ',');
  return step ? `${digits} ${{ 6: 'million', 9: 'billion', 12: 'trillion' }[step]}` : digits;
}

/** `2025-02` as February 2025, `2025` as it is. */
function partialDate(iso: string): string {
  if (iso.length > 7) return en.date(iso);
  return iso.length > 4 ? `${months[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}` : iso;
}

/** The words of controls that are fetched when their question comes near. */
export const enKinds = {
  announced: {
    moved: (text: string, place: number, of: number) => `${text}, now ${place} of ${of}.`,
    picked: (text: string) => `${text} picked up. Choose the line it belongs to.`,
    placed: (target: string, prompt: string) => `${target} joined with ${prompt}.`
  },
  order: {
    up: (text: string) => `Move up: ${text}`,
    down: (text: string) => `Move down: ${text}`,
    place: (text: string) => `Place of: ${text}`,
    hint: 'Drag, use the arrows, or choose a place.'
  },
  match: {
    choose: 'Choose',
    here: 'Place here',
    bank: 'To choose from',
    hint: 'Choose from the menus, or press an answer and then its line.'
  },
  number: {
    field: 'Your amount',
    estimate: 'Your estimate',
    slider: 'Set it on the scale',
    orType: 'Slide, or type an amount. Only after you commit do you see the figures.',
    readAs: (amount: string) => `We read this as ${amount}.`,
    scale: 'Your estimate and the figures on one scale',
    figure: 'The figure',
    guess: 'Your estimate'
  },
  date: {
    part: { year: 'Year', month: 'Month', day: 'Day' },
    choose: 'Choose',
    months
  },
  gaps: {
    gap: (n: number, of: number) => `Gap ${n} of ${of}`,
    choose: 'Choose'
  },
  evidence: {
    hint: 'Tick every sentence that supports it, and no other.'
  },
  attribute: {
    speaker: 'Who says it?',
    nature: 'What kind of statement is it?',
    meaning: {
      fact: 'can be checked, and the pages read agree',
      claim: 'stated as fact by somebody, not confirmed',
      forecast: 'about what is still to come',
      opinion: 'a judgement of what is good or bad'
    }
  },
  /** Answers in plain words, for controls and for feedback. */
  labels: {
    ...en.question.judgement,
    nature: { fact: 'Fact', claim: 'Claim', forecast: 'Forecast', opinion: 'Opinion' },
    magnitude: 'The digits are right, but not thousand, million, billion or trillion.',
    amount: (value: number, unit = '') => `${amountOf(value)} ${unit}`.trim(),
    date: partialDate
  } satisfies Labels
};
