// months are words: `Intl` would cost every page some 20 ms on a slow phone
const months = 'January February March April May June July August September October November December'.split(' ');

/** Words of the kinds of question that load when they are first seen. */
export const enKinds = {
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
  }
};
