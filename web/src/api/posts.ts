/** Posts, seats and what a network holds of a state: docs/json.md. */
import type { Entity, Held, Range, Verdict } from './types';

export interface Holder {
  holder: Entity;
  verdict: Verdict;
  held: Held;
  claims: string[];
}

export interface PostAnswer {
  post: Entity;
  /** More than one certainly holds it on the day. */
  shared: boolean;
  holders: Holder[];
  overlaps: { holders: string[]; verdict: Verdict }[];
  gaps: { from: string; to: string; verdict: Verdict }[];
}

export interface PartySeats {
  party: Entity;
  seats: Range;
  verdict: Verdict;
  disputed: boolean;
  claims: string[];
}

export interface Bloc {
  bloc: Entity;
  members: { entity: Entity; verdict: Verdict }[];
  claims: string[];
}

export interface Voter {
  parties: Entity[];
  bloc: Entity | null;
  seats: Range;
  banzhaf: Range;
  shapley: Range;
  claims: string[];
}

/** Places in the list of voters. */
export interface Coalition {
  voters: number[];
  verdict: Verdict;
}

export interface Power {
  seats: { body: Entity; stand: Verdict; parties: PartySeats[]; blocs: Bloc[] };
  size: Range;
  unlisted: Range;
  quota: Range;
  voters: Voter[];
  coalitions: Coalition[];
  complete: boolean;
  partners: Coalition[] | null;
  combinations: number;
  blocked: number;
}

export type Belongs = Verdict | 'unknown';

export interface CapturedPost {
  post: Entity;
  held: Belongs;
  through: { entity: Entity; verdict: Verdict }[];
  claims: string[];
}

export interface Member {
  entity: Entity;
  verdict: Verdict;
  /** `forward`: the tie points to whom it leads on to. */
  chain: { to: Entity; type: string; forward: boolean }[];
  claims: string[];
}

export interface Budget {
  currency: string;
  received: Range;
  share: Range;
  payments: { beneficiary: Entity; amount: Range | null; per: string | null; belongs: Verdict; verdict: Verdict; claims: string[] }[];
}

export interface Capture {
  day: string;
  posts_held: Range;
  posts_share: Range | null;
  posts: CapturedPost[];
  seats: { body: Entity; held: Range; share: Range; claims: string[] } | null;
  budget: Budget[];
  members: Member[];
}
