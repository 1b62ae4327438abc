import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { searchLanguage } from '#language/finding.ts';
import { load } from '../check/load.ts';
import { foundKinds, searchDocuments, type FoundKind } from './documents.ts';
import { marked } from './marked.ts';
import { fold } from './normalise.ts';
import { queryLimit } from './query-limit.ts';
import { buildSearch, Searcher, type SearchFile } from './search.ts';

const { course: loaded } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!loaded) throw new Error('the course has mistakes');
const course = loaded;
const documents = searchDocuments(course);
const groups = Object.fromEntries(foundKinds.map((kind) => [kind, `all of ${kind}`])) as Record<FoundKind, string>;
const file = buildSearch(documents, {
  lessons: course.lessons.map(({ id, title }) => ({ id, title })),
  topics: course.topics.map(({ name }) => ({ name })),
  groups,
  spellings: course.info.spellings,
  language: searchLanguage
});
const searcher = new Searcher(JSON.parse(JSON.stringify(file)) as SearchFile);
const firstOf = (query: string) => {
  const document = searcher.find(query).groups[0]?.found[0];
  return document && [document.kind, document.title ?? document.text];
};
const addresses = (query: string) =>
  searcher.find(query).groups.flatMap(({ found }) => found.map(({ address }) => address));

describe('a query finds first what it is about', () => {
  test.each([
    ['Zelensky', 'actor', 'Volodymyr Zelensky'],
    ['Zelenskyy', 'actor', 'Volodymyr Zelensky'],
    ['zelenskiy', 'actor', 'Volodymyr Zelensky'],
    ['Зеленський', 'actor', 'Volodymyr Zelensky'],
    ['zelinsky', 'actor', 'Volodymyr Zelensky'],
    ['Sviridenko', 'actor', 'Yulia Svyrydenko'],
    ['Свириденко', 'actor', 'Yulia Svyrydenko'],
    ['bessent', 'actor', 'Scott Bessent'],
    ['Бессент', 'actor', 'Scott Bessent'],
    ['Ермак', 'actor', 'Andriy Yermak'],
    ['Ermak', 'actor', 'Andriy Yermak'],
    ['Vance', 'actor', 'JD Vance'],
    ['Венс', 'actor', 'JD Vance'],
    ['lien', 'term', 'Lien'],
    ['ilmenit', 'term', 'Ilmenite'],
    ['rare earths', 'term', 'Rare earth elements'],
    ['REE', 'term', 'Rare earth elements'],
    ['NPT', 'term', 'Treaty on the Non-Proliferation of Nuclear Weapons'],
    ['Rada', 'term', 'Verkhovna Rada'],
    ['budapest memorandum', 'term', 'Budapest Memorandum'],
    ['security gaurantee', 'term', 'Security guarantee'],
    ['guarentees', 'term', 'Security guarantee'],
    ['Putin offers', 'event', 'Putin offers Russian minerals'],
    ['quarel oval', 'event', 'Quarrel in the Oval Office'],
    ['oval office fight', 'event', 'Quarrel in the Oval Office'],
    ['what was the row in the oval office about', 'event', 'Quarrel in the Oval Office'],
    ['who signed the deal', 'event', 'The agreement is signed'],
    ['signing of the agreement', 'event', 'The agreement is signed'],
    ['when did they sign the deal?', 'event', 'The agreement is signed'],
    ['lithium', 'ground', 'Lithium'],
    ['titanium', 'ground', 'Titanium'],
    ['Полохівське', 'ground', 'Polokhivske'],
    ['who controls the fund', 'draft', 'Who controls the fund'],
    ['first us draft', 'draft', 'First US draft'],
    ['reading the news', 'lesson', 'Reading the news']
  ])('%s: the %s %s', (query, kind, title) => {
    expect(firstOf(query)).toEqual([kind, title]);
  });

  test('a place is found by any of its spellings', () => {
    expect(addresses('Kyiv').length).toBeGreaterThan(20);
    for (const other of ['Kiev', 'Київ', 'Киев', 'KYIV']) expect(addresses(other), other).toEqual(addresses('Kyiv'));
  });

  test('an amount is never taken for another one', () => {
    expect(searcher.find('500 billion')).toMatchObject({ whole: true });
    expect(searcher.find('509 billion')).toMatchObject({ whole: false });
  });

  test('each title finds its own document', () => {
    const lost = documents.filter(({ title, address }) => title && !addresses(title).includes(address));
    expect(lost.map(({ title }) => title)).toEqual([]);
  });
});

