import { Failure, get, post } from './client';

/** A question that is too long for an address: texts of files go along in its body. */
export interface Posed {
  path: string;
  body: unknown;
}

/**
 * What the server says to a question that may change. The last answer stays until the next has come; a question that was
 * overtaken is given up. Make one while a component is being set up.
 */
export class Asked<T> {
  /** The answer to the latest question that was answered. */
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(false);
  #turn = $state(0);

  /** `path` gives the path of the API with its parameters, or with a body, or null where there is nothing to ask yet. */
  constructor(path: () => string | Posed | null) {
    // As text, so that what changes elsewhere in the address asks nothing anew.
    const posed = $derived(JSON.stringify(path()));
    $effect(() => {
      const at = JSON.parse(posed) as string | Posed | null;
      void this.#turn;
      return at === null ? this.#forget() : this.#ask(at);
    });
  }

  /** Asks the same once more. */
  again(): void {
    this.#turn += 1;
  }

  #forget(): undefined {
    this.value = null;
    this.failure = null;
    this.loading = false;
  }

  #ask(at: string | Posed): () => void {
    const turn = new AbortController();
    this.loading = true;
    const told = typeof at === 'string' ? get<T>(at, turn.signal) : post<T>(at.path, at.body, turn.signal);
    told.then(
      (value) => this.#settle(turn, value, null),
      (reason: unknown) => this.#settle(turn, null, asFailure(reason)),
    );
    return () => turn.abort();
  }

  #settle(turn: AbortController, value: T | null, failure: Failure | null): void {
    if (turn.signal.aborted) return;
    this.value = value;
    this.failure = failure;
    this.loading = false;
  }
}

function asFailure(reason: unknown): Failure {
  if (reason instanceof Failure) return reason;
  return new Failure('failed', reason instanceof Error ? reason.message : String(reason), null);
}
