import { describe, expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { claimViewer } from './claim.ts';
import { load } from '../check/load.ts';
import { depositView, draftsView, figuresByUnit, mineralView, pictureText, standingOf } from './pictures.ts';

const { course } = load(readFolder('content'), { today: '2025-01-01' });
if (!course) throw new Error('The course has problems.');
const view = claimViewer(course);

describe('what a mineral has come to', () => {
  test.each([
    ['none', []],
    ['known', ['prospective', 'occupied']],
    ['known', ['dormant']],
    ['mined', ['unknown', 'operating']]
  ] as const)('is %s with deposits that are %s', (standing, statuses) => {
    expect(standingOf(statuses.map((status) => ({ status })))).toBe(standing);
  });

  test('follows from the deposits that hold it, and links to them', () => {
    for (const mineral of course.minerals.values()) {
      const { deposits, standing } = mineralView(course, mineral, view);
      for (const { id } of deposits) expect(course.deposits.get(id)?.minerals).toContain(mineral.id);
      expect(standing === 'none').toBe(deposits.length === 0);
    }
  });
});

test('a deposit tells how its position is known, and from which page', () => {
  for (const deposit of course.deposits.values()) {
    const { basis, position } = depositView(course, deposit, view);
    expect(basis).toBe(deposit.position?.basis ?? 'none');
    expect(position?.id).toBe(deposit.position?.source);
  }
});

test('each version says on each point what the course says, with all its claims', () => {
  const { drafts, terms } = draftsView(course, view);
  for (const { id } of drafts) {
    for (const { id: term, says } of terms) {
      const written = course.drafts.get(id)?.terms[term];
      expect(says[id]?.claims.map((claim) => claim.id)).toEqual(written?.claims);
    }
  }
});

test('figures of one unit come together, units in the order they are met', () => {
  const [dollars, years] = [{ unit: 'dollars' }, { unit: 'years' }];
  expect(figuresByUnit([dollars, years, dollars])).toEqual([
    ['dollars', [dollars, dollars]],
    ['years', [years]]
  ]);
});

test('a course that says nothing around a picture has a page all the same', () => {
  expect(pictureText({ ...course, pictures: new Map() }, 'map', view)).toEqual({ notes: [] });
});

test('everything the pictures of this course show rests on a page of high or medium reliability', () => {
  const shown = [
    ...[...course.deposits.values(), ...course.minerals.values(), ...course.figures.values()],
    ...[...course.drafts.values()].flatMap(({ terms }) => Object.values(terms)),
    ...[...course.pictures.values()].flatMap(({ notes }) => notes)
  ].flatMap(({ claims }) => claims);
  const weak = shown.filter((id) =>
    course.claims.get(id)?.sources.every((source) => course.sources.get(source)?.reliability === 'low')
  );
  expect(weak).toEqual([]);
});
