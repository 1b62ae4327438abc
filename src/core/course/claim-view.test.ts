import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { claimViews } from './claim-view.ts';
import { load } from './load.ts';

const { course } = load(readFolder('tests/second-course'), { today: '2025-01-01' });
if (!course) throw new Error('The small course has problems.');
const all = [...course.claims.keys()];

test('a claim brings its sources and the first lesson that teaches it', () => {
  const views = claimViews(course, all);
  expect(views.map(({ id }) => id)).toEqual(all);
  for (const { sources } of views) expect(sources.length).toBeGreaterThan(0);
  const taught = course.lessons.flatMap(({ prose }) => prose.passages.flatMap(({ claims }) => claims));
  for (const { id, lesson } of views) expect(lesson !== undefined).toBe(taught.some((one) => one.id === id));
});

test('notes for authors stay out of what travels to a page', () => {
  expect(JSON.stringify(claimViews(course, all))).not.toContain('"note"');
});

test('an id that no claim has is left out', () => {
  expect(claimViews(course, ['no-such-claim'])).toEqual([]);
});
