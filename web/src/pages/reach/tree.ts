/** What is reached, from the designated down: who stands under whom. */
import type { Owner, Reach, Reached } from '../../api/reach';
import type { Entity, Range, Verdict } from '../../api/types';

export interface Branch {
  /** The way down to it, as ids: what tells it apart where it stands under several. */
  key: string;
  entity: Entity;
  verdict: Verdict;
  /** Null for the designated. */
  reached: Reached | null;
  /** What its parent holds of it; null where it controls without a share. */
  holds: Range | null;
  control: string | null;
  claims: string[];
  /** Everything is told where it stands first. */
  first: boolean;
  branches: Branch[];
}

/** Only those of the designated under whom something stands. */
export function treeOf(reach: Pick<Reach, 'designated' | 'reached'>): Branch[] {
  const told = new Set<string>();
  return reach.designated
    .map(({ entity, verdict }) => grow({ entity, verdict, reached: null, holds: null, control: null, claims: [] }, [], reach.reached, told))
    .filter((branch) => branch.branches.length > 0);
}

type Seed = Omit<Branch, 'key' | 'first' | 'branches'>;

function grow(seed: Seed, above: readonly string[], all: readonly Reached[], told: Set<string>): Branch {
  const id = seed.entity.id;
  const way = [...above, id];
  const first = !told.has(id);
  told.add(id);
  // What was told once, and what stands in a circle, is not gone into again.
  const below = first || above.length === 0 ? all.flatMap((reached) => seedOf(reached, id)).filter((each) => !way.includes(each.entity.id)) : [];
  return { ...seed, key: way.join(' '), first, branches: below.map((each) => grow(each, way, all, told)) };
}

function seedOf(reached: Reached, above: string): Seed[] {
  const owner: Owner | undefined = reached.owners.find(({ entity }) => entity.id === above);
  const controller = reached.controllers.find(({ entity }) => entity.id === above);
  if (!owner && !controller) return [];
  return [
    {
      entity: reached.entity,
      verdict: reached.verdict,
      reached,
      holds: owner?.counts ?? null,
      control: controller?.kind ?? null,
      claims: [...(owner?.claims ?? []), ...(controller?.claims ?? [])],
    },
  ];
}
