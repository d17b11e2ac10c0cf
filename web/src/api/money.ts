/** Flows of money and measures on them: docs/json.md and docs/measures.md. */
import type { Entity, Range, Verdict } from './types';

/** `known` is null where nothing known limits it. */
export interface Money {
  known: number | null;
  unknown_routes: number;
}

export interface MoneyRange {
  low: Money;
  best: Money;
  high: Money;
}

export interface Flow {
  kind: string;
  from: Entity;
  to: Entity;
  a_year: Range | null;
  unknown: string | null;
  stated: string | null;
  rate: string | null;
  channel: string[];
  goods: string[];
  purpose: string[];
  verdict: Verdict;
  claims: string[];
  denied: string[];
}

export interface Passing {
  flow: Flow;
  passes: Money;
}

export interface Flows {
  day: string;
  currency: string;
  from: Entity[];
  to: Entity[];
  a_year: MoneyRange;
  cut: Passing[];
  certified: boolean;
  flows: Passing[];
}

export interface WhatIf {
  measures: string[];
  currency: string;
  before: MoneyRange;
  after: MoneyRange;
  unrerouted: Money;
  stops: { flow: Flow; by: string[]; share: Range; claims: string[] }[];
  rerouted: { flow: Flow; assumed: boolean; before: Money; after: Money }[];
  harms: { name: string; flow: Flow; by: string[]; loss: Range | number | null }[];
  harm: number;
  harm_unknown: boolean;
  days: { day: string; take: string[]; open: number[]; left: Money }[];
}

export interface MeasureSet {
  measures: string[];
  left: Money;
  harm: number;
  harm_unknown: boolean;
  cost: number;
}

export interface Plan {
  asked: { k: number | null; budget: number | null; collateral: number | null; limit_seconds: number };
  plan: {
    currency: string;
    day: string;
    before: MoneyRange;
    after: MoneyRange;
    best: MeasureSet;
    at_least: Money;
    proved: boolean;
    sets: string[][];
    steps: { count: number; best: MeasureSet; greedy: MeasureSet; degree: MeasureSet; nested: MeasureSet; proved: boolean }[];
  };
  why: {
    measures: { measure: string; without: Money; cuts: { way: Flow[]; amount: Money; stopped: Money; claims: string[] }[]; instead: MeasureSet | null }[];
    hangs_on: { source: string; flows: number; instead: MeasureSet | null; left: Money }[];
  };
  doubt: {
    worst: Money;
    uncertain: number;
    boundless: number;
    drawings: { left: [number, number, number]; best_in: number; samples: number; regret_mean: number; regret_most: number } | null;
  };
  frontier: { count: number; harm_at_most: number | null; set: MeasureSet; proved: boolean }[] | null;
}
