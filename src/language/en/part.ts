/** The words of a part of a page that is fetched when it is used. */
export const partWords = {
  coming: 'This part is being fetched …',
  unreachable: 'This part could not be fetched; perhaps you are offline. Nothing is lost.',
  again: 'Try again'
};
