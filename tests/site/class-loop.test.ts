import { test } from 'vitest';
import { followClass } from './class-loop.ts';
import { students } from './class.ts';

/** One for each way to hand in and for each odd habit; whoever hands in on paper has no page. */
const inPerson = students.filter(({ way, midway, twice }, at) => at === 0 || way !== 'pasted' || midway || twice);

test(
  'a class is assigned a quiz and hands in by every way; the teacher sees it whole and corrects a key',
  { timeout: 180_000 },
  () => followClass(inPerson)
);
