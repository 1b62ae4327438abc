import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { aheadView } from './ahead.ts';
import { load } from '../check/load.ts';

const { course } = load(readFolder('content'), { today: '2025-02-21' });
if (!course) throw new Error('The course cannot be read.');
const lessons = course.lessons.map(({ id }) => id);

test.each(lessons)('%s: each claim is taught in one section, and no section is there for nothing', (id) => {
  const { sections = [] } = aheadView(course, id) ?? {};
  const claims = sections.flatMap((section) => section.claims);
  expect(new Set(claims).size).toBe(claims.length);
  expect(sections.length).toBeGreaterThan(1);
  for (const section of sections) expect(section.claims).not.toEqual([]);
});

test.each(lessons)('%s: a question stands in the section that teaches one of its claims', (id) => {
  const { sections = [], questions = [] } = aheadView(course, id) ?? {};
  expect(questions.length).toBeGreaterThan(5);
  for (const { section, claims } of questions) {
    const taught = sections.find((one) => one.id === section)?.claims ?? [];
    expect(claims.some((claim) => taught.includes(claim))).toBe(true);
  }
});

test('a lesson that is not there has nothing to ask', () => {
  expect(aheadView(course, 'nowhere')).toBeUndefined();
});
