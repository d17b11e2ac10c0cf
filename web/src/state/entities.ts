import type { Entity } from '../api/types';

const found = new WeakMap<object, Map<string, Entity>>();

/** Every entity that an answer names, by id: whatever in it has an id, a caption and a schema. Looked for once an answer. */
export function entitiesIn(answer: object): Map<string, Entity> {
  const known = found.get(answer);
  if (known) return known;
  const entities = new Map<string, Entity>();
  collect(answer, entities);
  found.set(answer, entities);
  return entities;
}

function collect(value: unknown, into: Map<string, Entity>): void {
  if (Array.isArray(value)) value.forEach((each) => collect(each, into));
  else if (value !== null && typeof value === 'object') {
    if (isEntity(value) && !into.has(value.id)) into.set(value.id, value);
    Object.values(value).forEach((each) => collect(each, into));
  }
}

function isEntity(value: object): value is Entity {
  return 'id' in value && 'caption' in value && 'schema' in value && typeof value.id === 'string' && typeof value.caption === 'string' && typeof value.schema === 'string';
}
