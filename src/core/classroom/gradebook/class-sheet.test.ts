import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyClass, answering, choiceOf, handInOf, scoringWith } from '#support/class-example.ts';
import { classRows, csvOf, decimalSigns, readCsvFormat, responseRows, separators } from './class-sheet.ts';
import { classTable, type StudentRow } from './gradebook.ts';

describe('a file for spreadsheets', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-5', "'-5"],
    ['@sum', "'@sum"],
    ['\t=x', "'\t=x"],
    ['\r=x', '"\'\r=x"'],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
    ['﹣1', "'﹣1"],
    ['−1', "'−1"],
    ['\u0000=1', "'\u0000=1"],
    ['\u200B=1', "'\u200B=1"],
    ['\u00AD+1', "'\u00AD+1"],
    ['\u202E@x', "'\u202E@x"],
    ['\uFEFF-1', "'\uFEFF-1"],
    ['\u00A0\u2060\uFE0F\u3164=1', "'\u00A0\u2060\uFE0F\u3164=1"],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['plain', 'plain']
  ])('the text %j is written so that no spreadsheet runs it', (text, cell) => {
    expect(csvOf([[text]])).toBe(`\uFEFF${cell}\r\n`);
  });

  test('numbers stay numbers, also below zero, and what is none stays empty', () => {
    expect(csvOf([[-0.5, 1 / 3, undefined, NaN]])).toBe('\uFEFF-0.5,0.3333,,\r\n');
  });

  test('a spreadsheet of another country opens it: its separator, its decimal sign, and only what needs it in quotes', () => {
    const rows = [['Андрій', 1.5, 0.75, 'a;b', 'a,b']];
    expect(csvOf(rows, { separator: ';', decimal: ',' })).toBe('\uFEFFАндрій;1,5;0,75;"a;b";a,b\r\n');
    expect(csvOf(rows, { separator: '\t', decimal: '.' })).toBe('\uFEFFАндрій\t1.5\t0.75\ta;b\ta,b\r\n');
    expect(csvOf(rows, { separator: ',', decimal: ',' })).toBe('\uFEFFАндрій,"1,5","0,75",a;b,"a,b"\r\n');
  });

  test.each([undefined, null, 'nothing', {}, { separator: 'x', decimal: 7 }])(
    'the format %j is the plain one',
    (raw) => {
      expect(readCsvFormat(raw)).toEqual({ separator: ',', decimal: '.' });
    }
  );

  test('every cell comes back in every format', () => {
    const format = fc.record({ separator: fc.constantFrom(...separators), decimal: fc.constantFrom(...decimalSigns) });
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), format, (texts, format) => {
        expect(readCsvFormat(structuredClone(format))).toEqual(format);
        const lines = csvOf([texts], format).slice(1).replace(/\r\n$/, '');
        const cells = dsvFormat(format.separator).parseRows(lines)[0] ?? [];
        expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(texts.map((text) => text.replace(/^'/, '')));
      })
    );
  });

  test('no cell begins like a formula, and every cell comes back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (texts) => {
        const cells = csvParseRows(csvOf([texts]).slice(1).replace(/\r\n$/, ''))[0] ?? [];
        expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(texts.map((text) => text.replace(/^'/, '')));
        for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
      })
    );
  });
});

const heads = { student: 'student', attempts: 'attempts', points: 'points', of: 'of', share: 'share' };
/** An hour ahead of UTC until the clocks go forward, then two. */
const summer = Date.UTC(2025, 2, 30, 1);
const sheet = {
  nameOf: ({ label, key }: StudentRow) => label ?? key,
  offsetAt: (time: number) => (time < summer ? 60 : 120)
};
const scoring = scoringWith(['one', 'two', 'three'].map(choiceOf), { policy: 'check', tries: [1, 0.5] });
const started = Date.UTC(2025, 3, 30, 8);
const entry = handInOf(
  1,
  [{ tries: ['b', 'a'], certainty: 2, seconds: 40 }, { tries: [] }, { tries: [], unasked: true }],
  { started, ended: started + 90_000 }
);
const table = classTable([entry, handInOf(2, answering('a', 'a', 'a'))], scoring);

