/** What a designation reaches, and who controls whom: docs/json.md. */
import type { Asked, Entity, Evidence, Range, Verdict } from './types';

export interface Rule {
  authority: string;
  test: string;
  basis: string;
}

export interface Owner {
  entity: Entity;
  verdict: Verdict;
  counts: Range;
  stated: Range | null;
  claims: string[];
}

export interface Controller {
  entity: Entity;
  verdict: Verdict;
  kind: string;
  claims: string[];
}

/** A stake, or control without one. */
export interface Step {
  owner: Entity;
  asset: Entity;
  share: Range | null;
  control: string | null;
  claims: string[];
}

export interface Reached {
  entity: Entity;
  verdict: Verdict;
  by_ownership: boolean;
  share: Range;
  tiers: number;
  owners: Owner[];
  controllers: Controller[];
  missing: string[];
  evidence: Step[];
  falls_without: string[];
  claims: string[];
}

export interface Lead {
  entity: Entity;
  to: Entity;
  type: string;
  forward: boolean;
  verdict: Verdict;
  share: Range | null;
  claims: string[];
}

export interface Reach {
  rule: Rule;
  day: string;
  designated: { entity: Entity; verdict: Verdict }[];
  reached: Reached[];
  leads: Lead[];
}

export interface ReachChange {
  whose: string;
  entity: Pick<Entity, 'id' | 'caption'>;
  before: Verdict;
  after: Verdict;
  because: { words: string; in: 'before' | 'after'; claims: string[] }[];
}

export interface ReachChanges {
  changes: ReachChange[];
  before: Evidence & { question: Asked };
  after: Evidence & { question: Asked };
}

export interface Controlled {
  entity: Entity;
  control: Verdict;
  held: Range;
  interest: Range | null;
  steps: Step[];
}

export interface Control {
  entity: Entity;
  day: string;
  above: Controlled[];
  below: Controlled[];
  said_to_control: Step[];
  close_links: { entity: Entity; kind: string; through: Entity | null; share: number }[] | null;
  over_100: { entity: Entity; sum: number }[];
}
