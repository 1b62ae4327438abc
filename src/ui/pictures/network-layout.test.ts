import { describe, expect, test } from 'vitest';
import type { Encounter } from '#core/course/events.ts';
import { layOutNetwork } from './network-layout.ts';

const actors = [
  { id: 'a', name: 'A', side: 'here' },
  { id: 'b', name: 'B', side: 'here' },
  { id: 'c', name: 'C', side: 'there' },
  { id: 'd', name: 'D', side: 'elsewhere' },
  { id: 'lonely', name: 'E', side: 'there' }
];
const met: Encounter[] = [
  { actors: ['c', 'b'], events: ['one', 'two', 'seven'] },
  { actors: ['a', 'd'], events: ['three', 'six'] },
  { actors: ['a', 'b'], events: ['four', 'eight'] },
  { actors: ['a', 'lonely'], events: ['nine'] },
  { actors: ['c', 'd'], events: ['five'] }
];

describe('the network', () => {
  const { names, lines, width, height } = layOutNetwork(actors, met, 'here');

  test('draws lines between the side and all others where two events or more are shared, and none within', () => {
    expect(lines.map(({ from, to, events }) => [from, to, events])).toEqual([
      ['b', 'c', 3],
      ['a', 'd', 2]
    ]);
  });

  test('leaves out whom no line reaches', () => {
    expect(names.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('has those with most events on top, and each of the others beside whom it dealt with', () => {
    const column = (left: boolean) =>
      names
        .filter((one) => one.left === left)
        .sort((one, other) => one.y - other.y)
        .map(({ id }) => id);
    expect(column(true)).toEqual(['b', 'a']);
    expect(column(false)).toEqual(['c', 'd']);
  });

  test('stays inside its frame', () => {
    for (const { x, y } of names) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });
});
