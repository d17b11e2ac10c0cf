/** The proposals that wait: of one document, or of all. */
import { Asked } from '../../api/asked.svelte';
import { address, part, post } from '../../api/client';
import type { Batch, Decided, Proposal, Waiting } from '../../api/desk';
import { Line } from '../../state/line.svelte';
import { place } from '../../state/place.svelte';
import { t } from '../../text';

const words = t.review.did;

/** So many are asked for at once. */
const AHEAD = 60;

export class Queue {
  list: Asked<Waiting>;
  line: Line<Proposal>;
  #document: () => string | null;

  left = $derived.by(() => this.line.items.length + (this.list.value?.beyond ?? 0));
  repetitions = $derived.by(() => this.list.value?.repetitions ?? 0);

  /** `document` gives the key of the one document whose proposals are gone through, or null for all. Make it during setup. */
  constructor(document: () => string | null) {
    this.#document = document;
    this.list = new Asked<Waiting>(() =>
      address('/proposals', {
        document: document(),
        rule: place.query.get('rule'),
        repeated: place.query.get('repeated') === 'true',
        limit: AHEAD,
      }),
    );
    this.line = new Line<Proposal>({
      listed: () => this.list.value?.waiting ?? [],
      key: (proposal) => proposal.proposal,
      name: (proposal) => proposal.line,
      again: () => this.list.again(),
    });
  }

  /** Accepts the one that is shown, with fields changed where they are given; whether it was. */
  accept(edits: Record<string, string> = {}): Promise<boolean> {
    const isEdited = Object.keys(edits).length > 0;
    return this.#decide({ decision: 'accept', ...(isEdited && { edits }) }, isEdited ? words.edited : words.accept);
  }

  reject(): Promise<boolean> {
    return this.#decide({ decision: 'reject' }, words.reject);
  }

  #decide(body: object, what: string): Promise<boolean> {
    const proposal = this.line.current;
    if (!proposal) return Promise.resolve(false);
    return this.line.try(async () => {
      const { operation } = await post<Decided>(`/proposals/${part(proposal.proposal)}/decision`, body);
      this.line.record(what, operation, [proposal]);
    });
  }

  /** What accepting all that a rule found would do; nothing is done yet. Null where it cannot be told. */
  async preview(rule: string): Promise<Batch | null> {
    let batch: Batch | null = null;
    await this.line.try(async () => {
      batch = await this.#batch(rule, true);
    });
    return batch;
  }

  acceptRule(rule: string): Promise<boolean> {
    return this.line.try(async () => {
      const batch = await this.#batch(rule, false);
      const accepted = new Set(batch.accepted.map((each) => each.proposal));
      const proposals = this.line.items.filter((each) => accepted.has(each.proposal));
      this.line.record(words.batch(accepted.size), batch.operation, proposals);
    });
  }

  #batch(rule: string, dry_run: boolean): Promise<Batch> {
    return post<Batch>('/proposals/accept-rule', { rule, document: this.#document() ?? undefined, dry_run });
  }
}
