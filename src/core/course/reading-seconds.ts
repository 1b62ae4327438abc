/**
 * Words a minute above which nobody reads a text of facts with understanding: twice the 238 that adults read on
 * average (Brysbaert 2019, over 190 studies).
 */
const fastest = 476;

/** How long words must at least have been on screen to have been read, in whole seconds, one or more. */
export function readingSeconds(words: number): number {
  return Math.max(1, Math.ceil((words * 60) / fastest));
}
