import { describe, expect, test } from 'vitest';
import { expecting, formatProblem, listed, nearest, sortProblems, suggest, type Problem } from './problem.ts';

const problem: Problem = {
  file: 'questions/rates.yaml',
  line: 5,
  column: 32,
  severity: 'error',
  message: 'unknown key "corect"'
};

describe('the line an author reads', () => {
  test('has file, line and column first, so that an editor makes it a link', () => {
    expect(formatProblem(problem)).toBe('questions/rates.yaml:5:32  error  unknown key "corect"');
  });

  test('ends in the suggestion when there is one', () => {
    expect(formatProblem({ ...problem, severity: 'warning', suggestion: 'correct' })).toBe(
      'questions/rates.yaml:5:32  warning  unknown key "corect" — did you mean "correct"?'
    );
  });
});

test('problems are sorted by file, line, column and words, and the list handed in stays as it was', () => {
  const at = (file: string, line: number, column: number, message = '') => ({
    ...problem,
    file,
    line,
    column,
    message
  });
  const mixed = [at('b', 1, 1), at('a', 10, 1), at('a', 2, 9), at('a', 2, 1, 'z'), at('a', 2, 1, 'y')];
  const sorted = sortProblems(mixed).map(({ file, line, column, message }) => `${file}:${line}:${column}${message}`);
  expect(sorted).toEqual(['a:2:1y', 'a:2:1z', 'a:2:9', 'a:10:1', 'b:1:1']);
  expect(mixed[0]?.file).toBe('b');
});

describe('a suggestion', () => {
  test('is the nearest candidate', () => {
    expect(nearest('corect', ['text', 'message', 'correct'])).toBe('correct');
  });

  test('is never a wild guess', () => {
    expect(nearest('figure', ['text', 'message', 'correct'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });

  test('may be further away from a longer word', () => {
    expect(nearest('bessent-visit-feb21-2025', ['bessent-visit-feb12'])).toBe('bessent-visit-feb12');
  });

  test('is left out of the problem when none is near', () => {
    expect(suggest('corect', ['correct'])).toEqual({ suggestion: 'correct' });
    expect(suggest('figure', ['correct'])).toEqual({});
  });

  test('takes the place of the list of everything that was expected', () => {
    expect(expecting('unknown key "txt"', 'txt', ['id', 'text'])).toEqual({
      message: 'unknown key "txt"',
      suggestion: 'text'
    });
    expect(expecting('unknown key "figure"', 'figure', ['id', 'text'])).toEqual({
      message: 'unknown key "figure"; expected "id" or "text"'
    });
  });
});

test('words are listed as in a sentence', () => {
  expect(listed(['a'])).toBe('"a"');
  expect(listed(['a', 'b', 'c'])).toBe('"a", "b" or "c"');
});
