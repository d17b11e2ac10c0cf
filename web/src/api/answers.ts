/** What each question is answered with: docs/json.md, one type a question. */
import type { Entity, Fact, Held, Verdict } from './types';

export interface Hit {
  entity: Entity;
  matched: string;
  quality: string;
  claims: string[];
}

export interface Designation {
  authority: string[];
  program: string[];
  held: Held;
  verdict: Verdict;
  claims: string[];
}

export interface Tie {
  entity: Entity;
  relation: string;
  verdict: Verdict;
  held: Held;
  details: Fact[];
  claims: string[];
}

export interface TieGroup {
  schema: string;
  property: string;
  reads: string;
  forward: boolean;
  ties: Tie[];
}

export interface Disagreement {
  about: Entity;
  /** The far end of a relation; null where it is about the entity itself. */
  with: Entity | null;
  property: string;
  /** The claims of each side; the map uses the first. */
  sides: string[][];
}

export interface Dossier {
  entity: Entity;
  joined: string[];
  names: Fact[];
  facts: Fact[];
  /** On the day asked for, or today. */
  designated: Verdict;
  designations: Designation[];
  ties: TieGroup[];
  former: number;
  disagreements: Disagreement[];
}
