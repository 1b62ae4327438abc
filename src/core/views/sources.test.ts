import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alphabetical } from '../alphabet-order.ts';
import { readFolder } from '#cli/read-course.ts';
import { claimViewer } from './claim.ts';
import { glossary } from './glossary.ts';
import { load } from '../check/load.ts';
import { sourceRows } from './sources.ts';
import { questionSheets } from './question.ts';

const { course } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!course) throw new Error('the course has mistakes');
const rows = sourceRows(course);

test('each page stands once, by publisher', () => {
  const ids = rows.map(({ source }) => source.id);
  expect(new Set(ids).size).toBe(ids.length);
  const publishers = rows.map(({ source }) => source.publisher);
  expect(publishers).toEqual(publishers.toSorted(alphabetical('en')));
});

test('a copy says whose text it is wherever its page is named', () => {
  const copies = [...course.sources.values()].flatMap(({ id, copy }) => (copy ? [[id, copy] as const] : []));
  expect(copies.length).toBeGreaterThan(0);
  const expected = new Map(copies);
  const named = [
    ...rows.map(({ source }) => source),
    ...claimViewer(course)([...course.claims.keys()]).flatMap(({ sources }) => sources),
    ...glossary(course).flatMap(({ terms }) => terms.flatMap(({ sources }) => sources)),
    ...course.lessons.flatMap(({ id }) =>
      Object.values(questionSheets(course, id)).flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources))
    )
  ];
  for (const source of named) expect([source.id, source.copy]).toEqual([source.id, expected.get(source.id)]);
});

test('no page is read through an address that wraps another one', () => {
  const addresses = [...course.sources.values()].flatMap(({ url, copy }) => [url ?? [], copy?.url ?? []].flat());
  expect(addresses.filter((address) => /:\/\/.*(:\/\/|%3A%2F%2F)/i.test(address))).toEqual([]);
});

test('each claim stands under every page it rests on, whether a lesson teaches it or not', () => {
  for (const claim of course.claims.values()) {
    const under = rows.filter(({ claims }) => claims.some(({ id }) => id === claim.id));
    expect(under.map(({ source }) => source.id).toSorted()).toEqual(claim.sources.toSorted());
  }
});

test('a page that nothing but a term, a draft or a place on the map rests on stands there without claims', () => {
  const cited = new Set([...course.terms.values(), ...course.drafts.values()].flatMap(({ sources }) => sources));
  const ids = new Set(rows.map(({ source }) => source.id));
  expect([...cited].filter((id) => !ids.has(id))).toEqual([]);
  expect(rows.some(({ claims }) => claims.length === 0)).toBe(true);
});
