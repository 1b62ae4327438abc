import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology
} from 'topojson-specification';
import { presimplify, simplify } from 'topojson-simplify';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

type Country = Feature<Polygon | MultiPolygon, { name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Arcs = (PolygonArcs | MultiPolygonArcs) & { properties?: { name?: string } };

/** A bend of a line smaller than this, in square degrees, is left out of a drawing. */
const leastArea = 0.012;

/**
 * Countries with internationally recognised borders. Natural Earth, which the outlines come from, draws what a state
 * controls and so puts Crimea and Sevastopol into Russia's outline; here that polygon belongs to Ukraine. Only at build
 * time: the atlas is large.
 */
export const countries: readonly Country[] = recognised(atlas as unknown as Atlas);

/** The same with fewer points, to be drawn on a page. */
export const outlines: readonly Country[] = recognised(
  simplify(presimplify(atlas as unknown as Atlas), leastArea) as unknown as Atlas
);

/** The name of the country a place lies in, `undefined` for the sea. */
export function countryAt(lon: number, lat: number): string | undefined {
  return countries.find((country) => geoContains(country, [lon, lat]))?.properties.name;
}

function recognised(topology: Atlas): Country[] {
  const geometries = topology.objects.countries.geometries as Arcs[];
  const ukraine = named(geometries, 'Ukraine');
  const russia = named(geometries, 'Russia');
  const russian = polygonsOf(russia);
  const crimea = russian.findIndex((polygon) => isCrimea(topology, polygon));
  if (crimea < 0) throw new Error('The atlas has no polygon of Crimea any more; look where it went.');
  const changed = new Map<Arcs, Feature<MultiPolygon>['geometry']>([
    [ukraine, merge(topology, [multi(polygonsOf(ukraine)), multi([russian[crimea] as number[][]])])],
    [russia, merge(topology, [multi(russian.filter((_, index) => index !== crimea))])]
  ]);
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<
    MultiPolygon,
    { name: string }
  >;
  return features.map((country, index) => ({
    ...country,
    geometry: changed.get(geometries[index] as Arcs) ?? country.geometry
  }));
}

function named(geometries: readonly Arcs[], name: string): Arcs {
  const found = geometries.find(({ properties }) => properties?.name === name);
  if (!found) throw new Error(`The atlas has no country called ${name}.`);
  return found;
}

function polygonsOf(geometry: Arcs): number[][][] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

function multi(arcs: number[][][]): MultiPolygonArcs {
  return { type: 'MultiPolygon', arcs };
}

/** A polygon that lies wholly between 32 and 37° E and 44 and 46.5° N. */
function isCrimea(topology: Topology, arcs: number[][]): boolean {
  const { geometry } = feature(topology, { type: 'Polygon', arcs }) as Feature<Polygon>;
  return (geometry.coordinates[0] ?? []).every(([lon = 0, lat = 0]) => lon > 32 && lon < 37 && lat > 44 && lat < 46.5);
}
