import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { claimViewer } from './claim.ts';
import { dealings, encounters, eventViews, picturesOf, withSpan } from './events.ts';
import { load } from '../check/load.ts';

const { course: loaded } = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' });
if (!loaded) throw new Error('the course has mistakes');
const course = loaded;
const events = eventViews(course, claimViewer(course));

test('a text about the timeline names the months of its first and last event', () => {
  expect(withSpan('From {first} to {last}, {last}', ['May 1875', 'May 2019'])).toBe(
    'From May 1875 to May 2019, May 2019'
  );
});

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

test('a pair has dealt with each other at exactly the events that bring both together', () => {
  const pairs = encounters(course);
  expect(pairs[0]).toMatchObject({ actors: ['bessent', 'svyrydenko'] });
  for (const {
    actors: [one, other],
    events
  } of pairs) {
    expect(course.actors.get(one)?.side).not.toBe(course.actors.get(other)?.side);
    const both = [...course.events.values()].filter(({ together = [] }) =>
      [one, other].every((id) => together.includes(id))
    );
    expect(events.toSorted()).toEqual(both.map(({ id }) => id).toSorted());
  }
  expect(new Set(pairs.map(({ actors }) => actors.toSorted().join())).size).toBe(pairs.length);
});

test('an event that only names two actors does not bring them together', () => {
  expect(course.events.get('dictator')?.actors).toEqual(expect.arrayContaining(['zelensky', 'trump']));
  expect(dealings(course).map(({ event }) => event)).not.toContain('dictator');
});

test('what a question is about can be seen where its claims stand behind an event or a card', () => {
  const { events, actors } = picturesOf(course, { claims: ['oval-clash'] });
  expect(events).toContainEqual({ id: 'oval', title: 'Quarrel in the Oval Office' });
  expect(actors).toContainEqual({ id: 'zelensky', name: 'Volodymyr Zelensky' });
  expect(
    picturesOf(course, { claims: ['oval-clash', 'bessent-visit-feb12', 'bessent-handed-draft'] }).events[0]?.id
  ).toBe('bessent-kyiv');
  expect(picturesOf(course, { claims: ['concept-ree-17'] })).toEqual({ events: [], actors: [] });
});
