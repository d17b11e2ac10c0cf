import { Failure, get, part, post, remove } from './client';
import type { Task } from './desk';

/** Long work that the server does: asked for again and again until it ends. */
export class Work {
  task = $state.raw<Task | null>(null);
  failure = $state.raw<Failure | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: (task: Task) => void;

  /** `ended` is told once, when the work is done. */
  constructor(ended: (task: Task) => void) {
    this.#ended = ended;
    $effect(() => () => clearTimeout(this.#timer));
  }

  async start(begin: () => Promise<Task>): Promise<void> {
    this.task = null;
    await this.#follow(begin);
  }

  /** Goes on watching a task that was begun before. */
  async watch(id: string): Promise<void> {
    await this.#follow(() => get<Task>(`/tasks/${part(id)}`));
  }

  async cancel(): Promise<void> {
    const id = this.task?.id;
    if (id) await this.#follow(() => remove<Task>(`/tasks/${part(id)}`));
  }

  async resume(): Promise<void> {
    const id = this.task?.id;
    if (id) await this.#follow(() => post<Task>(`/tasks/${part(id)}/resume`, {}));
  }

  async #follow(ask: () => Promise<Task>): Promise<void> {
    clearTimeout(this.#timer);
    this.failure = null;
    try {
      this.task = await ask();
    } catch (reason) {
      this.failure = reason as Failure;
      return;
    }
    const { id, state } = this.task;
    if (state === 'done') this.#ended(this.task);
    else if (state === 'running') this.#timer = setTimeout(() => void this.watch(id), 400);
  }
}
