import { Failure, get } from '../../api/client';

/** Several questions at once, each asked once; those that are no longer wanted are given up. */
export class Gathered<T> {
  answers = $state.raw<readonly T[]>([]);
  failure = $state.raw<Failure | null>(null);
  loading = $state(false);
  #known = new Map<string, T>();

  /** `paths` gives the paths of the API with their parameters. */
  constructor(paths: () => readonly string[]) {
    $effect(() => {
      const turn = new AbortController();
      void this.#ask(paths(), turn.signal);
      return () => turn.abort();
    });
  }

  async #ask(paths: readonly string[], signal: AbortSignal): Promise<void> {
    this.failure = null;
    this.loading = true;
    try {
      const answers = await Promise.all(paths.map((path) => this.#one(path, signal)));
      if (!signal.aborted) this.answers = answers;
    } catch (reason) {
      if (!signal.aborted) this.failure = reason instanceof Failure ? reason : new Failure('failed', String(reason), null);
    } finally {
      if (!signal.aborted) this.loading = false;
    }
  }

  async #one(path: string, signal: AbortSignal): Promise<T> {
    const known = this.#known.get(path) ?? (await get<T>(path, signal));
    this.#known.set(path, known);
    return known;
  }
}
