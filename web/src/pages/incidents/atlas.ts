/** The outlines of countries: Natural Earth 1:50m, a file of the pages themselves. */
import atlas from 'world-atlas/countries-50m.json?url';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Failure } from '../../api/client';

export type Country = Feature<Geometry, { name: string }>;

let loaded: Promise<Country[]> | null = null;

/** Loaded once, when a map is first drawn. */
export function countries(): Promise<Country[]> {
  loaded ??= load().catch((reason: unknown) => {
    loaded = null;
    throw reason;
  });
  return loaded;
}

async function load(): Promise<Country[]> {
  const reply = await fetch(atlas);
  if (!reply.ok) throw new Failure('failed', `HTTP ${reply.status}`, null);
  const topology = (await reply.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return (feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>).features;
}