describe('what has all words of the query', () => {
  test('is found before what has some of them', () => {
    const { whole, groups } = searcher.find('bessent kyiv');
    expect(whole).toBe(true);
    expect(groups.length).toBeGreaterThan(2);
  });

  test('else what has some of them is found, and that is said', () => {
    const { whole, count } = searcher.find('guarantees zzzz');
    expect(whole).toBe(false);
    expect(count).toBeGreaterThan(5);
  });

  test('a query of nothing but words that are everywhere finds nothing', () => {
    expect(searcher.find('who of the')).toMatchObject({ count: 0, groups: [] });
  });
});

describe('a suggestion', () => {
  test.each([
    ['sverydanka', 'Svyrydenko'],
    ['spudomiene', 'Spodumene'],
    ['budapest mimorondam', 'budapest memorandum']
  ])('for %s is %s', (query, better) => {
    expect(searcher.suggest(query)).toBe(better);
  });

  test.each(['qqqqqqq', 'xy', 'Bessent in Kyiv', ''])('for %j there is none', (query) => {
    expect(searcher.suggest(query)).toBeUndefined();
  });
});

test('results stand in groups by kind, the group with the best one first', () => {
  const { groups, count } = searcher.find('lithium');
  expect(groups.map(({ kind }) => kind)).toEqual([...new Set(groups.map(({ kind }) => kind))]);
  expect(groups[0]?.kind).toBe('ground');
  expect(groups.flatMap(({ found }) => found)).toHaveLength(count);
});

test('every kind of thing of the course is there, and named', () => {
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(foundKinds));
  expect(file.groups).toEqual(groups);
});

test('two documents never lead to one place, but for questions beside the texts', () => {
  const places = documents.filter(({ address }) => address.includes('#')).map(({ address }) => address);
  expect(new Set(places).size).toBe(places.length);
});

test('nothing that is shown of a question tells its key', () => {
  const shown = file.documents.filter(({ kind }) => kind === 'question');
  const prompts = new Set([...course.questions.values()].map(({ prompt }) => fold(prompt)));
  for (const document of shown) {
    expect(Object.keys(document).toSorted()).toEqual(['address', 'kind', 'lesson', 'text']);
    // the prompt, the whole prompt and nothing but the prompt
    expect(prompts.has(fold(document.text))).toBe(true);
  }
  expect(shown).toHaveLength(course.questions.size);
});

test('the words that were found are marked in any spelling, and the text stays whole', () => {
  const text = 'On 12 February 2025 Zelenskyy’s guest came to Kyiv.';
  const { isMatch } = searcher.find('Зеленський Kiev');
  const runs = marked(text, isMatch);
  expect(runs.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Zelenskyy’s', 'Kyiv']);
  expect(runs.map(({ text }) => text).join('')).toBe(text);
});

describe('of a long query the beginning is read, and that is said', () => {
  const words = documents.flatMap(({ text }) => text.split(' '));

  test.each([
    ['200 letters', 'a'.repeat(queryLimit.signs), false],
    ['more', `${'a'.repeat(queryLimit.signs)}b`, true],
    ['20 words', words.slice(0, 20).join(' ').slice(0, 200), false],
    ['21 words', Array.from({ length: 21 }, (_, at) => `w${at}`).join(' '), true],
    ['spaces around', `  lithium${' '.repeat(300)}`, false]
  ])('%s', (_, query, cut) => {
    expect(searcher.find(query).cut).toBe(cut);
  });

  test('60,000 letters of different words are found in no more terms than 20 words have', () => {
    const query = [...new Set(words)].join(' ').slice(0, 60_000);
    const read = query.slice(0, queryLimit.signs).split(' ').slice(0, queryLimit.words).join(' ');
    expect(searcher.find(query).count).toBe(searcher.find(read).count);
    expect(searcher.suggest(query)).toBe(searcher.suggest(read));
  });
});
