import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { formatProblem } from './problem.ts';
import { openYaml } from './yaml.ts';

const schema = z.strictObject({
  id: z.string(),
  size: z.enum(['small', 'large']).optional(),
  pages: z.int().min(1).max(90).optional(),
  pinned: z.literal(true).optional(),
  tags: z.array(z.string()).min(1).optional(),
  author: z.union([z.string(), z.strictObject({ name: z.string() })]).optional()
});

/** What an author would read about `text`. */
function check(text: string, against: z.core.$ZodType = schema, path: PropertyKey[] = []): string[] {
  const opened = openYaml('a.yaml', text);
  const problems = opened.problems.length > 0 ? opened.problems : opened.check(against, path).problems;
  return problems.map(formatProblem);
}

describe('a text that is YAML', () => {
  test('is YAML 1.2: times and dates, yes and no stay text', () => {
    expect(openYaml('a.yaml', 'time: 12:30\ndate: 2025-02-12\nanswer: no').raw).toEqual({
      time: '12:30',
      date: '2025-02-12',
      answer: 'no'
    });
  });

  test('becomes a value when it fits the schema', () => {
    expect(openYaml('a.yaml', 'id: x\ntags: [a]').check(schema)).toEqual({
      value: { id: 'x', tags: ['a'] },
      problems: []
    });
  });

  test('says of an empty file what is missing in it', () => {
    expect(check('')).toEqual(['a.yaml:1:1  error  "id" is missing; expected text']);
  });
});

describe('a text that is no YAML', () => {
  test.each([
    [
      'a colon in a value',
      'id: what: this',
      '1:5',
      'a value that holds ": " needs quotes, and the next key starts in the column of the one before'
    ],
    ['a star before a value', 'id: x\nsize: *small', '2:7', 'a value that starts with * needs quotes'],
    ['an exclamation mark before a value', 'id: !x', '1:5', 'a value that starts with ! needs quotes'],
    ['an at sign before a value', 'id: @x', '1:5', 'a value cannot start with this sign; put it in quotes'],
    ['a tab', 'id: x\ntags:\n\t- a', '3:1', 'a tab cannot indent; use spaces'],
    ['a key twice', 'id: x\nid: y', '2:1', 'this key stands twice here; each may stand once'],
    ['a second document', 'id: x\n---\nid: y', '2:1', 'a line --- starts a second document; remove it'],
    ['an open quotation mark', 'id: "x', '1:5', 'this quotation mark is never closed'],
    [
      'an open quotation mark far above its end',
      'id: "x\nsize: small\nby: y',
      '1:5',
      'this quotation mark is never closed'
    ],
    ['a tab before a key', '- id: x\n\tsize: small\n  by: y\n- id: z\n', '2:1', 'a tab cannot indent; use spaces'],
    [
      'a no-break space before a key',
      '- id: x\n\u00a0 size: small\n  by: y\n',
      '2:1',
      'a no-break space cannot indent; use plain ones'
    ],
    [
      'no colon behind a key',
      '- id: x\n  size small\n  by: y\n',
      '2:3',
      'a colon is missing after "size"; a line holds a key, a colon, a space and a value'
    ],
    [
      'no colon behind the first key',
      'id x\nsize: small',
      '1:1',
      'a colon is missing after "id"; a line holds a key, a colon, a space and a value'
    ],
    [
      'no colon behind the last key',
      'id: x\nsize small\n',
      '2:1',
      'a colon is missing after "size"; a line holds a key, a colon, a space and a value'
    ],
    ['no space behind a colon', '- id: x\n  size:small\n  by: y\n', '2:3', 'a space is missing after "size:"'],
    ['no space behind a dash', '-id: x\n size: small\n', '1:1', 'a space is missing after the dash'],
    [
      'an apostrophe in single quotes',
      "- id: x\n  by: 'Egypt's holding.'\n  size: small\n",
      '2:13',
      'this apostrophe ends the value; write it twice, or put the value in double quotes'
    ],
    [
      'quotation marks in double quotes',
      '- id: x\n  by: "the "Pasha" said"\n  size: small\n',
      '2:12',
      'this quotation mark ends the value; write \\" inside double quotes, or use curly ones'
    ],
    [
      'a key a column too far left',
      '- id: x\n  tags:\n    - a: b\n     c: d\n  size: small\n',
      '4:6',
      'this line starts in column 6; those above that it can belong to start in column 5 or 7'
    ],
    [
      'a key a column too far right',
      '- id: x\n   size: small\n  by: y\n',
      '2:4',
      'this line starts in column 4; those above that it can belong to start in column 1 or 3'
    ],
    [
      'an entry a column too far right',
      '- id: x\n - id: y\n   size: small\n',
      '2:2',
      'this line starts in column 2; those above that it can belong to start in column 1 or 3'
    ]
  ])('with %s is told in plain words', (_, text, place, message) => {
    expect(check(text)).toEqual([`a.yaml:${place}  error  this is not valid YAML: ${message}`]);
  });

  test('has no data', () => {
    expect(openYaml('a.yaml', 'id: "x').raw).toBeUndefined();
  });

  test('is told once for each line', () => {
    expect(check('id: *x y z\nsize: @small').map((line) => line.slice(0, 10))).toEqual(['a.yaml:1:5', 'a.yaml:2:7']);
  });
});

