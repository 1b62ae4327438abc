import { geoArea } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { countries, countryAt } from './geography.ts';

describe('borders are the internationally recognised ones', () => {
  test.each([
    ['Simferopol', 34.1, 44.95],
    ['Sevastopol', 33.53, 44.6],
    ['Kerch', 36.46, 45.35],
    ['Donetsk', 37.8, 48.0],
    ['Luhansk', 39.33, 48.57],
    ['Mariupol', 37.55, 47.11],
    ['Kherson', 32.62, 46.64],
    ['Kyiv', 30.52, 50.45]
  ])('%s is in Ukraine', (_, lon, lat) => {
    expect(countryAt(lon, lat)).toBe('Ukraine');
  });

  test.each([
    ['Moscow', 37.62, 55.75, 'Russia'],
    ['Rostov-on-Don', 39.72, 47.24, 'Russia'],
    ['Krasnodar', 38.98, 45.04, 'Russia'],
    ['Minsk', 27.56, 53.9, 'Belarus'],
    ['Warsaw', 21.01, 52.23, 'Poland'],
    ['Chisinau', 28.86, 47.01, 'Moldova']
  ])('%s is not', (_city, lon, lat, country) => {
    expect(countryAt(lon, lat)).toBe(country);
  });
});

test('no country is drawn inside out', () => {
  for (const country of countries) expect(geoArea(country), country.properties.name).toBeLessThan(2 * Math.PI);
});

test('Crimea is part of one outline with the mainland, and of no other country', () => {
  const holding = countries.filter(({ properties }) => properties.name === countryAt(34.1, 44.95));
  expect(holding).toHaveLength(1);
});
