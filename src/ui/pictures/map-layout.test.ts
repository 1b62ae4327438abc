import { expect, test } from 'vitest';
import type { Deposit } from '#core/course/schemas.ts';
import { countryAt } from './geography.ts';
import { cities, inSteps, layOutMap, neighbours } from './map-layout.ts';

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
  const { outline } = layOutMap([]);
  expect(outline).toMatch(/^M[\d Mlz-]+z$/);
});

test('a path in steps goes through the same points; a ring that is a point only is left out', () => {
  expect(inSteps('M10,20L30,15L10,15ZM5,5L5,5L5,5ZM0,0L0,9L7,9Z')).toBe('M10 20l20-5-20 0zM0 0l0 9 7 0z');
  expect(inSteps('')).toBe('');
});

test('a deposit placed by its town keeps the place of the town, one placed by a page has none', () => {
  const exact = deposit('exact', [31, 48]);
  const { placed } = layOutMap([
    deposit('a', [30, 49]),
    deposit('b', [30, 49]),
    { ...exact, position: { lon: 31, lat: 48, basis: 'page', source: 's' } }
  ]);
  const [a, b, other] = placed;
  expect(a?.town).toEqual(b?.town);
  expect([a?.x, a?.y]).not.toEqual([b?.x, b?.y]);
  expect(other?.town).toBeUndefined();
});

test.each(cities)('%s, named on the map, lies in Ukraine', (_, lon, lat) => {
  expect(countryAt(lon, lat)).toBe('Ukraine');
});

test.each(neighbours)('the name %s stands in that country and in the picture', (name, lon, lat) => {
  expect(countryAt(lon, lat)).toBe(name);
  const { around, width, height } = layOutMap([]);
  const { x = 0, y = 0 } = around.countries.find((country) => country.name === name) ?? {};
  expect(x > 20 && x < width - 20 && y > 10 && y < height).toBe(true);
});
