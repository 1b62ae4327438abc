import type { Labels } from '#core/questions/feedback.ts';
import { words, months } from './index.ts';

/** The words of controls that are fetched when their question comes near. */
export const kindWords = {
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
    ...words.question.judgement,
    nature: { fact: 'Fact', claim: 'Claim', forecast: 'Forecast', opinion: 'Opinion' },
    magnitude: 'The digits are right, but not thousand, million, billion or trillion.',
    amount: words.amount,
    elsewhere: (target: string) => `“${target}” belongs to another line.`,
    nowhere: (target: string) => `“${target}” belongs to no line.`,
    after: (item: string) => `This belongs after “${item}”.`,
    before: (item: string) => `This belongs before “${item}”.`,
    date: words.partialDate
  } satisfies Labels
};
