import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownQuestion } from '#support/assignment-example.ts';
import { reviewAll } from '../review.ts';
import { finish } from '../finish.ts';
import { newOwn } from '../edit.ts';
import { kinds, type KindName } from '../../../questions/index.ts';
import { readBankFile, writeBankFile } from './bank-file.ts';
import { bankTextLimit, formatOf, readBank, withRead } from './read-bank.ts';
import { testFillers } from '#support/import-reading.ts';

const read = (text: string) => readBankFile(text, testFillers());

describe('the format is told by the text itself', () => {
  test.each([
    ['- id: a\n  kind: choice', 'yaml'],
    ['# a comment\n\n- kind: text', 'yaml'],
    ['[]', 'yaml'],
    ['Who?\nA. a\nB. b\nANSWER: A', 'aiken'],
    ['::n:: Who?{=a ~b}', 'gift'],
    ['Who?{=a ~b}\n\nANSWER: A stands here?{T}', 'gift'],
    ['- a list in a stem {T}', 'gift'],
    ['', 'gift'],
    ['---\n- kind: text', 'yaml'],
    ['%YAML 1.2\n---\n- kind: text', 'yaml'],
    ['Who?\nA. a\nB. b\nAnswer: b', 'aiken'],
    ['Who?\nA. a\nB. b', 'aiken'],
    ['Valid?\nA. {a=1}\nB. {"a": 1}\nANSWER: B\n\nWho?\nA. a\nB. b\nANSWER: B', 'aiken'],
    ['Which?{\n=A. one\n~B. two\n}\n\nWho?{\n=A. a\n~B. b\n}', 'gift']
  ])('%j is %s', (text, format) => expect(formatOf(text)).toBe(format));

  test.each([
    ['bank.yaml', 'Who?{=a ~b}', 'yaml'],
    ['bank.YML', '', 'yaml'],
    ['bank.gift', 'Who?\nA. a\nANSWER: A', 'gift'],
    ['bank.aiken', 'Who?', 'aiken'],
    ['bank.txt', 'Who?\nA. a\nANSWER: A', 'aiken']
  ])('and by the ending of its file: %s', (file, text, format) => {
    expect(formatOf(text, file)).toBe(format);
    expect(readBank(text, testFillers(), { file })?.format).toBe(format);
  });
});

test('the code page a file was read by is told first', () => {
  expect(readBank('Who?{=a ~b}', testFillers(), { codePage: 'windows-1251' })?.notes).toEqual([
    { code: 'encoding', given: 'windows-1251', line: 1 }
  ]);
});

test('what a teacher should look at is told before names and comments', () => {
  const text = '// one\n::two::Who?{=a ~b ~}';
  expect(readBank(text, testFillers())?.notes.map(({ code }) => code)).toEqual(['empty-option', 'comment', 'name']);
});

describe('texts in YAML stay as they are written', () => {
  test.each([
    '007',
    '1.50',
    '0x1F',
    '+380671234567',
    'yes',
    'null',
    '~',
    'true',
    '2025-02-12',
    '12:30',
    '.5',
    '1e3',
    '1_000'
  ])('%s', (written) => {
    const { questions } = read(`- kind: text\n  prompt: ${written}\n  accept: [{ text: ${written} }]`);
    expect(questions[0]).toMatchObject({ prompt: written, accept: [{ text: written }] });
    // and still does after it was saved and opened
    expect(read(writeBankFile(questions, 'x')).questions[0]).toMatchObject({ prompt: written });
  });

  test('numbers and ticks are what they say where no text is meant', () => {
    const { questions } = read(
      '- kind: number\n  answer: 1.50\n  bands: [{ within: 0, score: 1 }]\n- kind: choice\n  shuffle: false\n  options: [{ text: a, correct: true }]'
    );
    expect(questions).toMatchObject([
      { answer: 1.5, bands: [{ within: 0, score: 1 }] },
      { shuffle: false, options: [{ correct: true }] }
    ]);
  });
});

