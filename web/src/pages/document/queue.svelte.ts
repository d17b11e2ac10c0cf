/** What waits to be decided, one at a time, and what was decided here, so that it can be taken back. */
import { Asked } from '../../api/asked.svelte';
import { Failure, address, part, post } from '../../api/client';
import type { Batch, Decided, Decision, Proposal, Waiting } from '../../api/desk';
import { place } from '../../state/place.svelte';
import { workspace } from '../../state/workspace.svelte';
import { t } from '../../text';

const words = t.review.did;

interface Step {
  /** What was done, in words. */
  what: string;
  /** Null where it was left for later. */
  operation: number | null;
  proposals: Proposal[];
}

/** So many are asked for at once. */
const AHEAD = 60;

export class Queue {
  list: Asked<Waiting>;
  steps = $state.raw<Step[]>([]);
  /** What was just done, in words. */
  told = $state('');
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** Ids of what was decided here and may still be in the last answer. */
  #gone = $state.raw<ReadonlySet<string>>(new Set());
  #later = $state.raw<readonly string[]>([]);
  #back = $state.raw<readonly Proposal[]>([]);

  /** What waits, that which was left for later last. */
  items = $derived.by(() => {
    const listed = this.list.value?.waiting ?? [];
    const back = this.#back.filter((each) => !listed.some((other) => other.proposal === each.proposal));
    const waiting = [...back, ...listed].filter((each) => !this.#gone.has(each.proposal));
    const later = (each: Proposal) => this.#later.indexOf(each.proposal);
    return waiting.sort((a, b) => later(a) - later(b));
  });
  current = $derived(this.items.find((each) => each.proposal === place.query.get('at')) ?? this.items[0] ?? null);
  done = $derived(this.steps.filter((step) => step.operation !== null).reduce((sum, step) => sum + step.proposals.length, 0));
  left = $derived.by(() => this.items.length + (this.list.value?.beyond ?? 0));
  repetitions = $derived.by(() => this.list.value?.repetitions ?? 0);

  /** `document` gives the key of the one document whose proposals are gone through, or null for all. Make it during setup. */
  constructor(document: () => string | null) {
    this.list = new Asked<Waiting>(() =>
      address('/proposals', {
        document: document(),
        rule: place.query.get('rule'),
        repeated: place.query.get('repeated') === 'true',
        limit: AHEAD,
      }),
    );
  }

  goTo(id: string | null): void {
    place.set({ at: id, claim: null }, { replace: true });
  }

  decide(decision: Decision, edits?: Record<string, string>): Promise<boolean> {
    const proposal = this.current;
    if (!proposal) return Promise.resolve(false);
    if (decision === 'later') return this.#leave(proposal);
    return this.#do(async () => {
      const decided = await post<Decided>(`/proposals/${part(proposal.proposal)}/decision`, { decision, ...(edits && { edits }) });
      const what = decision === 'reject' ? words.reject : edits ? words.edited : words.accept;
      this.#record({ what, operation: decided.operation, proposals: [proposal] });
    });
  }

  async #leave(proposal: Proposal): Promise<boolean> {
    const next = this.#after([proposal.proposal]);
    this.#later = [...this.#later.filter((id) => id !== proposal.proposal), proposal.proposal];
    this.steps = [...this.steps, { what: words.later, operation: null, proposals: [proposal] }];
    this.#tell(words.later, next);
    this.goTo(next?.proposal ?? proposal.proposal);
    return true;
  }

  /** What accepting all that a rule found would do; nothing is done yet. */
  preview(rule: string, document: string | null): Promise<Batch> {
    return post<Batch>('/proposals/accept-rule', { rule, ...(document && { document }), dry_run: true });
  }

  acceptRule(rule: string, document: string | null): Promise<boolean> {
    return this.#do(async () => {
      const batch = await post<Batch>('/proposals/accept-rule', { rule, ...(document && { document }), dry_run: false });
      const proposals = this.items.filter((each) => each.rule === rule && each.contradictions.length === 0);
      this.#record({ what: words.batch(batch.count), operation: batch.operation, proposals });
    });
  }

  /** Takes the last step back, and shows what it was about again. */
  async undo(): Promise<void> {
    const step = this.steps.at(-1);
    if (!step) {
      this.told = t.work.nothingToUndo;
      return;
    }
    await this.#do(async () => {
      if (step.operation !== null) await post(`/operations/${step.operation}/undo`, {});
      const ids = step.proposals.map((each) => each.proposal);
      this.steps = this.steps.slice(0, -1);
      this.#gone = new Set([...this.#gone].filter((id) => !ids.includes(id)));
      this.#later = this.#later.filter((id) => !ids.includes(id));
      this.#back = [...step.proposals, ...this.#back];
      this.told = t.work.undone(step.what);
      if (ids[0]) this.goTo(ids[0]);
      this.#changed(step.operation !== null);
    });
  }

  #record(step: Step): void {
    const ids = step.proposals.map((each) => each.proposal);
    const next = this.#after(ids);
    this.steps = [...this.steps, step];
    this.#gone = new Set([...this.#gone, ...ids]);
    this.#back = this.#back.filter((each) => !ids.includes(each.proposal));
    this.#tell(t.work.decided(step.what, step.operation), next);
    this.goTo(next?.proposal ?? null);
    this.#changed(true);
  }

  /** The one that comes after these; from the beginning where nothing does. */
  #after(ids: readonly string[]): Proposal | null {
    const from = this.items.findIndex((each) => each.proposal === this.current?.proposal);
    const turned = [...this.items.slice(from + 1), ...this.items.slice(0, Math.max(from, 0))];
    return turned.find((each) => !ids.includes(each.proposal)) ?? null;
  }

  #tell(what: string, next: Proposal | null): void {
    this.told = next ? `${what}. ${t.review.next(next.line)}` : `${what}.`;
  }

  #changed(inMap: boolean): void {
    if (!inMap) return;
    this.list.again();
    void workspace.refresh();
  }

  async #do(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (reason) {
      this.failure = reason as Failure;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
