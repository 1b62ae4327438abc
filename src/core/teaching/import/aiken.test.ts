import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { review } from '../own/review.ts';
import { readAiken } from './aiken.ts';
import { testFillers } from './testing.ts';

const read = (text: string) => readAiken(text, testFillers());
const one = 'Who went to Kyiv?\nA. Waltz\nB) Bessent\nC. Rubio\nANSWER: B\n';

test('a question with options of both shapes is ready to be asked', () => {
  const { questions, problems } = read(one);
  expect(problems).toEqual([]);
  expect(review(questions[0] ?? {}).faults).toEqual([]);
  expect(questions[0]).toMatchObject({
    prompt: 'Who went to Kyiv?',
    explanation: 'Key: Bessent',
    options: [
      { id: 'a', text: 'Waltz', message: 'Wrong.' },
      { id: 'b', text: 'Bessent', correct: true, message: 'Right.' },
      { id: 'c', text: 'Rubio' }
    ]
  });
});

test('questions follow one another with an empty line between them or none', () => {
  expect(read(one + one).questions).toHaveLength(2);
  expect(read(`${one}\r\n\r\n${one}`).questions).toHaveLength(2);
});

describe('what cannot be read is told with its line, and the next question is there', () => {
  test.each([
    ['Who?\nANSWER: A', '1 no-option'],
    ['Who?\nA. a\nB. b\nC. c\n', '1 no-answer'],
    ['Who?\nA. a\nC. c\nANSWER: A', '3 letter'],
    ['Who?\na. a\nb. b\nANSWER: A', '2 letter'],
    ['Who?\nA. a\nand more\nB. b\nANSWER: A', '3 text-after-options'],
    ['Who?\nA. a\nB. b\nC. c\nANSWER: D', '1 answer-letter'],
    ['Who?\nA. a\nB. b\nC. c\nANSWER: b', '1 answer-letter'],
    ['ANSWER: A', '1 no-stem']
  ])('%j', (text, problem) => {
    const { questions, problems } = read(`${text}\n\n${one}`);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([problem]);
    expect(questions).toHaveLength(1);
  });
});

test('a question may have more options than one of the course', () => {
  const options = [...'ABCDEFGHI'].map((letter) => `${letter}. the ${letter.repeat(3)}`).join('\n');
  const { questions } = read(`Who?\n${options}\nANSWER: A`);
  expect(review(questions[0] ?? {}).faults).toEqual([]);
});

test('any text is read or told', { timeout: 30_000 }, () => {
  const line = fc.constantFrom('Who?', 'A. a', 'B) b', 'C. c', 'a. a', 'ANSWER: A', 'ANSWER:', '', '   ');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(line).map((lines) => lines.join('\n')),
        fc.string({ unit: 'binary' })
      ),
      (text) => {
        const { questions, problems } = read(text);
        expect(problems.every((problem) => problem.line >= 1)).toBe(true);
        // every answer ends a question that was read or told
        const answers = text.split(/\r\n|\r|\n/).filter((one) => /^ANSWER\s*:/.test(one.trim())).length;
        expect(questions.length + problems.length).toBeGreaterThanOrEqual(answers);
      }
    ),
    { numRuns: 300 }
  );
});