test('a bank that was written reads the same again, whatever is in it', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(ownQuestion, { maxLength: 4 }), (own) => {
      const { questions, problems, notes } = read(writeBankFile(own, 'Questions'));
      expect({ problems, notes }).toEqual({ problems: [], notes: [] });
      expect(questions.map(finish)).toEqual(own.map(finish));
    }),
    { numRuns: 30 }
  );
});

test.each(Object.keys(kinds) as KindName[])('a new question of the kind %s travels half-made', (kind) => {
  const own = newOwn(kind, 'own-1');
  const { questions, problems } = read(writeBankFile([own], 'Questions'));
  expect(problems).toEqual([]);
  expect(reviewAll(questions)[0]?.faults).toEqual(reviewAll([own])[0]?.faults);
});

describe('what cannot be read is told with its line', () => {
  test.each([
    ['kind: choice', '1 not-a-list'],
    ['- kind: choice\n- kind: riddle', '2 kind'],
    ['- kind: choice\n- 7', '2 kind'],
    ['- kind: choice\n  prompt: *a', '2 yaml'],
    ['- kind: choice\n  prompt: "open', '2 yaml'],
    [`- kind: order\n  items: [${'{},'.repeat(101)}]`, '1 too-many'],
    [','.repeat(20_001), '1 too-many-lines']
  ])('in case %#', (text, problem) => {
    expect(read(text).problems.map(({ line, code }) => `${line} ${code}`)).toEqual([problem]);
  });

  test('and a key that no form has is noted with its line', () => {
    const { questions, notes } = read('- kind: choice\n  promt: Who?\n  options:\n    - text: a\n      corect: true');
    expect(notes).toEqual([
      { code: 'key', given: 'promt', line: 2 },
      { code: 'key', given: 'corect', line: 5 }
    ]);
    expect(questions[0]).toEqual({ id: 'new-1', kind: 'choice', options: [{ id: 'a', text: 'a' }] });
  });
});

test('text that is all brackets is told, not followed to its end', () => {
  expect(read('['.repeat(9000)).problems.length).toBeGreaterThan(0);
});

test('entries without an id, or with one that is there, get one', () => {
  const { questions } = read('- kind: order\n  items: [{text: a}, {id: a, text: b}, {id: "NO", text: c}]');
  expect(questions[0]?.['items']).toEqual([
    { id: 'a', text: 'a' },
    { id: 'b', text: 'b' },
    { id: 'c', text: 'c' }
  ]);
});

test('a text that is too long is not looked at', () => {
  expect(readBank('a'.repeat(bankTextLimit + 1), testFillers())).toBeUndefined();
});

test('any text is read or told, in every format', { timeout: 30_000 }, () => {
  const line = fc.constantFrom(
    '- kind: choice',
    '  prompt: p',
    '  options:',
    '    - text: a',
    '- &a [*a]',
    '? a',
    'b: !x y',
    '{',
    '"',
    '\t- x'
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(line).map((lines) => lines.join('\n')),
        fc.string({ unit: 'binary' })
      ),
      fc.constantFrom('yaml' as const, 'gift' as const, 'aiken' as const, undefined),
      (text, format) => {
        const found = readBank(text, testFillers(), { format });
        reviewAll(found?.questions.slice(0, 3) ?? []);
        expect(found).toBeDefined();
      }
    ),
    { numRuns: 300 }
  );
});

test('as many are taken as there is room for, each with an id of its own', () => {
  const found = readBankFile(
    '- {id: a, kind: text}\n- {id: a, kind: text}\n- {id: b, kind: text}\n- {kind: text}',
    testFillers()
  );
  const { own, left } = withRead([{ id: 'b', kind: 'text' }], found, {
    taken: new Set(),
    limit: 4,
    newId: (() => {
      let n = 0;
      return () => `fresh-${++n}`;
    })()
  });
  expect(own.map(({ id }) => id)).toEqual(['b', 'a', 'fresh-1', 'fresh-2']);
  expect(left).toBe(1);
});
