/** Two entities as lines to be read beside each other. */
import type { Dossier } from '../../api/answers';
import type { FactValue } from '../../api/types';

export const LINES = ['names', 'birthDate', 'birthPlace', 'founded', 'country', 'gender', 'position', 'number', 'address', 'topics', 'other'] as const;
export type Line = (typeof LINES)[number];

export interface Cell {
  value: string;
  property: string;
  claims: string[];
  denied: string[];
  /** Whether the other side says the same. */
  both: boolean;
}

export interface Compared {
  line: Line;
  a: Cell[];
  b: Cell[];
}

const OF: Record<string, Line> = {
  birthDate: 'birthDate',
  birthPlace: 'birthPlace',
  incorporationDate: 'founded',
  buildDate: 'founded',
  country: 'country',
  nationality: 'country',
  citizenship: 'country',
  jurisdiction: 'country',
  mainCountry: 'country',
  flag: 'country',
  birthCountry: 'country',
  gender: 'gender',
  position: 'position',
  address: 'address',
  addressEntity: 'address',
  topics: 'topics',
};

function lineOf(property: string): Line {
  return OF[property] ?? (/number|code|^id|Id$|bic|isin|imo|mmsi|callSign/i.test(property) ? 'number' : 'other');
}

/** The lines that either side has something to say in. */
export function compared(a: Dossier, b: Dossier): Compared[] {
  return LINES.map((line) => {
    const [left, right] = [cells(a, line), cells(b, line)];
    return { line, a: marked(left, right), b: marked(right, left) };
  }).filter(({ a, b }) => a.length + b.length > 0);
}

function cells(dossier: Dossier, line: Line): Cell[] {
  const facts = line === 'names' ? dossier.names : dossier.facts.filter((fact) => lineOf(fact.property) === line);
  const cell = (property: string, { value, entity, claims, denied }: FactValue): Cell => ({ value: entity?.caption ?? value, property, claims, denied, both: false });
  const all = facts.flatMap((fact) => fact.values.map((value) => cell(fact.property, value)));
  return all.filter((each, index) => all.findIndex((other) => other.value === each.value) === index);
}

function marked(side: readonly Cell[], other: readonly Cell[]): Cell[] {
  const known = new Set(other.map((each) => folded(each.value)));
  return side.map((each) => ({ ...each, both: known.has(folded(each.value)) }));
}

/** Without case, accents and what is no letter or number: only for the eye, the score knows better. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
