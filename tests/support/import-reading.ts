import type { Fillers } from '#core/classroom/own/import/bank-read.ts';

/** Plain words, and ids that count, for tests of what is read. */
export function testFillers(): Fillers {
  let count = 0;
  return { true: 'True', false: 'False', newId: () => `new-${++count}` };
}
