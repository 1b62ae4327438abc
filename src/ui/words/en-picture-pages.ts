/** The words of the pages on which each picture stands whole. */
export const enPicturePages = {
  asOf: (date: string) => `as of ${date}`,
  taught: (lesson: string) => `Taught in “${lesson}”`,
  filter: 'Show',
  reset: 'Show all again'
};
