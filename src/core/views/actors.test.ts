import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { actorViews } from './actors.ts';
import { claimViewer } from './claim.ts';
import { load } from '../check/load.ts';

const { course: loaded } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!loaded) throw new Error('the course has mistakes');
const course = loaded;
const views = actorViews(course, claimViewer(course));

test('a card holds every statement once: a few in sight, the others behind them', () => {
  for (const { id, telling, others } of views) {
    const said = [...course.claims.values()].filter(({ speaker }) => speaker === id).map((claim) => claim.id);
    expect([...telling, ...others].map((claim) => claim.id).sort()).toEqual(said.sort());
    expect(telling.length).toBeLessThanOrEqual(2);
  }
});

test('a card says what somebody wanted only where a claim stands behind it', () => {
  for (const { id, wanted } of views) {
    expect(wanted === undefined).toBe(course.actors.get(id)?.wanted === undefined);
    if (wanted) expect(wanted.claims.length).toBeGreaterThan(0);
  }
});

test('whom an actor dealt with is told on both cards, with the same number', () => {
  for (const { id, dealtWith } of views)
    for (const { id: other, events } of dealtWith)
      expect(views.find((one) => one.id === other)?.dealtWith).toContainEqual(expect.objectContaining({ id, events }));
  expect(views.some(({ dealtWith }) => dealtWith.length > 0)).toBe(true);
});
