/** A proposal as fields that can be changed. Their names are those that the server and the terminal take. */
import type { Proposal } from '../../api/desk';
import { isRelation } from '../../text/model';

export interface Field {
  name: string;
  value: string;
  /** What an entity is called; null for other values. */
  entity: string | null;
  form: 'text' | 'entity' | 'kind' | 'stance' | 'credibility';
}

const START = /^(startDate|date|modifiedAt|incorporationDate|createdAt)$/;
const END = /^(endDate|dissolutionDate)$/;

export function fieldsOf(proposal: Proposal): Field[] {
  const said = proposal.said.map((each): Field => ({ name: each.property, value: each.value, entity: each.name, form: each.name === null ? 'text' : 'entity' }));
  const has = (pattern: RegExp) => proposal.said.some((each) => pattern.test(each.property));
  const dates = isRelation(proposal.kind)
    ? [!has(START) && 'start', !has(END) && 'end'].filter((name) => name !== false)
    : [];
  return [
    { name: 'schema', value: proposal.kind, entity: null, form: 'kind' },
    ...said,
    ...dates.map((name): Field => ({ name, value: '', entity: null, form: 'text' })),
    { name: 'stance', value: proposal.stance, entity: null, form: 'stance' },
    { name: 'voice', value: proposal.voice ?? '', entity: null, form: 'text' },
    { name: 'credibility', value: '', entity: null, form: 'credibility' },
  ];
}

/** What was changed, by field. An empty value takes the field away. */
export function edits(before: readonly Field[], after: readonly Field[]): Record<string, string> {
  const changed = after.filter((field, index) => field.value.trim() !== before[index]?.value);
  return Object.fromEntries(changed.map((field) => [field.name, field.value.trim()]));
}
