/** A query is read as far as this: a longer one would keep the page busy, and finds no more. */
export const queryLimit = { signs: 200, words: 20 };
