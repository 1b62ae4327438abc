import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test.each([
  ['Ten days in February', 'ten-days-in-february'],
  ['  Who wants what?  ', 'who-wants-what'],
  ["Trump’s and Zelensky's words", 'trumps-and-zelenskys-words'],
  ['500 billion dollars: a claim', '500-billion-dollars-a-claim'],
  ['Київ і надра', 'київ-і-надра'],
  ['ﬁnal — or not', 'final-or-not'],
  ['???', '']
])('the heading "%s" has the address "%s"', (heading, address) => {
  expect(slug(heading)).toBe(address);
});
