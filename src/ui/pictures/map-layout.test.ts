import { expect, test } from 'vitest';
import type { Deposit } from '#core/course/schemas.ts';
import { layOutMap } from './map-layout.ts';

const deposit = (id: string, position?: [lon: number, lat: number]): Deposit => ({
  id,
  name: id,
  minerals: ['lithium'],
  oblast: 'Kirovohrad',
  status: 'prospective',
  claims: ['a'],
  ...(position && { position: { lon: position[0], lat: position[1], basis: 'town', source: 's' } })
});

test('north is up and east is right', () => {
  const { placed } = layOutMap([deposit('west', [24, 49]), deposit('east', [37, 49]), deposit('south', [32, 46.6])]);
  const [west, east, south] = placed;
  expect(west?.x).toBeLessThan(east?.x ?? 0);
  expect(south?.y).toBeGreaterThan(west?.y ?? 0);
});

test('a deposit without a position stands beside the map, numbered on', () => {
  const { placed, unplaced } = layOutMap([deposit('nowhere'), deposit('somewhere', [31, 48])]);
  expect(placed.map(({ deposit: { id }, number }) => [id, number])).toEqual([['somewhere', 1]]);
  expect(unplaced.map(({ deposit: { id }, number }) => [id, number])).toEqual([['nowhere', 2]]);
});

test('marks at one place are moved apart, all of them inside the map', () => {
  const crowd = Array.from({ length: 8 }, (_, i) => deposit(`d-${i}`, [31, 48.2]));
  const { placed, width, height } = layOutMap(crowd);
  for (const [i, one] of placed.entries()) {
    for (const other of placed.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(15);
    expect(one.x > 0 && one.x < width && one.y > 0 && one.y < height).toBe(true);
  }
});

test('the outline of Ukraine is drawn in whole units', () => {
  const { ukraine } = layOutMap([]);
  expect(ukraine).toMatch(/^M[\d,MLZ-]+Z$/);
});
