/** The words of the control for amounts, which lessons like to begin with. */
export const numberWords = {
  field: 'Your amount',
  estimate: 'Your estimate',
  slider: 'Set it on the scale',
  orType: 'Slide, or type an amount. Only after you commit do you see the figures.',
  readAs: (amount: string) => `We read this as ${amount}.`,
  readAsEither: (amounts: readonly string[]) => `Did you mean ${amounts.join(' or ')}?`,
  scale: 'Your estimate and the figures on one scale',
  figure: 'The figure',
  guess: 'Your estimate'
};
