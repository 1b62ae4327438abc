import { geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import type { Deposit } from '#core/course/schemas.ts';
import { outlines } from './geography.ts';

/** A deposit whose position is known, and where its mark stands. */
export interface PlacedDeposit {
  deposit: Deposit;
  number: number;
  x: number;
  y: number;
}

export interface MapLayout {
  width: number;
  height: number;
  /** Outline of Ukraine, as a path. */
  ukraine: string;
  /** Outlines of the countries around, as one path. */
  neighbours: string;
  placed: PlacedDeposit[];
  /** Deposits that no page read gives a position for, numbered on. */
  unplaced: { deposit: Deposit; number: number }[];
}

const width = 720;
const height = 480;
const margin = 14;
/** Least distance between the middles of two marks. */
const apart = 19;

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
    ukraine: path(ukraine) ?? '',
    neighbours: outlines
      .filter((country) => country !== ukraine)
      .map((country) => path(country) ?? '')
      .join(''),
    placed: moveApart(
      known.map((deposit, index) => ({ deposit, number: index + 1, ...projected(projection, deposit) }))
    ),
    unplaced: deposits
      .filter(({ position }) => !position)
      .map((deposit, index) => ({ deposit, number: known.length + index + 1 }))
  };
}

function projected(projection: GeoProjection, { position }: Deposit): { x: number; y: number } {
  const [x = 0, y = 0] = projection([position?.lon ?? 0, position?.lat ?? 0]) ?? [];
  return { x, y };
}

/** A few rounds of pushing neighbours apart; the same deposits give the same places. */
function moveApart(marks: readonly PlacedDeposit[]): PlacedDeposit[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0; round < 80; round++) {
    for (const [i, one] of moved.entries()) {
      for (const other of moved.slice(i + 1)) push(one, other);
    }
  }
  return moved.map((mark) => ({ ...mark, x: Math.round(mark.x), y: Math.round(mark.y) }));
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
