import type { Fillers } from './bank-read.ts';

/** Plain fillers, and ids that count, for tests of what is read. */
export function testFillers(): Fillers {
  let count = 0;
  return { right: 'Right.', wrong: 'Wrong.', explanation: (key) => `Key: ${key}`, newId: () => `new-${++count}` };
}
