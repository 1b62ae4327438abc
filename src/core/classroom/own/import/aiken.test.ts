import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { review } from '../review.ts';
import { readAiken } from './aiken.ts';
import { testFillers } from '#support/import-reading.ts';

const read = (text: string) => readAiken(text, testFillers());
const one = 'Who went to Kyiv?\nA. Waltz\nB) Bessent\nC. Rubio\nANSWER: B\n';

test('a question with options of both shapes is ready to be asked', () => {
  const { questions, problems } = read(one);
  expect(problems).toEqual([]);
  expect(review(questions[0] ?? {}).faults).toEqual([]);
  expect(questions[0]).toMatchObject({
    prompt: 'Who went to Kyiv?',
    options: [
      { id: 'a', text: 'Waltz' },
      { id: 'b', text: 'Bessent', correct: true },
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
    ['Who?\nb. b\nc. c\nANSWER: A', '2 letter'],
    ['Who?\nA. a\n\nand more\n\nB. b\nANSWER: A', '4 text-after-options'],
    ['Who?\nA. a\nB. b\nC. c\nANSWER: D', '5 answer-letter'],
    ['Who?\nA. a\nB. b\nC. c\nANSWER: A, D', '5 answer-letter'],
    ['Who?\nA. a\nB.\nC. c\nANSWER: B', '5 answer-letter'],
    ['Who?\nA. a\nB. b\nANSWER:', '4 answer-letter'],
    ['ANSWER: A', '1 no-stem']
  ])('%j', (text, problem) => {
    const { questions, problems } = read(`${text}\n\n${one}`);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([problem]);
    expect(questions).toHaveLength(1);
  });
});

test('a question has as many options as there are letters', () => {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const { questions } = read(`Who?\n${letters.map((one) => `${one}. option ${one}`).join('\n')}\nANSWER: Z`);
  expect(review(questions[0] ?? {}).faults).toEqual([]);
});

/** Each question as "stem | options, right ones with a star | explanation". */
const told = (text: string) =>
  read(text).questions.map(({ prompt, options, explanation }) =>
    [
      prompt,
      (options as { text: string; correct?: true }[]).map((one) => `${one.correct ? '*' : ''}${one.text}`).join(', '),
      ...(explanation === undefined ? [] : [explanation])
    ].join(' | ')
  );
const notesOf = (text: string) => read(text).notes.map(({ line, code }) => `${line} ${code}`);

describe('as people write it', () => {
  const expected = ['Who went? | Waltz, *Bessent, Rubio'];
  test.each([
    ['empty lines anywhere', 'Who went?\n\nA. Waltz\n\nB. Bessent\n\n\nC. Rubio\n\nANSWER: B\n'],
    ['no space after the letter', 'Who went?\nA.Waltz\nB)Bessent\nC.Rubio\nANSWER:B'],
    ['small letters', 'Who went?\na. Waltz\nb. Bessent\nc. Rubio\nanswer: b'],
    ['letters in brackets', 'Who went?\n(A) Waltz\n(B) Bessent\n(C) Rubio\nAnswer: (B)'],
    ['tabs and line ends of Windows', '\tWho went?\r\n\tA.\tWaltz\r\n\tB.\tBessent\r\n\tC.\tRubio\r\n\tANSWER:\tB\r\n'],
    ['the text after the letter', 'Who went?\nA. Waltz\nB. Bessent\nC. Rubio\nANSWER: B. Bessent'],
    ['a sign after the letter', 'Who went?\nA. Waltz\nB. Bessent\nC. Rubio\nANSWER: B)'],
    ['the text instead of the letter', 'Who went?\nA. Waltz\nB. Bessent\nC. Rubio\nANSWER: bessent'],
    ['a short word for it', 'Who went?\nA. Waltz\nB. Bessent\nC. Rubio\nANS: B'],
    ['a long word for it', 'Who went?\nA. Waltz\nB. Bessent\nC. Rubio\nCorrect answer: B']
  ])('%s', (_, text) => {
    expect(told(text)).toEqual(expected);
    expect(read(text)).toMatchObject({ problems: [], notes: [] });
    // and what follows is not spoilt
    expect(told(`${text}\n${one}`)).toHaveLength(2);
  });

  test('several letters are several right options, which is noted', () => {
    expect(told('Which?\nA. a\nB. b\nC. c\nANSWER: A, C')).toEqual(['Which? | *a, b, *c']);
    expect(told('Which?\nA. a\nB. b\nC. c\nANSWER: A and C')).toEqual(['Which? | *a, b, *c']);
    expect(notesOf('Which?\nA. a\nB. b\nC. c\nANSWER: A, C')).toEqual(['5 several-right']);
  });

  test('another text after the letter is noted: the letter counts', () => {
    expect(told('Which?\nA. a\nB. b\nANSWER: B (see page 4)')).toEqual(['Which? | a, *b']);
    expect(notesOf('Which?\nA. a\nB. b\nANSWER: B (see page 4)')).toEqual(['4 answer-text']);
  });

  test('a line right below an option is its rest, which is noted', () => {
    expect(told('Which?\nA. a\nand more\nB. b\nlast\nANSWER: A')).toEqual(['Which? | *a and more, b last']);
    expect(notesOf('Which?\nA. a\nand more\nB. b\nANSWER: A')).toEqual(['3 wrapped']);
  });

  test('an empty option is dropped, and two that are the same are one, with a note', () => {
    expect(told('Which?\nA. a\nB.\nC. c\nD. c\nANSWER: A')).toEqual(['Which? | *a, c']);
    expect(notesOf('Which?\nA. a\nB.\nC. c\nD. c\nANSWER: A')).toEqual(['3 empty-option', '5 joined']);
  });

  test('options that speak of the others keep their order', () => {
    for (const last of ['All of the above', 'Both A and B', 'A and C'])
      expect(read(`Which?\nA. a\nB. b\nC. c\nD. ${last}\nANSWER: D`)).toMatchObject({
        questions: [{ shuffle: false }],
        notes: [{ code: 'kept-order', line: 5 }]
      });
  });

  test('a question of several paragraphs keeps its lines, and an initial in it is no option', () => {
    expect(told('A story.\n\nI. Newton sat\nunder a tree.\n\nWhat fell?\nA. a\nB. b\nANSWER: A')).toEqual([
      'A story.\n\nI. Newton sat\nunder a tree.\n\nWhat fell? | *a, b'
    ]);
  });

  test('a question without its answer ends where the next one begins', () => {
    const { questions, problems } = read(`First?\nA. a\nB. b\n\n${one}`);
    expect(questions).toHaveLength(1);
    expect(problems).toEqual([{ code: 'no-answer', line: 1 }]);
  });

  test('tags and entities become plain text', () => {
    expect(told('Is <b>H<sub>2</sub>O</b> wet?\nA. yes &amp; no\nB. x &lt; y\nANSWER: A')).toEqual([
      'Is H₂O wet? | *yes & no, x < y'
    ]);
  });
});

describe('lines of other systems', () => {
  test('never become part of the next question', () => {
    const text = `${one}ANSWER_EXPLANATION: Since 1934.\nSCORE: 2\n\nNext?\nA. a\nB. b\nANSWER: A`;
    expect(told(text)).toEqual(['Who went to Kyiv? | Waltz, *Bessent, Rubio | Since 1934.', 'Next? | *a, b']);
    expect(notesOf(text)).toEqual(['7 other-line']);
  });

  test.each(['POINTS: 2', 'Points: 2', 'TIME_LIMIT: 30', 'Difficulty: easy', 'Reference: page 4', 'Topic: minerals'])(
    '%s',
    (line) => {
      expect(told(`${one}${line}\nNext?\nA. a\n${line}\nB. b\nANSWER: A`)).toEqual([
        'Who went to Kyiv? | Waltz, *Bessent, Rubio',
        'Next? | *a, b'
      ]);
      expect(notesOf(`${one}${line}\n`)).toEqual(['6 other-line']);
    }
  );

  test('a reason may go on below, and the next question is not taken for it', () => {
    expect(told(`${one}Explanation: Since\n1934.\n\nNext?\nA. a\nB. b\nANSWER: A`)).toEqual([
      'Who went to Kyiv? | Waltz, *Bessent, Rubio | Since 1934.',
      'Next? | *a, b'
    ]);
    expect(told(`${one}Explanation: Since 1934.\nNext?\nA. a\nB. b\nANSWER: A`)).toEqual([
      'Who went to Kyiv? | Waltz, *Bessent, Rubio | Since 1934.',
      'Next? | *a, b'
    ]);
  });
});

test('nothing of a text is dropped without a word', () => {
  let word = 0;
  const fresh = fc.constant(null).map(() => `word${word++}end`);
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom('', 'A. ', 'B) ', 'c. ', '(D) ', 'POINTS: ', 'Explanation: ', 'ANSWER: B ', 'I. '), fresh)
      .map(([before, said]) => before + said),
    fc.constantFrom('', 'ANSWER: A', 'ANSWER: B')
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const found = read(lines.join('\n'));
      const kept = JSON.stringify(found.questions);
      const spoken = [...found.problems, ...found.notes].map((one) => one.line);
      // an entry ends with its answer
      let first = 1;
      for (const entry of lines.join('\n').split(/(?<=^ANSWER.*)\n/m)) {
        const last = first + entry.split('\n').length - 1;
        for (const [given] of entry.matchAll(/word\d+end/g))
          if (!kept.includes(given)) expect(spoken.some((line) => line >= first && line <= last)).toBe(true);
        first = last + 1;
      }
    }),
    { numRuns: 500 }
  );
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
        const answers = text.split(/\r\n|\r|\n/).filter((said) => /^ANSWER\s*:/.test(said.trim())).length;
        expect(questions.length + problems.length).toBeGreaterThanOrEqual(answers);
      }
    ),
    { numRuns: 300 }
  );
});
