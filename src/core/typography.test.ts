import { expect, test } from 'vitest';
import { curl, curlAround } from './typography.ts';

test.each([
  ['He said "no".', 'He said \u201Cno\u201D.'],
  ['"No," he said.', '\u201CNo,\u201D he said.'],
  ["Ukraine's plan", 'Ukraine\u2019s plan'],
  ["the 'rare earth' label", 'the \u2018rare earth\u2019 label'],
  ['("shield")', '(\u201Cshield\u201D)'],
  ["the allies' view", 'the allies\u2019 view'],
  ['\"\'Dictator\', he wrote\"', '\u201C\u2018Dictator\u2019, he wrote\u201D'],
  ['no marks', 'no marks']
])('%s is set as %s', (typed, set) => {
  expect(curl(typed)).toBe(set);
});

test('marks are set around tags as if the tags were not there, and left alone inside them', () => {
  expect(curlAround('A <b id="x">"shield"</b> and "<i>fair</i>".', /<[^>]*>/g)).toBe(
    'A <b id="x">\u201Cshield\u201D</b> and \u201C<i>fair</i>\u201D.'
  );
});
