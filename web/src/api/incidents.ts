/** Incidents as docs/json.md has them. */
import type { Entity, Range, Verdict } from './types';

export interface Party {
  name: string;
  entity: Entity | null;
  voice: string[];
  claims: string[];
}

export interface Statement {
  kind: 'claim' | 'attribution' | 'denial' | 'retraction';
  party: string;
  entity: Entity | null;
  speaker: string | null;
  said: string | null;
  words: string | null;
  origin: string | null;
  claims: string[];
}

export interface Incident {
  entity: Entity;
  when: string | null;
  earliest: string | null;
  latest: string | null;
  place: string[];
  place_precision: string[];
  /** In degrees. */
  point: { latitude: number; longitude: number } | null;
  type: string[];
  weapon: string[];
  target: Party[];
  target_type: string[];
  deaths: Range;
  deaths_best: number | null;
  injured: Range;
  covers: Range;
  claimed_by: Party[];
  attributed_to: Party[];
  denied_by: Party[];
  withdrawn_by: Party[];
  status: string;
  statements: Statement[];
  publishers: string[];
  in_period: Verdict;
  claims: string[];
}

export interface CountRow {
  key: string;
  entity: Entity | null;
  at_least: number;
  usual: number;
  at_most: number | null;
  records: string[];
  deaths: Range;
  deaths_best: number | null;
  records_without_best: number;
  independent_sources: number;
  records_on_one_source: number;
  concentration: number | null;
  sources_named: { source: string; records: number; alone: number }[];
  claims: string[];
}

export interface Counts {
  by: string[];
  rows: CountRow[];
  unplaced: CountRow | null;
  total: CountRow;
}

export interface Stretch {
  from: string;
  to: string;
  incidents: number;
  rate: number;
  interval_95: [number, number];
  active_sources_a_month: number;
  coverage_changed: boolean;
  claims: string[];
}

export type Trend =
  | {
      step: string;
      first: string;
      counts: number[];
      stretches: Stretch[];
      excitation: { branching: number; interval: [number, number]; confidence: number; delay_days: number } | { cannot_tell: string } | null;
      records: string[];
      left_out: string[];
    }
  | { none: string };

export interface LinkEnd {
  id: string;
  dataset: string;
  caption: string;
  days: string;
}

export interface Link {
  probability: number;
  strength: 'certain' | 'possible';
  through: string;
  a: LinkEnd;
  b: LinkEnd;
  reasons: { feature: string; level: string; found: string; weight: number; differs: boolean }[];
  runner_up: { of: string; id: string; probability: number } | null;
  claims: string[];
}

export interface Integration {
  links: Link[];
  datasets: { dataset: string; incidents: number; certain: number; possible: number; judged: number; alone: number; without_day: number }[];
  flags: { id: string; dataset: string; fault: string; why: string }[];
  told_twice: [string, string][];
  summaries: string[];
}
