/** The parts that recur in answers: docs/json.md, one type a part. */

export interface Entity {
  id: string;
  caption: string;
  schema: string;
}

export type Verdict = 'certain' | 'possible' | 'excluded';

/** Dates are EDTF, or null where nobody says. */
export interface Held {
  start: string | null;
  end: string | null;
  attested: [string, string] | null;
  disputed: boolean;
}

/** An end that is not known is null; whether an end is included is in `text`. */
export interface Range {
  text: string;
  low: number | null;
  high: number | null;
}

export type Stance = 'asserted' | 'reported' | 'claimed' | 'assessed' | 'confirmed' | 'denied';

export interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
  span?: [number, number];
}

export interface Claim {
  entity: string;
  schema: string;
  property: string;
  value: string;
  lang?: string;
  original?: string;
  start?: string;
  end?: string;
  dataset: string;
  source?: string;
  file?: string;
  row?: number;
  place?: string;
  quote?: Quote;
  stance: Stance;
  voice?: string[];
  credibility?: string;
  recorded: string;
}

export interface Source {
  title?: string;
  publisher?: string;
  author?: string;
  date?: string;
  url?: string;
  lang?: string;
  reliability?: string;
  origin?: string;
  dataset?: string;
}

/** What an answer rests on. Claims are named by id wherever they bear on something, and written out once. */
export interface Evidence {
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
}

export interface Asked {
  on: string | null;
  today: string;
  known?: string;
}

export interface Answer<T> extends Evidence {
  question: Asked;
  answer: T;
}

export interface Listing<T> {
  items: T[];
  total: number;
  next: number | null;
}

export interface FactValue {
  value: string;
  entity: Entity | null;
  claims: string[];
  denied: string[];
}

export interface Fact {
  property: string;
  values: FactValue[];
}
