import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { answering, choiceOf, handInOf, scoringWith } from '#support/class-example.ts';
import { analyse } from '#core/classroom/statistics/analysis.ts';
import { classTable } from '#core/classroom/gradebook/gradebook.ts';
import Items from './Items.svelte';

const question = choiceOf('one');
const scoring = scoringWith([question]);
const analysis = analyse(classTable([handInOf(1, answering('a')), handInOf(2, answering('b'))], scoring), scoring);

test.each([true, false])('who was very sure is a column where certainty was asked: %s', (certainty) => {
  render(Items, { analysis, certainty, questionOf: () => question, numberOf: () => 1 });
  expect(screen.queryAllByText('Very sure')).toHaveLength(certainty ? 1 : 0);
  expect(screen.getByRole('rowheader', { name: /^Text of a\s\(key\)/, hidden: true })).toBeInTheDocument();
});
