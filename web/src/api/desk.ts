/** What is decided at the desk: proposals, pairs, screening; sources, operations and long work. */
import type { DocumentSummary } from './workspace';
import type { Entity, Evidence, Stance } from './types';

/** One value that a proposal would set. */
export interface Saying {
  property: string;
  value: string;
  /** Of the entity, where the value is one. */
  name: string | null;
  /** As the source has it. */
  printed: string | null;
}

/** What the map holds beside a proposal. */
export interface Beside {
  words: string;
  claims: string[];
  sources: string[];
}

export interface Passage {
  before: string;
  quote: string;
  after: string;
  verbatim: boolean;
}

export interface Proposal {
  proposal: string;
  entity: string;
  kind: string;
  line: string;
  said: Saying[];
  stance: Stance;
  voice: string | null;
  rule: string | null;
  source: string | null;
  place: string | null;
  passage: Passage | null;
  /** First character and the one after the last, in code points. */
  span: [number, number] | null;
  known: Beside[];
  contradictions: Beside[];
  new_entities: string[];
  alike: number;
}

export interface Waiting {
  waiting: Proposal[];
  repetitions: number;
  beyond: number;
}

export type Decision = 'accept' | 'reject' | 'later';

export interface Decided {
  operation: number | null;
  next?: string | null;
}

export interface BatchLine {
  proposal: string;
  line: string;
}

/** What accepting all of a rule does; `left` contradicts the map. */
export interface Batch {
  operation: number | null;
  accepted: BatchLine[];
  left: BatchLine[];
}

export interface RuleStats {
  rule: string;
  accepted: number;
  edited: number;
  rejected: number;
  pending: number;
  rate: number | null;
  interval: [number, number] | null;
}

export type HighlightState = 'accepted' | 'waiting' | 'rejected';

/** Offsets count UTF-16 units of the text. */
export interface DocumentHighlight {
  start: number;
  end: number;
  claims: string[];
  proposals: string[];
  state: HighlightState;
}

export interface DocumentText {
  document: DocumentSummary;
  text: string;
  highlights: DocumentHighlight[];
}

/** A part of one name that the other has not, and what it is: a common word, a name in brackets … */
export interface LonePart {
  part: string;
  role: string;
}

/** How the parts of two names lie against each other. */
export interface NameParts {
  aligned: { a: string; b: string; likeness: number; reason: string }[];
  only_a: LonePart[];
  only_b: LonePart[];
}

export interface Feature {
  feature: string;
  a: string;
  b: string;
  effect: number;
  reason: string;
  claims: string[];
}

export interface Scored {
  score: number;
  name_score: number;
  features: Feature[];
  parts: NameParts | null;
}

export interface Member extends Entity {
  member: string;
  datasets: string[];
}

export interface Pair extends Scored {
  a: Member;
  b: Member;
  why: string;
  claims: string[];
}

export interface Pairs {
  pairs: Pair[];
  more: number;
  threshold: number;
}

export type Sameness = 'same' | 'different' | 'unsure';

export interface Hit extends Scored {
  entity: Entity;
  member: string;
  matched: string;
  datasets: string[];
  topics: string[];
  judged: string | null;
}

export interface Screened {
  name: string;
  query: string | null;
  hits: Hit[];
  more: number;
  cleared: number;
  threshold: number;
}

/** A hit of a table: its entity is written out flat. */
export interface RowHit extends Scored {
  entity: string;
  caption: string;
  schema: string;
  member: string;
  matched: string;
  datasets: string[];
  topics: string[];
  judged: string | null;
  why: string;
}

export interface ScreenedRow {
  line: number;
  query: string;
  row: Record<string, string>;
  hits: RowHit[];
  more: number;
  cleared: number;
  problems: string[];
  /** It could not be screened. */
  refused: boolean;
}

export type ScreenedRows = { items: ScreenedRow[]; total: number; next: number | null } & Partial<Evidence>;

export interface Task {
  id: string;
  kind: string;
  state: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';
  done: number;
  /** Zero until it is known. */
  total: number;
  /** What is being done. */
  message: string | null;
  error: { code: string; message: string; hint: string | null } | null;
  result: unknown;
}

export interface SourceEntry {
  key: string;
  title: string | null;
  publisher: string | null;
  author: string | null;
  date: string | null;
  url: string | null;
  lang: string | null;
  origin: string | null;
  reliability: string | null;
  claims: number;
  /** Claims read in it that wait. */
  waiting: number;
  /** Whether its text is kept. */
  document: boolean;
  datasets: string[];
}

export interface Problem {
  dataset: string;
  file: string;
  row: number | null;
  column: string;
  found: string;
  problem: string;
  outcome: string;
  next: string;
}

export interface DatasetVersion {
  dataset: string;
  title: string;
  version: string;
  published: string;
  imported: string;
  claims: number;
  problems: number;
  operation: number;
  status: string;
}
