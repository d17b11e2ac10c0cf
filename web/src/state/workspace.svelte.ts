import { type Failure, get } from '../api/client';
import type { Workspace } from '../api/workspace';

/** The workspace that the server has opened: asked once, and again after something was changed. */
class Opened {
  value = $state.raw<Workspace | null>(null);
  failure = $state.raw<Failure | null>(null);

  async refresh(): Promise<void> {
    try {
      this.value = await get<Workspace>('/workspace');
      this.failure = null;
    } catch (reason) {
      this.failure = reason as Failure;
    }
  }
}

export const workspace = new Opened();
