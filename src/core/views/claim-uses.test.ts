import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { claimUses } from './claim-uses.ts';
import { load } from '../check/load.ts';

const { course } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!course) throw new Error('the course has mistakes');
const of = claimUses(course);

test('every question is told with each claim it tests: by its place in a text, or in a number', () => {
  const uses = [...course.claims.keys()].map(of);
  const told = uses.reduce((sum, { asked, beside }) => sum + asked.length + beside, 0);
  const tested = [...course.questions.values()].reduce((sum, { claims }) => sum + claims.length, 0);
  expect(told).toBe(tested);
  const embedded = new Set(course.lessons.flatMap(({ prose }) => prose.questions.map(({ id }) => id)));
  for (const { question } of uses.flatMap(({ asked }) => asked)) expect(embedded).toContain(question);
});

test('what rests on a claim is named once, with where it stands', () => {
  const { behind } = of('bessent-visit-feb12');
  expect(behind).toContainEqual({ name: 'Scott Bessent', address: 'pictures/actors/#actor-bessent' });
  for (const id of course.claims.keys()) {
    const addresses = of(id).behind.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  }
});

test('a claim that nothing uses has no uses', () => {
  expect(of('no-such-claim')).toEqual({ asked: [], beside: 0, behind: [] });
});
