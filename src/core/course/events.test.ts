import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { claimViewer } from './claim-view.ts';
import { encounters, eventViews, picturesOf } from './events.ts';
import { load } from './load.ts';

const { course: loaded } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!loaded) throw new Error('the course has mistakes');
const course = loaded;
const events = eventViews(course, claimViewer(course));

test('events stand in order of date, each with its claims, actors and the lessons that teach it', () => {
  expect(events).toHaveLength(course.events.size);
  expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).toSorted());
  for (const event of events) {
    expect(event.claims.map(({ id }) => id)).toEqual(course.events.get(event.id)?.claims);
    expect(event.actors.every(({ id, name }) => course.actors.get(id)?.name === name)).toBe(true);
    for (const { id } of event.taught)
      expect(event.claims.some(({ taught }) => taught.some((lesson) => lesson.id === id))).toBe(true);
  }
});

test('a claim and a source that several events rest on are one object, so that a page carries them once', () => {
  const seen = new Map<string, unknown>();
  for (const { claims } of events)
    for (const claim of claims)
      for (const one of [claim, ...claim.sources]) {
        expect(seen.get(one.id) ?? one).toBe(one);
        seen.set(one.id, one);
      }
});

test('a pair has met at exactly the events that name both', () => {
  const pairs = encounters(course);
  expect(pairs[0]).toMatchObject({ actors: ['zelensky', 'trump'] });
  for (const {
    actors: [one, other],
    events
  } of pairs) {
    const both = [...course.events.values()].filter(({ actors }) => actors.includes(one) && actors.includes(other));
    expect(events.toSorted()).toEqual(both.map(({ id }) => id).toSorted());
  }
  expect(new Set(pairs.map(({ actors }) => actors.toSorted().join())).size).toBe(pairs.length);
});

test('what a question is about can be seen where its claims stand behind an event or a card', () => {
  const { events, actors } = picturesOf(course, ['oval-clash']);
  expect(events).toContain('oval');
  expect(actors).toContain('zelensky');
  expect(picturesOf(course, ['concept-ree-17'])).toEqual({ events: [], actors: [] });
});
