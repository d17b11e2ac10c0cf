/** Where an incident was, as precisely as the record says. */
import type { Incident } from '../../api/incidents';
import type { Evidence } from '../../api/types';
import { parseDay } from '../../dates/day';

export interface Located {
  incident: Incident;
  /** Longitude and latitude, in the order of d3-geo. */
  point: [number, number] | null;
  /** How far the point may be off, in kilometres: docs/incidents.md. */
  radius: number;
  countries: string[];
}

export function locate(incident: Incident, evidence: Evidence): Located {
  const said = (property: string) => [...new Set(incident.claims.flatMap((id) => (evidence.claims[id]?.property === property ? [evidence.claims[id].value] : [])))];
  return {
    incident,
    point: incident.point && [incident.point.longitude, incident.point.latitude],
    radius: radiusOf(incident.place_precision),
    countries: said('country').map((code) => code.toLowerCase()),
  };
}

/** Exact, near a place, or within a region; where nobody says, as if within a region. */
export function radiusOf(precision: readonly string[]): number {
  const words = precision.join(' ').toLowerCase();
  if (words.startsWith('exact') || words === '1') return 5;
  return /^(near|city)/.test(words) ? 40 : 110;
}

export interface Spot {
  point: [number, number];
  radius: number;
  incidents: Incident[];
}

export interface Placed {
  spots: Spot[];
  /** By country code: what has no coordinates. */
  countries: Map<string, Incident[]>;
  nowhere: Incident[];
}

/** Incidents at one point are one spot; those without a point go by their countries. */
export function placed(all: readonly Located[]): Placed {
  const spots = new Map<string, Spot>();
  const countries = new Map<string, Incident[]>();
  const nowhere: Incident[] = [];
  for (const { incident, point, radius, countries: codes } of all) {
    if (point) {
      const key = `${point.map((degrees) => degrees.toFixed(2)).join()} ${radius}`;
      const spot = spots.get(key) ?? { point, radius, incidents: [] };
      spot.incidents.push(incident);
      spots.set(key, spot);
    } else if (codes.length > 0) for (const code of codes) countries.set(code, [...(countries.get(code) ?? []), incident]);
    else nowhere.push(incident);
  }
  return { spots: [...spots.values()].sort((a, b) => b.radius - a.radius), countries, nowhere };
}

/** A mark of the time line: the days that an incident may have been on, and the lane that it is drawn in. */
export interface Mark {
  incident: Incident;
  first: number;
  last: number;
  lane: number;
}

/** Marks in the order of their days, each in the first lane where it does not touch the one before. `gap` is in days. */
export function lanes(incidents: readonly Incident[], gap: number): Mark[] {
  const dated = incidents.flatMap((incident) => {
    const first = parseDay(incident.earliest ?? '');
    const last = parseDay(incident.latest ?? incident.earliest ?? '');
    return first === null || last === null ? [] : [{ incident, first, last: Math.max(first, last), lane: 0 }];
  });
  const ends: number[] = [];
  for (const mark of dated.sort((a, b) => a.first - b.first || b.last - a.last)) {
    const free = ends.findIndex((end) => end + gap < mark.first);
    mark.lane = free < 0 ? ends.length : free;
    ends[mark.lane] = mark.last;
  }
  return dated;
}

export interface Crossed {
  claimants: string[];
  accused: string[];
  /** Records by claimant and accused, `null` standing for nobody. */
  cell: (claimant: string | null, accused: string | null) => Incident[];
}

/** Who claimed against to whom it is attributed; those with most records first. */
export function crossed(incidents: readonly Incident[]): Crossed {
  const names = (of: (incident: Incident) => { name: string }[]) => {
    const counts = new Map<string, number>();
    for (const incident of incidents) for (const name of new Set(of(incident).map((party) => party.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
  };
  const has = (parties: { name: string }[], name: string | null) => (name === null ? parties.length === 0 : parties.some((party) => party.name === name));
  return {
    claimants: names((incident) => incident.claimed_by),
    accused: names((incident) => incident.attributed_to),
    cell: (claimant, accused) => incidents.filter((incident) => has(incident.claimed_by, claimant) && has(incident.attributed_to, accused)),
  };
}