describe('what follows " #" in a value', () => {
  const message =
    'what follows " #" is a comment and no part of the value; put the value in quotes, or a space after #';

  test.each([
    ['by itself', '- id: x\n  by: Benjamin #1 Disraeli\n  size: small\n', '2:16'],
    ['in braces', '- id: x\n  tags:\n    - { by: No. #3, size: small }\n', '3:17']
  ])('is told when it does not look like a comment, %s', (_, text, place) => {
    expect(check(text)).toEqual([`a.yaml:${place}  error  ${message}`]);
  });

  test('is left out when it begins with a space, as comments do, and kept in quotes or without a space before it', () => {
    expect(openYaml('a.yaml', 'a: one # a note\nb: "No. #3"\nc: C#\n# a line').raw).toEqual({
      a: 'one',
      b: 'No. #3',
      c: 'C#'
    });
  });
});

test('a byte order mark is no part of the text', () => {
  expect(check('\uFEFF- id: a\n- size: small', schema, [1])).toEqual([
    'a.yaml:2:3  error  "id" is missing; expected text'
  ]);
});

describe('a value that does not fit', () => {
  test.each([
    ['id: 5', '1:5  error  "id" should be text, not 5; put it in quotes'],
    ['id: 007', '1:5  error  "id" should be text, not 007; put it in quotes'],
    ['id: 1.50', '1:5  error  "id" should be text, not 1.50; put it in quotes'],
    ['id: 0x1F', '1:5  error  "id" should be text, not 0x1F; put it in quotes'],
    ['id: +380671234567', '1:5  error  "id" should be text, not +380671234567; put it in quotes'],
    ['id: True', '1:5  error  "id" should be text, not True; put it in quotes'],
    ['id: null', '1:5  error  "id" should be text, not nothing'],
    ['id:', '1:4  error  "id" should be text, not nothing'],
    ['id: [a]', '1:5  error  "id" should be text, not a list'],
    ['id: {a: b}', '1:5  error  "id" should be text, not a group of keys'],
    [
      'id: x\nsize: smal',
      '2:7  error  "size" should be "small" or "large", not the text "smal" — did you mean "small"?'
    ],
    ['id: x\nsize: huge', '2:7  error  "size" should be "small" or "large", not the text "huge"'],
    ['id: x\npages: 0', '2:8  error  "pages" should be at least 1'],
    ['id: x\npages: 91', '2:8  error  "pages" should be at most 90'],
    ['id: x\npages: 2,5', '2:8  error  "pages" should be a number, not the text "2,5"; write 2.5'],
    ['id: x\npages: 4,400', '2:8  error  "pages" should be a number, not the text "4,400"; write 4400, or 4.400'],
    ['id: x\npages: 2.5', '2:8  error  "pages" should be a whole number, not 2.5'],
    ['id: x\npinned: false', '2:9  error  "pinned" can only be true; leave it out otherwise'],
    ['id: x\ntags: []', '2:7  error  "tags" needs at least 1 entry'],
    ['id: x\ntags: [a, 5]', '2:11  error  entry 2 of "tags" should be text, not 5; put it in quotes'],
    ['id: x\nauthor: {name: 5}', '2:16  error  "name" should be text, not 5; put it in quotes'],
    [
      'id: x\ncolour: red',
      '2:1  error  unknown key "colour"; expected "id", "size", "pages", "pinned", "tags" or "author"'
    ]
  ])('%j is told with its place and what was expected', (text, line) => {
    expect(check(text)).toEqual([`a.yaml:${line}`]);
  });

  test('is quoted in part when it is long', () => {
    expect(check(`id: x\nsize: ${'long '.repeat(20)}`)[0]).toMatch(/not the text "(long ){8}…"$/);
  });

  test('as a misspelt key is one mistake, although the key meant is missing', () => {
    expect(check('idd: x')).toEqual(['a.yaml:1:1  error  unknown key "idd" — did you mean "id"?']);
  });

  test('in a list is told at its entry, whatever the entries around it', () => {
    expect(check('- id: a\n- size: small', schema, [1])).toEqual(['a.yaml:2:3  error  "id" is missing; expected text']);
    expect(check('- id: a\n- just text', schema, [1])).toEqual([
      'a.yaml:2:3  error  entry 2 should be a group of keys, not the text "just text"'
    ]);
  });
});

