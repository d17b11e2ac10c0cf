/** The claims that the reader looks at, and the answer that the parts of a page find their claims in. */
import { getContext, setContext } from 'svelte';
import type { Claim, Entity, Evidence, Source } from '../api/types';
import { isEntity } from '../text/model';
import { entitiesIn } from './entities';

const KEY = Symbol('evidence');

/** Tells the parts below a component which answer their claims stand in. */
export function giveEvidence(evidence: () => Evidence | null): void {
  setContext(KEY, evidence);
}

export function findEvidence(): () => Evidence | null {
  return getContext<(() => Evidence | null) | undefined>(KEY) ?? (() => null);
}

export interface Shown {
  id: string;
  claim: Claim;
  source: Source | null;
  denies: boolean;
  /** Whom the value names, where the answer says it. */
  entity: Entity | null;
}

/** The claims of these ids, those that deny last; ids that the answer does not hold are left out. */
export function lookUp(evidence: Evidence, ids: readonly string[], denied: readonly string[] = []): Shown[] {
  const all = [...[...new Set(ids)].map((id) => [id, false] as const), ...[...new Set(denied)].filter((id) => !ids.includes(id)).map((id) => [id, true] as const)];
  return all.flatMap(([id, denies]) => {
    const claim = evidence.claims[id];
    if (!claim) return [];
    const entity = isEntity(claim.property, claim.schema) ? (entitiesIn(evidence).get(claim.value) ?? null) : null;
    return [{ id, claim, source: evidence.sources[sourceKey(claim)] ?? null, denies, entity }];
  });
}

/** A claim without a source of its own rests on its dataset. */
export function sourceKey(claim: Claim): string {
  return claim.source ?? claim.dataset;
}

class Reading {
  shown = $state.raw<Shown[]>([]);
  title = $state('');
  anchor = $state.raw<HTMLElement | null>(null);

  open(title: string, shown: Shown[], anchor: HTMLElement): void {
    this.title = title;
    this.shown = shown;
    this.anchor = anchor;
  }

  close(): void {
    this.anchor = null;
  }
}

export const reading = new Reading();
