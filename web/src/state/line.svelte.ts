/** Things that wait in line to be decided one at a time, and what was decided here, so that it can be taken back. */
import { type Failure, post } from '../api/client';
import { t } from '../text';
import { place } from './place.svelte';
import { workspace } from './workspace.svelte';

interface Step<T> {
  /** What was done, in words. */
  what: string;
  /** Null where it was left for later. */
  operation: number | null;
  things: readonly T[];
}

interface Options<T> {
  /** What the server says waits. */
  listed: () => readonly T[];
  key: (thing: T) => string;
  /** What it is called when it comes next. */
  name: (thing: T) => string;
  /** Asks the server again. */
  again: () => void;
}

export class Line<T> {
  steps = $state.raw<readonly Step<T>[]>([]);
  /** What was just done, in words. */
  told = $state('');
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** What was decided here and may still be in the last answer. */
  #gone = $state.raw<ReadonlySet<string>>(new Set());
  #later = $state.raw<readonly string[]>([]);
  /** What was taken back and may not be in the last answer yet. */
  #back = $state.raw<readonly T[]>([]);
  #options: Options<T>;

  /** What waits, that which was left for later last. */
  items = $derived.by(() => {
    const { listed, key } = this.#options;
    const all = listed();
    const back = this.#back.filter((each) => !all.some((other) => key(other) === key(each)));
    const waiting = [...back, ...all].filter((each) => !this.#gone.has(key(each)));
    const later = (each: T) => this.#later.indexOf(key(each));
    return waiting.sort((a, b) => later(a) - later(b));
  });
  /** The one that the address names, or the first. */
  current = $derived.by(() => this.items.find((each) => this.#options.key(each) === place.query.get('at')) ?? this.items[0] ?? null);
  done = $derived.by(() => this.steps.reduce((sum, step) => sum + (step.operation === null ? 0 : step.things.length), 0));

  constructor(options: Options<T>) {
    this.#options = options;
  }

  goTo(thing: T | null): void {
    place.set({ at: thing && this.#options.key(thing), claim: null }, { replace: true });
  }

  /** Does something that may fail; whether it was done. */
  async try(work: () => Promise<void>): Promise<boolean> {
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

  /** These are decided: on to the next. */
  record(what: string, operation: number | null, things: readonly T[]): void {
    const keys = things.map(this.#options.key);
    const next = this.#after(keys);
    this.steps = [...this.steps, { what, operation, things }];
    this.#gone = new Set([...this.#gone, ...keys]);
    this.#back = this.#back.filter((each) => !keys.includes(this.#options.key(each)));
    this.#tell(t.work.decided(what, operation), next);
    this.goTo(next);
    this.#options.again();
    void workspace.refresh();
  }

  /** Leaves the current one for later: it comes again when all others were seen. */
  leave(what: string): void {
    const thing = this.current;
    if (thing === null) return;
    const key = this.#options.key(thing);
    const next = this.#after([key]);
    this.#later = [...this.#later.filter((each) => each !== key), key];
    this.steps = [...this.steps, { what, operation: null, things: [thing] }];
    this.#tell(what, next);
    this.goTo(next ?? thing);
  }

  /** Takes the last step back, and shows what it was about again. */
  async undo(): Promise<void> {
    const step = this.steps.at(-1);
    if (!step) {
      this.told = t.work.nothingToUndo;
      return;
    }
    await this.try(async () => {
      if (step.operation !== null) await post(`/operations/${step.operation}/undo`, {});
      const keys = step.things.map(this.#options.key);
      this.steps = this.steps.slice(0, -1);
      this.#gone = new Set([...this.#gone].filter((key) => !keys.includes(key)));
      this.#later = this.#later.filter((key) => !keys.includes(key));
      this.#back = [...step.things, ...this.#back];
      this.told = t.work.undone(step.what);
      this.goTo(step.things[0] ?? null);
      if (step.operation === null) return;
      this.#options.again();
      void workspace.refresh();
    });
  }

  /** The one that comes after these; from the beginning where nothing does. */
  #after(keys: readonly string[]): T | null {
    const { key } = this.#options;
    const from = this.items.findIndex((each) => each === this.current);
    const turned = [...this.items.slice(from + 1), ...this.items.slice(0, Math.max(from, 0))];
    return turned.find((each) => !keys.includes(key(each))) ?? null;
  }

  #tell(what: string, next: T | null): void {
    this.told = next === null ? `${what}.` : `${what}. ${t.work.next(this.#options.name(next))}`;
  }
}
