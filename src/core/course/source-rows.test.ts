import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from './load.ts';
import { sourceRows } from './source-rows.ts';

const { course } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!course) throw new Error('the course has mistakes');
const rows = sourceRows(course);

test('each page stands once, by publisher', () => {
  const ids = rows.map(({ source }) => source.id);
  expect(new Set(ids).size).toBe(ids.length);
  const publishers = rows.map(({ source }) => source.publisher);
  expect(publishers).toEqual(publishers.toSorted((a, b) => a.localeCompare(b, 'en')));
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
