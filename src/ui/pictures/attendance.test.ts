import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attendance } from './attendance.ts';

const sides = ['west', 'east', 'idle'].map((id) => ({ id, name: `Side ${id}` }));
const actors = [
  { id: 'eve', name: 'Eve East', kind: 'person' as const, side: 'east' },
  { id: 'ann', name: 'Ann van West', kind: 'person' as const, side: 'west' },
  { id: 'bank', name: 'Bank of the West (BW)', kind: 'body' as const, side: 'west' },
  { id: 'alone', name: 'Al Lone', kind: 'person' as const, side: 'idle' }
];
const dealings = [
  { event: 'visit', actors: ['bank', 'eve'] },
  { event: 'summit', actors: ['eve', 'ann', 'bank'] }
];

test('columns go by side in the order of the course, within a side by the number of events', () => {
  const { columns, sides: shown } = attendance(dealings, actors, sides);
  expect(columns.map(({ id, events, begins }) => [id, events, begins])).toEqual([
    ['bank', 2, true],
    ['ann', 1, false],
    ['eve', 2, true]
  ]);
  expect(shown).toEqual([
    { id: 'west', name: 'Side west', columns: 2 },
    { id: 'east', name: 'Side east', columns: 1 }
  ]);
});

test('a column is headed by the last name of a person and the short form of a body', () => {
  expect(attendance(dealings, actors, sides).columns.map(({ short }) => short)).toEqual(['BW', 'West', 'East']);
});

test('a line runs from the first to the last who was there, and past those who were not', () => {
  const { rows } = attendance(dealings, actors, sides);
  expect(rows).toEqual([
    { event: 'visit', cells: ['first', 'passed', 'last'] },
    { event: 'summit', cells: ['first', 'inner', 'last'] }
  ]);
});

test('every dealing is a row with as many dots as there were actors', () => {
  const ids = actors.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(fc.subarray(ids, { minLength: 2 }), { maxLength: 12 }), (groups) => {
      const met = groups.map((group, index) => ({ event: `e${index}`, actors: group }));
      const { rows, columns } = attendance(met, actors, sides);
      rows.forEach(({ cells }, index) => {
        expect(cells).toHaveLength(columns.length);
        expect(cells.filter((cell) => !['passed', 'outside'].includes(cell))).toHaveLength(groups[index]?.length ?? 0);
      });
      columns.forEach(({ id, events }) => expect(events).toBe(groups.filter((group) => group.includes(id)).length));
    })
  );
});
