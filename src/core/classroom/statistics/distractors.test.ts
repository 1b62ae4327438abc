import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import type { Question } from '../../questions/index.ts';
import { choiceOf } from '#support/class-example.ts';
import { choiceTable, type Answered } from './distractors.ts';

const question = choiceOf('one');

/** Answers with what the rest of the test brought and how sure they were: `a 12 3`. */
function attempts(...lines: string[]): Answered[] {
  return lines.map((line) => {
    const [answer, rest, certainty] = line.split(' ');
    return {
      answer: answer === '-' ? undefined : answer,
      rest: rest === undefined ? undefined : Number(rest),
      certainty: certainty === undefined ? undefined : (Number(certainty) as 1 | 2 | 3)
    };
  });
}

const rowsOf = (...lines: string[]) =>
  new Map(choiceTable(question, attempts(...lines)).map((row) => [row.choice, row]));
const times = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at));

describe('the table of responses', () => {
  const rows = rowsOf('a 9 3', 'a 7 2', 'b 4 3', 'b 2 3', 'c 3 1', '- 0');

  test('counts what was chosen, of those who answered', () => {
    expect([...rows.values()].map(({ choice, count, share }) => [choice, count, share])).toEqual([
      ['a', 2, 0.4],
      ['b', 2, 0.4],
      ['c', 1, 0.2],
      ['d', 0, 0]
    ]);
  });

  test('says how those did in the rest who chose it, and how sure they were', () => {
    expect(rows.get('a')).toMatchObject({ meanRest: 8, meanCertainty: 2.5, sure: 1 });
    expect(rows.get('b')).toMatchObject({ meanRest: 3, meanCertainty: 3, sure: 2 });
    expect(rows.get('d')).toMatchObject({ meanRest: undefined, meanCertainty: undefined, sure: 0 });
  });

  test('says what share of the best and of the weakest third chose it', () => {
    const six = rowsOf('a 6', 'a 5', 'b 4', 'a 3', 'b 2', 'c 1');
    expect([six.get('a')?.top, six.get('a')?.bottom]).toEqual([1, 0]);
    expect([six.get('b')?.top, six.get('b')?.bottom]).toEqual([0, 0.5]);
  });

  test('has no thirds and no rest where the question is the whole test', () => {
    expect(rowsOf('a', 'b', 'b').get('b')).toMatchObject({ count: 2, meanRest: undefined, top: undefined });
  });

  test('has a row for every option and no figure when nobody answered', () => {
    const none = [...rowsOf('- 1', '- 2').values()];
    expect(none).toHaveLength(4);
    expect(none.every(({ share, interval, hints }) => share === undefined && !interval && hints.length === 0)).toBe(
      true
    );
  });

  test('puts together what was typed alike, the most frequent first', () => {
    const typed = ['Lviv', ' kyiv', 'the Kyiv.', 'KYIV', 'Kiev'].map((answer): Answered => ({ answer, rest: 1 }));
    expect(choiceTable(examples.text, typed).map(({ choice, count, score }) => [choice, count, score])).toEqual([
      ['kyiv', 3, 1],
      ['kiev', 1, 0.5],
      ['lviv', 1, 0]
    ]);
  });

  test('counts ticks option by option, of all who ticked anything', () => {
    const ticked = [['a', 'b'], ['a', 'd'], ['a']].map((answer): Answered => ({ answer, rest: 1 }));
    expect(choiceTable(examples.multi, ticked).map(({ count, share }) => [count, share?.toFixed(2)])).toEqual([
      [3, '1.00'],
      [1, '0.33'],
      [0, '0.00'],
      [1, '0.33'],
      [0, '0.00'],
      [0, '0.00']
    ]);
  });

  test('has each half, prompt and gap apart', () => {
    const partsOf = (one: Question) => [...new Set(choiceTable(one, []).map(({ part }) => part))];
    expect(partsOf(examples.attribute)).toEqual(['speaker', 'nature']);
    expect(partsOf(examples.match)).toEqual(['p', 'q', 'r', 's']);
    expect(partsOf(examples.gaps)).toEqual(['place']);
  });
});

describe('a hint that the key may be wrong', () => {
  const wrongKey = [...times(14, (at) => `b ${6 + (at % 5)}`), ...times(8, (at) => `a ${1 + (at % 4)}`)];

  test('is given when those who chose something else did clearly better in the rest', () => {
    const rows = rowsOf(...wrongKey);
    expect(rows.get('b')?.hints[0]).toBe('better-than-key');
    expect(rows.get('a')?.hints).toEqual([]);
  });

  test('is not given while the interval leaves room for chance', () => {
    const rows = rowsOf(...times(14, (at) => `b ${3 + (at % 7)}`), ...times(8, (at) => `a ${2 + (at % 7)}`));
    expect(rows.get('b')?.meanRest).toBeGreaterThan(rows.get('a')?.meanRest ?? NaN);
    expect(rows.get('b')?.hints).not.toContain('better-than-key');
  });

  test('is not given for a handful, however good they are, or in a small class', () => {
    expect(rowsOf(...times(4, () => 'b 10'), ...times(18, (at) => `a ${at % 5}`)).get('b')?.hints).not.toContain(
      'better-than-key'
    );
    expect(rowsOf(...wrongKey.slice(3)).get('b')?.hints).toEqual([]);
  });

  test('of ticks, is given for a right option that the better ones leave out', () => {
    const ticked = [...times(12, (at) => `ab ${6 + (at % 4)}`), ...times(10, (at) => `abc ${1 + (at % 4)}`)].map(
      (line): Answered => ({ answer: [...(line.split(' ')[0] ?? '')], rest: Number(line.split(' ')[1]) })
    );
    const rows = choiceTable(examples.multi, ticked);
    expect(rows.filter(({ hints }) => hints.includes('better-than-key')).map(({ choice }) => choice)).toEqual(['c']);
  });
});

describe('hints about distractors', () => {
  test('one that hardly anybody takes for right is unused, from twenty answers on', () => {
    expect(rowsOf(...times(20, () => 'a 3')).get('d')?.hints).toEqual(['unused']);
    expect(rowsOf(...times(19, () => 'a 3')).get('d')?.hints).toEqual([]);
    expect(rowsOf(...times(19, () => 'a 3'), 'd 1').get('d')?.hints).toEqual([]);
  });

  test('what no author wrote as a distractor is not called unused', () => {
    const judged = times(20, () => 'unknown').map((answer): Answered => ({ answer, rest: 1 }));
    expect(choiceTable(examples.statement, judged).flatMap(({ hints }) => hints)).toEqual([]);
  });

  test('one that the best third takes for right more often than the weakest was not eliminated', () => {
    const rows = rowsOf(...times(10, () => 'b 9'), ...times(10, () => 'a 5'), ...times(10, () => 'c 1'));
    expect(rows.get('b')?.hints).toContain('not-eliminated');
    expect(rows.get('c')?.hints).toEqual([]);
  });
});