test('the class has a row for each student; what was not asked is empty, what was left open is 0', () => {
  const [head, first, second] = classRows(table, heads, sheet);
  expect(head).toEqual([
    ...['student', 'attempts', 'points', 'of', 'share', 'started', 'ended', 'minutes', 'certainty_marks', 'comment'],
    ...['left_open', 'unreadable'],
    ...['1. one', '2. two', '3. three']
  ]);
  expect(first).toEqual([
    ...['Student 1', 1, 0.5, 2, 0.25, '2025-04-30T10:00:00+02:00', '2025-04-30T10:01:30+02:00', 1.5, -2, ''],
    ...['2.', ''],
    ...[0.5, 0, undefined]
  ]);
  expect(second?.slice(-3)).toEqual([1, 1, 1]);
});

test('what was left open and what could not be read is told from what is wrong', () => {
  const mixed = classTable([handInOf(3, answering('b', undefined, 'nowhere'))], scoring);
  expect(classRows(mixed, heads, sheet)[1]?.slice(10)).toEqual(['2.', '3.', 0, 0, 0]);
});

test('comments stand in one cell, those on a question after its number', () => {
  const [row] = table.rows;
  const edits = [
    { student: row?.key ?? '', attempt: row?.attempts[0]?.id ?? '', question: 'two', comment: 'See me.' },
    { student: row?.key ?? '', attempt: row?.attempts[0]?.id ?? '', comment: 'Well begun.' }
  ];
  const commented = classTable([entry], scoring, { edits });
  expect(classRows(commented, heads, sheet)[1]?.[9]).toBe('Well begun.\n2: See me.');
});

test('responses have a row for each try, and one without a try for what was left open', () => {
  const [head, ...rows] = responseRows(table, scoring.items, sheet);
  const own = rows.filter(([student]) => student === 'Student 1');
  const column = (name: string) => own.map((row) => row[head?.indexOf(name) ?? -1]);
  expect(column('number')).toEqual([1, 1, 2]);
  expect(column('question')).toEqual(['one', 'one', 'two']);
  expect(column('try')).toEqual([1, 2, undefined]);
  expect(column('response')).toEqual(['b', 'a', undefined]);
  expect(column('state')).toEqual(['wrong', 'right', 'unanswered']);
  expect(column('mark')).toEqual([0, 1, undefined]);
  expect(column('credit')).toEqual([1, 0.5, undefined]);
  expect(column('score')).toEqual([0.5, 0.5, 0]);
  expect(column('hand_in')).toEqual(Array(3).fill('Q4M3N2-1-1'));
});

test.each([
  [60, '2025-01-01T00:59:00+01:00'],
  [-210, '2024-12-31T20:29:00-03:30'],
  [345, '2025-01-01T05:44:00+05:45'],
  [0, '2024-12-31T23:59:00+00:00']
])('times are those on the wall, %i minutes from UTC', (offset, written) => {
  const late = Date.UTC(2024, 11, 31, 23, 59);
  const one = classTable([handInOf(1, answering('a'), { started: late, ended: late })], scoring);
  expect(classRows(one, heads, { ...sheet, offsetAt: () => offset })[1]?.[5]).toBe(written);
});

test('a moment that no calendar has is left out', () => {
  const odd = classTable([handInOf(1, answering('a'), { started: 2 ** 53 - 1, ended: 2 ** 53 - 1 })], scoring);
  expect(classRows(odd, heads, sheet)[1]?.slice(5, 8)).toEqual([undefined, undefined, 0]);
});

test('every row has a cell for every column, whatever was handed in', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyClass, ({ entries, scoring }) => {
      const any = classTable(entries, scoring);
      for (const rows of [classRows(any, heads, sheet), responseRows(any, scoring.items, sheet)])
        expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    })
  );
});
