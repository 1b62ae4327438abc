import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import ElementsDrawing from './ElementsDrawing.svelte';
import { layOutMap } from './map-layout.ts';
import MapDrawing from './MapDrawing.svelte';

describe('the periodic table', () => {
  const minerals = [
    { id: 'titanium', name: 'Titanium', symbol: 'Ti', group: 'critical', euCritical: true, standing: 'mined' },
    { id: 'fluorspar', name: 'Fluorspar', symbol: 'CaF2', group: 'critical' },
    { id: 'cerium', name: 'Cerium', symbol: 'Ce', group: 'rare-earth' }
  ] as const;

  test('in a lesson is a picture of what the list says: nothing to press, nothing read twice', () => {
    const { container } = render(ElementsDrawing, { minerals });
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    expect(container.querySelector('a')).toBeNull();
    expect([...container.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['Ti', 'Ce']);
  });

  test('on its page leads from each element to what is said of it', () => {
    render(ElementsDrawing, { minerals, label: 'Periodic table' });
    expect(screen.getByRole('group', { name: 'Periodic table' })).toBeInTheDocument();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#mineral-titanium',
      '#mineral-cerium'
    ]);
    expect(screen.getByRole('link', { name: 'Ti, Titanium' }).querySelector('.dot')).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Ce, Cerium' }).querySelector('.dot')).toBeNull();
  });
});

describe('the map', () => {
  const position = { lat: 48, lon: 31, basis: 'town', source: 's' } as const;
  const layout = layOutMap([
    { id: 'pit', name: 'Pit', minerals: [], oblast: 'O', status: 'occupied', claims: ['c'], position }
  ]);
  const props = { layout, label: 'Map', name: (id: string) => `The ${id}` };

  test('names every mark and leads to its line below', () => {
    render(MapDrawing, props);
    expect(screen.getByRole('link', { name: '1. The pit' })).toHaveAttribute('href', '#deposit-pit');
  });

  test('tells by shape and not by colour what is occupied', () => {
    const { container } = render(MapDrawing, props);
    expect(container.querySelector('a path')).toHaveAttribute('stroke-dasharray');
  });

  test('draws neighbours, cities and the uncertainty of a position only where there is room', () => {
    const lean = render(MapDrawing, props).container;
    expect(lean.querySelector('circle')).toBeNull();
    const { container } = render(MapDrawing, { ...props, around: layout.around });
    expect(container.querySelectorAll('circle')).toHaveLength(layout.around.cities.length + 1);
  });
});