describe('a value of one of several kinds', () => {
  const kinds = mini.discriminatedUnion('kind', [
    mini.strictObject({ kind: mini.literal('dot'), x: mini.number() }),
    mini.strictObject({ kind: mini.literal('line'), length: mini.number() })
  ]);

  test('is held against the kind it names', () => {
    expect(check('kind: line\nlenght: 1', kinds)).toEqual([
      'a.yaml:2:1  error  unknown key "lenght" — did you mean "length"?'
    ]);
    expect(check('kind: dot\nx: 1\nlength: 1', kinds)).toEqual([
      'a.yaml:3:1  error  unknown key "length"; expected "kind" or "x"'
    ]);
  });

  test('needs a kind that there is', () => {
    expect(check('kind: lines', kinds)).toEqual([
      'a.yaml:1:7  error  "kind" should be "dot" or "line", not the text "lines" — did you mean "line"?'
    ]);
    expect(check('x: 1', kinds)).toEqual(['a.yaml:1:1  error  "kind" is missing; expected "dot" or "line"']);
  });
});

describe('the place of a value', () => {
  const { locate } = openYaml('a.yaml', 'id: x\ntext: >-\n  one two\n  three\ntags:\n  - a\n', { firstLine: 10 });

  test('counts from the line on which the text starts in its file', () => {
    expect(locate(['id'])).toEqual({ file: 'a.yaml', line: 10, column: 5 });
  });

  test('of a list below its key is the key', () => {
    expect(locate(['tags'])).toMatchObject({ line: 14, column: 1 });
    expect(locate(['tags', 0])).toMatchObject({ line: 15, column: 5 });
  });

  test('can be that of a word in it', () => {
    expect(locate(['text'], 'three')).toMatchObject({ line: 13, column: 3 });
    expect(locate(['text'], 'four')).toMatchObject({ line: 11, column: 7 });
  });

  test('that is not written is the nearest around it', () => {
    expect(locate(['tags', 5])).toMatchObject({ line: 14 });
    expect(locate(['colour'])).toMatchObject({ line: 10, column: 1 });
  });
});
