/** A dossier taken apart into what the page shows apart. */
import type { Dossier, Tie, TieGroup } from '../../api/answers';
import { lineage, propertyLabel, schemaLabel } from '../../text/model';

export interface Parts {
  ties: TieGroup[];
  posts: Post[];
  incidents: Part[];
}

/** A post as a row of a time line. */
export interface Post extends Tie {
  key: string;
  schema: string;
  /** Whether the entity holds the post, or is the post that another holds. */
  reads: string;
}

/** An incident and what the entity has to do with it. */
export interface Part {
  tie: Tie;
  roles: { property: string; claims: string[] }[];
}

export function partsOf(dossier: Dossier): Parts {
  const is = (schema: string, wanted: string) => lineage(schema).includes(wanted);
  const posts = dossier.ties.filter((group) => group.schema === 'Occupancy');
  const events = dossier.ties.filter((group) => is(group.schema, 'Event'));
  return {
    ties: dossier.ties.filter((group) => !posts.includes(group) && !events.includes(group)),
    posts: posts.flatMap((group) =>
      group.ties.map((tie) => ({ ...tie, key: `${tie.relation} ${tie.entity.id}`, schema: group.schema, reads: group.reads })),
    ),
    incidents: together(events),
  };
}

/** One row an incident, however many roles the entity has in it. */
function together(groups: TieGroup[]): Part[] {
  const rows = new Map<string, Part>();
  for (const group of groups) {
    for (const tie of group.ties) {
      const row = rows.get(tie.entity.id) ?? { tie, roles: [] };
      row.roles.push({ property: group.property, claims: tie.claims });
      rows.set(tie.entity.id, row);
    }
  }
  return [...rows.values()].sort((a, b) => (b.tie.held.start ?? '').localeCompare(a.tie.held.start ?? ''));
}

/** What a group of ties is called: `leads`, or where the model has no verb, the property and the kind. */
export function groupTitle(group: TieGroup): string {
  return group.reads || `${propertyLabel(group.property, group.schema)} (${schemaLabel(group.schema)})`;
}
