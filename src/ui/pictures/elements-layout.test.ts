import { expect, test } from 'vitest';
import { elementPlaces, tableSize } from './elements-layout.ts';

test('the table has all 118 elements, each at a place of its own', () => {
  expect(elementPlaces.size).toBe(118);
  const places = [...elementPlaces.values()].map(({ column, row }) => `${column} ${row}`);
  expect(new Set(places).size).toBe(118);
  for (const { column, row } of elementPlaces.values()) {
    expect(column).toBeLessThan(tableSize.columns);
    expect(row).toBeLessThan(tableSize.rows);
  }
});

test.each([
  ['Sc', 2, 3],
  ['Y', 2, 4],
  ['La', 2, 8],
  ['Lu', 16, 8],
  ['Ti', 3, 3],
  ['Li', 0, 1],
  ['U', 5, 9],
  ['Og', 17, 6]
])('%s stands in column %d of row %d', (symbol, column, row) => {
  expect(elementPlaces.get(symbol)).toEqual({ column, row });
});
