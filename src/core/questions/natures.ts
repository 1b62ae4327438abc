/** What a sentence can be: checkable and agreed; said by somebody; about what will be; a judgement of value. */
export const natures = ['fact', 'claim', 'forecast', 'opinion'] as const;
export type Nature = (typeof natures)[number];
