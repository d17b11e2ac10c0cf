/** Labels of schemata and properties, from the tables that the model itself is made of. */
import properties from '../../../crates/sinew-model/data/properties.csv?raw';
import schemata from '../../../crates/sinew-model/data/schemata.csv?raw';

/** The tables hold no quotes, so a comma always separates. */
function rows(table: string): string[][] {
  return table.trim().split('\n').slice(1).map((line) => line.split(','));
}

interface Schema {
  label: string;
  parents: string[];
  ends: [string, string] | null;
  directed: boolean;
  verb: string;
  reverse: string;
}

const SCHEMATA = new Map<string, Schema>(
  rows(schemata).map(([name, label, parents, , , source, target, directed, verb, reverse]) => [
    name!,
    {
      label: label!,
      parents: parents!.split(';').filter(Boolean),
      ends: source ? [source, target!] : null,
      directed: directed === 'true',
      verb: verb!,
      reverse: reverse!,
    },
  ]),
);
const PROPERTIES = new Map(rows(properties).map(([schema, name, , label]) => [`${schema}.${name}`, label!]));
const NUMBERS = new Set(rows(properties).filter(([, , type]) => type === 'number').map(([, name]) => name!));
const TO_ENTITIES = new Set(rows(properties).filter(([, , type]) => type === 'entity').map(([schema, name]) => `${schema}.${name}`));
const ANYWHERE = new Map(rows(properties).map(([, name, , label]) => [name!, label!]));
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

export function schemaLabel(schema: string): string {
  return SCHEMATA.get(schema)?.label ?? schema;
}

/** What a relation says from its source to its target, and the other way: `owns`, `is owned by`. */
export function verbs(schema: string): [string, string] {
  const found = SCHEMATA.get(schema);
  return found?.verb ? [found.verb, found.reverse] : [schemaLabel(schema), schemaLabel(schema)];
}

/** The label of a property as its schema, or the nearest that it extends, has it. */
export function propertyLabel(property: string, schema?: string): string {
  for (const each of schema ? lineage(schema) : []) {
    const label = PROPERTIES.get(`${each}.${property}`);
    if (label) return label;
  }
  return ANYWHERE.get(property) ?? property;
}

/** Whether the values of a property are numbers: years and numbers of registers are none. */
export function isNumber(property: string): boolean {
  return NUMBERS.has(property);
}

/** Whether the values of a property are ids of entities. */
export function isEntity(property: string, schema: string): boolean {
  return lineage(schema).some((each) => TO_ENTITIES.has(`${each}.${property}`));
}

/** This schema and all that it extends, nearest first. */
export function lineage(schema: string): string[] {
  const found = [schema];
  for (const each of found) found.push(...(SCHEMATA.get(each)?.parents ?? []));
  return [...new Set(found)];
}

export function isRelation(schema: string): boolean {
  return SCHEMATA.get(schema)?.ends != null;
}

/** Whether a relation points from its source to its target. */
export function isDirected(schema: string): boolean {
  return SCHEMATA.get(schema)?.directed === true;
}

/** Relations that people ask for by name, in the order of their labels. */
export function relations(): string[] {
  return [...SCHEMATA].filter(([, schema]) => schema.ends).map(([name]) => name).sort();
}

export function countryName(code: string): string {
  return /^[a-z]{2}$/i.test(code) ? (REGIONS.of(code.toUpperCase()) ?? code) : code;
}

/** The kinds that have a shape and a colour of their own. */
export type Kind = 'person' | 'company' | 'public' | 'organization' | 'position' | 'event' | 'asset' | 'other';

const KINDS: Record<string, Kind> = {
  Person: 'person',
  Company: 'company',
  PublicBody: 'public',
  Organization: 'organization',
  Position: 'position',
  Event: 'event',
  Asset: 'asset',
};

export function kindOf(schema: string): Kind {
  return lineage(schema).map((each) => KINDS[each]).find((kind) => kind !== undefined) ?? 'other';
}
