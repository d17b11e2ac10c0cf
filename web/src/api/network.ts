/** What lies around an entity, and the ways between two: docs/json.md. */
import type { Entity, Held, Verdict } from './types';

export interface NetworkNode extends Entity {
  designated: Verdict;
}

/** One relation between two; a relation with several ends has several edges. */
export interface NetworkEdge {
  relation: string;
  from: string;
  to: string;
  schema: string;
  reads: string;
  verdict: Verdict;
  held: Held;
  claims: string[];
}

export interface Network {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  /** How many more there are than were asked for. */
  more: number;
}

export interface PathTie {
  type: string;
  relation: string;
  forward: boolean;
  verdict: Verdict;
  held: Held;
  claims: string[];
}

export interface Hop {
  from: Entity;
  to: Entity;
  ties: PathTie[];
}

export interface Path {
  verdict: Verdict;
  hops: Hop[];
}

export interface Paths {
  from: Entity[];
  to: Entity[];
  total: number;
  /** False where the search stopped: `total` is then a lower bound. */
  complete: boolean;
  paths: Path[];
}
