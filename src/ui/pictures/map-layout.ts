import { geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import type { Deposit } from '#core/course/schemas.ts';
import { outlines } from './geography.ts';

/** A deposit whose position is known, and where its mark stands. */
export interface PlacedDeposit {
  deposit: Deposit;
  number: number;
  x: number;
  y: number;
  /** Where the town lies that the deposit is placed by: the mark may have been moved, and the deposit is somewhere near. */
  town?: Point;
}

export interface Point {
  x: number;
  y: number;
}

/** A name on the map that helps to find one's way. */
export interface Landmark extends Point {
  name: string;
}

/** What helps to find one's way, on a map with room for it. */
export interface Surroundings {
  /** Outlines of the countries around, as one path. */
  neighbours: string;
  cities: Landmark[];
  countries: Landmark[];
}

export interface MapLayout {
  width: number;
  height: number;
  /** Outline of Ukraine, as a path. */
  outline: string;
  around: Surroundings;
  placed: PlacedDeposit[];
  /** Deposits that no page read gives a position for, numbered on. */
  unplaced: { deposit: Deposit; number: number }[];
}

const width = 720;
const height = 480;
const margin = 14;
/** Least distance between the middles of two marks. */
const apart = 23;

/** Cities to find one's way by; their country is asserted by a test. */
export const cities: readonly [name: string, lon: number, lat: number][] = [
  ['Kyiv', 30.52, 50.45],
  ['Lviv', 24.03, 49.84],
  ['Odesa', 30.73, 46.48],
  ['Kharkiv', 36.23, 49.99],
  ['Donetsk', 37.8, 48.0],
  ['Simferopol', 34.1, 44.95]
];

/** Where the names of countries around are written; a test asserts that it is inside them. */
export const neighbours: readonly [name: string, lon: number, lat: number][] = [
  ['Poland', 22.7, 51.3],
  ['Belarus', 28.6, 52.1],
  ['Russia', 38.6, 51.2],
  ['Romania', 25.6, 46.6],
  ['Moldova', 28.75, 47.15]
];

/** Marks on a map of Ukraine: those that would cover each other are moved apart, the position stays in the table. */
export function layOutMap(deposits: readonly Deposit[]): MapLayout {
  const ukraine = outlines.find(({ properties }) => properties.name === 'Ukraine');
  if (!ukraine) throw new Error('The atlas has no country called Ukraine.');
  const projection = geoConicEqualArea()
    .parallels([45, 51])
    .rotate([-31.5, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin]
      ],
      ukraine
    )
    .clipExtent([
      [0, 0],
      [width, height]
    ]);
  const path = geoPath(projection).digits(0);
  const known = deposits.filter(({ position }) => position);
  return {
    width,
    height,
    outline: inSteps(path(ukraine) ?? ''),
    around: {
      neighbours: outlines
        .filter((country) => country !== ukraine)
        .map((country) => path(country) ?? '')
        .join(''),
      cities: cities.map((city) => landmark(projection, city)),
      countries: neighbours.map((country) => landmark(projection, country))
    },
    placed: moveApart(known.map((deposit, index) => placed(projection, deposit, index + 1))),
    unplaced: deposits
      .filter(({ position }) => !position)
      .map((deposit, index) => ({ deposit, number: known.length + index + 1 }))
  };
}

/** The same path with each point told from the one before, which is two thirds as long; what is a point only is left out. */
export function inSteps(path: string): string {
  return path
    .split('Z')
    .map((ring) => {
      const points = ring
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number));
      const steps = points
        .slice(1)
        .map((point, index) => point.map((place, axis) => place - (points[index]?.[axis] ?? 0)));
      const far = steps.filter((step) => step.some(Boolean));
      return far.length === 0 ? '' : `M${points[0]?.join(' ')}l${far.flat().join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');
}

function placed(projection: GeoProjection, deposit: Deposit, number: number): PlacedDeposit {
  const { lon = 0, lat = 0, basis } = deposit.position ?? {};
  const point = projected(projection, lon, lat);
  const town = { x: Math.round(point.x), y: Math.round(point.y) };
  return { deposit, number, ...point, ...(basis === 'town' && { town }) };
}

function landmark(projection: GeoProjection, [name, lon, lat]: readonly [string, number, number]): Landmark {
  const { x, y } = projected(projection, lon, lat);
  return { name, x: Math.round(x), y: Math.round(y) };
}

function projected(projection: GeoProjection, lon: number, lat: number): Point {
  const [x = 0, y = 0] = projection([lon, lat]) ?? [];
  return { x, y };
}

/** A few rounds of pushing neighbours apart, not over the edge; the same deposits give the same places. */
function moveApart(marks: readonly PlacedDeposit[]): PlacedDeposit[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0; round < 80; round++) {
    for (const [i, one] of moved.entries()) {
      for (const other of moved.slice(i + 1)) push(one, other);
    }
  }
  return moved.map((mark) => ({ ...mark, x: within(mark.x, width), y: within(mark.y, height) }));
}

function push(one: PlacedDeposit, other: PlacedDeposit): void {
  // two at one place leave it in different directions
  const [dx, dy] = [other.x - one.x || 0.1 * (other.number % 3), other.y - one.y || 0.1];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart) return;
  const step = (apart - distance) / 2 / distance;
  one.x -= dx * step;
  one.y -= dy * step;
  other.x += dx * step;
  other.y += dy * step;
}

function within(place: number, size: number): number {
  return Math.round(Math.min(size - margin, Math.max(margin, place)));
}
