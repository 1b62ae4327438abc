import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from '../course/load.ts';
import { kindOf } from '../questions/index.ts';
import { bankKindOf } from '../questions/bank/index.ts';
import { searchDocuments } from './documents.ts';
import { marked } from './marked.ts';
import { buildSearchIndex, openSearch } from './search.ts';

const { course: loaded } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!loaded) throw new Error('the course has mistakes');
const course = loaded;
const documents = searchDocuments(course);
const { find, suggest } = openSearch(JSON.parse(JSON.stringify(buildSearchIndex(course))) as never);

describe('a query finds first what it is about', () => {
  test.each([
    ['Zelensky', 'actor', 'Volodymyr Zelensky'],
    ['Zelenskyy', 'actor', 'Volodymyr Zelensky'],
    ['Зеленський', 'actor', 'Volodymyr Zelensky'],
    ['zelinsky', 'actor', 'Volodymyr Zelensky'],
    ['Sviridenko', 'actor', 'Yulia Svyrydenko'],
    ['bessent', 'actor', 'Scott Bessent'],
    ['Ермак', 'actor', 'Andriy Yermak'],
    ['ilmenit', 'term', 'Ilmenite'],
    ['budapest memorandum', 'term', 'Budapest Memorandum'],
    ['oval office quarel', 'event', 'Quarrel in the Oval Office'],
    ['lithium', 'mineral', 'Lithium']
  ])('%s: the %s %s', (query, kind, title) => {
    expect(find(query)[0]).toMatchObject({ kind, title });
  });

  test('a place is found by any of its spellings', () => {
    const of = (query: string) => find(query).map(({ id }) => id);
    expect(of('Kyiv').length).toBeGreaterThan(20);
    for (const other of ['Kiev', 'Київ', 'Киев', 'KYIV']) expect(of(other), other).toEqual(of('Kyiv'));
  });

  test('an amount is never taken for another one', () => {
    const titles = find('500 billion').map(({ title, place }) => `${title} ${place}`);
    expect(titles.length).toBeGreaterThan(3);
    expect(find('509 billion')).toEqual([]);
  });
});

test('nothing fits: something near is suggested', () => {
  expect(find('guarantees zzzz')).toEqual([]);
  expect(suggest('guarantees zzzz')).toMatch(/^guarantees?$/);
  expect(find('qqqqqq')).toEqual([]);
  expect(suggest('qqqqqq')).toBeUndefined();
});

test('every address leads to something the course has', () => {
  for (const { path } of documents) expect(path).toMatch(/^(lessons|glossary|pictures|claims)\//);
  const paths = documents.filter(({ kind }) => kind === 'passage').map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('what is shown of a question does not hold its key', () => {
  for (const question of course.questions.values()) {
    const shown = documents.find(
      ({ kind, title }) => kind === 'question' && title.startsWith(question.prompt.slice(0, 12))
    );
    if (question.kind !== 'choice' || !shown) continue;
    const key = bankKindOf(question).answerText(question, kindOf(question).key(question), {} as never);
    expect(`${shown.title} ${shown.place}`).not.toContain(key);
  }
});

test('the words that fit are marked, and the text stays whole', () => {
  const runs = marked('On 12 February Bessent came to Kyiv.', ['kyiv', 'bessent']);
  expect(runs.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Bessent', 'Kyiv']);
  expect(runs.map(({ text }) => text).join('')).toBe('On 12 February Bessent came to Kyiv.');
});
