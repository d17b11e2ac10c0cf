import { firstPlaces, type Point } from './layout';
import type { Settled, Task } from './layout.worker';
import type { Sheet } from './spacing';

type Ties = readonly [string, string][];

/** Keeps every entity where it once stood; those that come are settled around them. */
export class Places {
  #at = new Map<string, Point>();
  #worker: Worker | null = null;

  constructor(
    private moved: (done: boolean) => void,
    private sheet: () => Sheet,
  ) {}

  get(id: string): Point {
    return this.#at.get(id) ?? { x: 0, y: 0 };
  }

  set(id: string, at: Point): void {
    this.#at.set(id, at);
  }

  /** Gives every entity a place, at once, and settles the new ones from there. True where some were new. */
  settle(ids: readonly string[], ties: Ties, widths: readonly number[]): boolean {
    const fresh = firstPlaces(ids, ties, this.#at);
    if (fresh.size === 0) return false;
    const stays = this.#at.size === 0 ? new Set<string>() : new Set(this.#at.keys());
    for (const [id, at] of fresh) this.#at.set(id, at);
    this.#start(ids, ties, widths, stays);
    return true;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(ids: readonly string[], ties: Ties, widths: readonly number[], stays: ReadonlySet<string>): void {
    this.stop();
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Settled>) => {
      ids.forEach((id, index) => this.#at.set(id, { x: data.places[2 * index]!, y: data.places[2 * index + 1]! }));
      if (data.done) this.stop();
      this.moved(data.done);
    });
    worker.postMessage({ ...this.#task(ids, ties, stays), widths: new Float32Array(widths), sheet: this.sheet() } satisfies Task);
  }

  #task(ids: readonly string[], ties: Ties, stays: ReadonlySet<string>): Omit<Task, 'widths' | 'sheet'> {
    const index = new Map(ids.map((id, at) => [id, at]));
    return {
      places: new Float32Array(ids.flatMap((id) => [this.get(id).x, this.get(id).y])),
      fixed: new Uint8Array(ids.map((id) => (stays.has(id) ? 1 : 0))),
      ties: new Uint32Array(ties.flatMap(([a, b]) => [index.get(a)!, index.get(b)!])),
    };
  }
}
