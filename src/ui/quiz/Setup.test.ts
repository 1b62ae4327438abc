import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { index } from '#support/quiz-page.ts';
import { quizWords } from '#language/quiz.ts';
import Setup from './Setup.svelte';

test.each(['0', '-3', '99999', '1e9', '2.5', ''])(
  'a number of questions such as "%s" is told, and the last one holds until another is typed',
  async (typed) => {
    const chosen: (number | undefined)[] = [];
    const onchoose = ({ count }: { count?: number }) => void chosen.push(count);
    render(Setup, { index, choice: { count: 5 }, seed: 1, href: '#', onchoose });
    const field = screen.getByRole('spinbutton', { name: quizWords.check.count });
    await fireEvent.input(field, { target: { value: typed } });
    expect(field).toHaveAccessibleDescription(quizWords.check.miscounted(100));
    expect(field).toBeInvalid();
    expect(chosen).toEqual([]);
    await fireEvent.input(field, { target: { value: '7' } });
    expect(field).not.toBeInvalid();
    expect(chosen).toEqual([7]);
  }
);
